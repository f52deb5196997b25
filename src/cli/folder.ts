/** `--out`: pages to files, their tree mirrored. */

import { stat } from 'node:fs/promises'
import { findInputs, STDIN } from '../batch/find.ts'
import { realPath } from '../batch/path.ts'
import { Plan } from '../batch/plan.ts'
import { Report } from '../batch/report.ts'
import { runBatch } from '../batch/run.ts'
import type { Passed } from '../batch/walk.ts'
import { WriteError } from '../batch/write.ts'
import { UsageError } from '../errors.ts'
import { describe } from './describe.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { PageCleaner } from './page-cleaner.ts'
import type { Options } from './program.ts'
import { type Rendering, render } from './render.ts'
import { choiceOf } from './settings.ts'
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
  const choice = { ...choiceOf(options), except: await realPath(out) }
  const extension = options.raw ? undefined : EXTENSIONS[options.format]
  let code: ExitCode = EXIT.done
  const pass = async ({ path, ending, why }: Passed): Promise<void> => {
    await say(`${path}: ${why}`)
    if (ending === 'failed') code = EXIT.failed
  }
  const { plan, clashes } = await Plan.make(() => findInputs(names, choice), out, extension, pass)
  await refuseClashes(clashes)
  if (plan.total === 0) await say(`no pages in ${names.join(', ')}`)

  const report = new Report(plan.total)
  const live = stderrIsTerminal() && !options.quiet
  const interrupt = new AbortController()
  // The second Ctrl-C finds no listener and ends chaff at once
  process.once('SIGINT', () => interrupt.abort())
  const work = async (path: string): Promise<string> => {
    if (live) await showLive(report.progress(path))
    return render(await cleaner.clean(path), path, rendering)
  }
  for await (const { task, error } of runBatch(plan.tasks(), work, out, interrupt.signal)) {
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

/** @throws {UsageError} for the last of them; the others are said before */
async function refuseClashes(clashes: readonly string[]): Promise<void> {
  for (const clash of clashes.slice(0, -1)) await say(clash)
  const last = clashes.at(-1)
  if (last !== undefined) throw new UsageError(last)
}
