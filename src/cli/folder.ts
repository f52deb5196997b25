/** `--out`: pages to files, their tree mirrored. */

import { stat } from 'node:fs/promises'
import { findInputs, STDIN } from '../batch/find.ts'
import { realPath } from '../batch/path.ts'
import { Plan } from '../batch/plan.ts'
import { NoWorker, type Workers } from '../batch/pool.ts'
import { prune } from '../batch/prune.ts'
import { runBatch } from '../batch/run.ts'
import { rootsOf } from '../batch/trees.ts'
import { WriteError } from '../batch/write.ts'
import { UsageError } from '../errors.ts'
import type { ConfigFile } from '../rules/rule.ts'
import { foretell } from './dry-run.ts'
import { cleaners, withWorkers } from './duties.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { FailOn } from './fail-on.ts'
import { settingsOf } from './fingerprint.ts'
import { prepareProfile, profileFile } from './folder-site.ts'
import type { Options } from './program.ts'
import { Reporter } from './reporter.ts'
import { choiceOf } from './settings.ts'
import { say } from './streams.ts'

const EXTENSIONS = { text: '.txt', markdown: '.md', html: '.html', json: '.json' }

/** What asks chaff to end, politely. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** @throws {UsageError} where the plan cannot be carried out; no output was written then */
export async function cleanFolder(
  names: readonly string[],
  out: string,
  options: Options,
  failOn: FailOn,
  config: ConfigFile | undefined,
): Promise<ExitCode> {
  if (names.includes(STDIN)) throw new UsageError('standard input has no name to write it under; leave out --out')
  const place = await stat(out).catch(() => undefined)
  if (place !== undefined && !place.isDirectory()) throw new UsageError(`--out ${out} is a file, not a folder`)
  try {
    return await cleanInto(names, out, options, config, new Reporter(options, failOn))
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    await say(error.message)
    return EXIT.unwritable
  }
}

async function cleanInto(
  names: readonly string[],
  out: string,
  options: Options,
  config: ConfigFile | undefined,
  reporter: Reporter,
): Promise<ExitCode> {
  try {
    const plan = await planFor(names, out, options, reporter)
    const roots = options.prune ? await rootsToPrune(names, plan) : []
    const chosen = { ...options, site: profileFile(names, out, options) }
    if (options.dryRun) return await foretell(plan, out, roots, chosen, config)
    return await withWorkers(chosen, (workers) => carryOut(plan, out, roots, chosen, config, reporter, workers))
  } finally {
    reporter.discard()
  }
}

/** @throws {UsageError} for the last of its clashes; the others are said before */
async function planFor(names: readonly string[], out: string, options: Options, reporter: Reporter): Promise<Plan> {
  const choice = { ...choiceOf(options), except: realPath(out) }
  const extension = options.raw ? undefined : EXTENSIONS[options.format]
  const { plan, clashes } = await Plan.make(
    () => findInputs(names, choice),
    out,
    extension,
    ({ path, ending, why }) => reporter.add({ task: { input: path, output: '' }, ending, why, bytes: 0, warnings: [] }),
  )
  for (const clash of clashes.slice(0, -1)) await say(clash)
  const last = clashes.at(-1)
  if (last !== undefined) throw new UsageError(last)
  if (plan.total === 0) await say(`no pages in ${names.join(', ')}`)
  return plan
}

/** Where no page is left, it is more likely that a disk is missing than that all of them were meant to go. */
async function rootsToPrune(names: readonly string[], plan: Plan): Promise<readonly string[]> {
  if (plan.total > 0) return rootsOf(names)
  await say('no output is removed, since there is no page at all')
  return []
}

async function carryOut(
  plan: Plan,
  out: string,
  roots: readonly string[],
  options: Options,
  config: ConfigFile | undefined,
  reporter: Reporter,
  workers: Workers,
): Promise<ExitCode> {
  const interrupt = new AbortController()
  // The second Ctrl-C finds no listener and ends chaff at once
  for (const signal of SIGNALS) process.once(signal, () => interrupt.abort())
  const durable = options.durable ?? false
  let unwritable = false
  let broken = false
  reporter.begin(plan.total)
  try {
    await prepareProfile(plan, out, options, workers, interrupt.signal)
    const outcomes = runBatch(plan.tasks(), {
      out,
      pool: cleaners(workers, options, config),
      settings: settingsOf(options, config),
      force: options.force ?? false,
      durable,
      signal: interrupt.signal,
    })
    for await (const outcome of outcomes) {
      await reporter.add(outcome)
      if (outcome.unwritable) unwritable = true
    }
    if (!interrupt.signal.aborted && roots.length > 0)
      for await (const orphan of prune(plan, out, roots, durable)) await reporter.pruned(orphan)
  } catch (error) {
    if (!(error instanceof WriteError || error instanceof NoWorker)) throw error
    await say(error.message)
    broken = true
    if (error instanceof WriteError) unwritable = true
  }
  const code = await reporter.end(!broken && !interrupt.signal.aborted)
  if (interrupt.signal.aborted) return EXIT.interrupted
  if (unwritable) return EXIT.unwritable
  return broken && code === EXIT.done ? EXIT.failed : code
}
