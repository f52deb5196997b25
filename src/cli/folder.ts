/** `--out`: pages to files, their tree mirrored. */

import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { findInputs, STDIN } from '../batch/find.ts'
import type { Outcome } from '../batch/outcome.ts'
import { realPath } from '../batch/path.ts'
import { Plan } from '../batch/plan.ts'
import { Pool } from '../batch/pool.ts'
import { Report } from '../batch/report.ts'
import { runBatch } from '../batch/run.ts'
import type { Passed } from '../batch/walk.ts'
import { WriteError } from '../batch/write.ts'
import { UsageError } from '../errors.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { FailOn } from './fail-on.ts'
import { settingsOf } from './fingerprint.ts'
import type { Options } from './program.ts'
import { choiceOf } from './settings.ts'
import { say, showLive, stderrIsTerminal } from './streams.ts'

const EXTENSIONS = { text: '.txt', markdown: '.md', html: '.html', json: '.json' }

/** What asks chaff to end, politely. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** @throws {UsageError} where the plan cannot be carried out; nothing was written then */
export async function cleanFolder(
  names: readonly string[],
  out: string,
  options: Options,
  failOn: FailOn,
): Promise<ExitCode> {
  if (names.includes(STDIN)) throw new UsageError('standard input has no name to write it under; leave out --out')
  const place = await stat(out).catch(() => undefined)
  if (place !== undefined && !place.isDirectory()) throw new UsageError(`--out ${out} is a file, not a folder`)
  const choice = { ...choiceOf(options), except: await realPath(out) }
  const extension = options.raw ? undefined : EXTENSIONS[options.format]
  const report = new Report()
  let failed = 0
  const pass = async ({ path, ending, why }: Passed): Promise<void> => {
    await say(`${path}: ${why}`)
    report.count(ending)
    if (ending === 'failed') failed++
  }
  const { plan, clashes } = await Plan.make(() => findInputs(names, choice), out, extension, pass)
  await refuseClashes(clashes)
  if (plan.total === 0) await say(`no pages in ${names.join(', ')}`)

  const live = stderrIsTerminal() && !options.quiet
  const interrupt = new AbortController()
  // The second Ctrl-C finds no listener and ends chaff at once
  for (const signal of SIGNALS) process.once(signal, () => interrupt.abort())
  const jobs = options.jobs ?? availableParallelism()
  const outcomes = runBatch(plan.tasks(), {
    out,
    jobs,
    pool: new Pool(jobs, JSON.stringify(options)),
    settings: settingsOf(options),
    force: options.force ?? false,
    durable: options.durable ?? false,
    signal: interrupt.signal,
  })
  let unwritable = false
  try {
    for await (const outcome of outcomes) {
      const { task, ending } = outcome
      report.count(ending)
      for (const note of notesOf(outcome, options, failOn)) await say(`${task.input}: ${note}`)
      if (live) await showLive(report.progress(task.input, plan.total))
      if (ending === 'failed' || ending === 'quarantined') failed++
      if (outcome.unwritable) unwritable = true
    }
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    await say(error.message)
    unwritable = true
  }
  if (live) await showLive('')
  for (const condition of failOn.check({ failed })) await say(condition)
  if (!options.quiet) await say(report.summary())
  if (interrupt.signal.aborted) return EXIT.interrupted
  if (unwritable) return EXIT.unwritable
  return failOn.exitCode(failed > 0 ? EXIT.failed : EXIT.done)
}

/** What is said of an input: always why it has no output, the rest where it is wanted. */
function notesOf({ why, words, confidence, warnings }: Outcome, { quiet }: Options, failOn: FailOn): string[] {
  const notes = why === undefined ? [...warnings] : [why, ...warnings]
  if (words === undefined || confidence === undefined) return notes
  const total = words.kept + words.removed
  const held = failOn.check({ confidence, removed: total === 0 ? 0 : words.removed / total })
  return quiet ? held : [...notes, ...held]
}

/** @throws {UsageError} for the last of them; the others are said before */
async function refuseClashes(clashes: readonly string[]): Promise<void> {
  for (const clash of clashes.slice(0, -1)) await say(clash)
  const last = clashes.at(-1)
  if (last !== undefined) throw new UsageError(last)
}
