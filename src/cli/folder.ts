/** `--out`: pages to files, their tree mirrored. */

import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { findInputs, STDIN } from '../batch/find.ts'
import { planBatch } from '../batch/plan.ts'
import { Report } from '../batch/report.ts'
import { runBatch } from '../batch/run.ts'
import { WriteError } from '../batch/write.ts'
import { UsageError } from '../errors.ts'
import { describe } from './describe.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { PageCleaner } from './page-cleaner.ts'
import type { Options } from './program.ts'
import { type Rendering, render } from './render.ts'
import { say, showLive, stderrIsTerminal } from './streams.ts'

const EXTENSIONS = { text: '.txt', markdown: '.md', html: '.html', json: '.json' }

/** @throws {UsageError} where the plan cannot be carried out; nothing was written then */
export async function cleanFolder(
  names: readonly string[],
  out: string,
  cleaner: PageCleaner,
  rendering: Rendering,
  options: Options,
): Promise<ExitCode> {
  if (names.includes(STDIN)) throw new UsageError('standard input has no name to write it under; leave out --out')
  const place = await stat(out).catch(() => undefined)
  if (place !== undefined && !place.isDirectory()) throw new UsageError(`--out ${out} is a file, not a folder`)
  const found = await findInputs(names, { except: resolve(out) })
  if (found.length === 0) await say(`no pages in ${names.join(', ')}`)
  const tasks = await planBatch(found, out, options.raw ? undefined : EXTENSIONS[options.format])

  const report = new Report(tasks.length)
  const live = stderrIsTerminal() && !options.quiet
  const interrupt = new AbortController()
  // The second Ctrl-C finds no listener and ends chaff at once
  process.once('SIGINT', () => interrupt.abort())
  let code: ExitCode = EXIT.done
  const work = async (path: string): Promise<string> => {
    if (live) await showLive(report.progress(path))
    return render(await cleaner.clean(path), path, rendering)
  }
  for await (const { task, error } of runBatch(tasks, work, out, interrupt.signal)) {
    report.count(error === undefined)
    if (error === undefined) continue
    const unwritable = error instanceof WriteError
    await say(unwritable ? error.message : `${task.input}: ${describe(error)}`)
    if (code !== EXIT.unwritable) code = unwritable ? EXIT.unwritable : EXIT.failed
  }
  if (live) await showLive('')
  if (!options.quiet) await say(report.summary())
  return interrupt.signal.aborted ? EXIT.interrupted : code
}
