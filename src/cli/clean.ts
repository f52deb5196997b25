/** `chaff [inputs]`: decides where pages come from and go to. */

import { findInputs, firstFolder, STDIN } from '../batch/find.ts'
import { UsageError } from '../errors.ts'
import { RecordCleaner } from '../records/jsonl.ts'
import { chalkPaint, wantsColour } from './colour.ts'
import { cleanersOf, configOf } from './config.ts'
import type { ExitCode } from './exit.ts'
import { FailOn } from './fail-on.ts'
import { cleanRecords } from './jsonl.ts'
import { PageCleaner } from './page-cleaner.ts'
import { printPages } from './print.ts'
import { type Options, USAGE } from './program.ts'
import { checkEncoding, choiceOf, cleanOptions, type Form, formOf } from './settings.ts'
import { siteProfile } from './site.ts'
import { printStat } from './stat.ts'
import { stdinIsTerminal } from './streams.ts'

/** Options that mean something with a folder of outputs only. */
const WITH_OUT = ['jobs', 'force', 'durable', 'dryRun', 'prune', 'log', 'summary', 'verbose'] as const

/** @throws {UsageError} where inputs and options do not go together */
export async function cleanInputs(named: readonly string[], options: Options): Promise<ExitCode> {
  if (options.printConfig) return (await import('./print-config.ts')).printConfig(named, options)
  if (options.url !== undefined && named.length > 1) throw new UsageError('--url says where one page is from')
  if (named.length === 0 && options.out !== undefined)
    throw new UsageError(`name the files or folders to clean into ${options.out}`)
  const outOnly = options.out === undefined && WITH_OUT.find((name) => options[name] !== undefined)
  if (outOnly)
    throw new UsageError(`--${outOnly.replace('R', '-r')} goes with --out, which names the folder to clean into`)
  if (named.length === 0 && stdinIsTerminal()) throw new UsageError(USAGE)
  const names = named.length === 0 ? [STDIN] : named
  // Names of filters are checked before anything is read
  cleanOptions(options)
  await checkEncoding(options)
  const failOn = new FailOn(options.failOn ?? [])
  const config = await configOf(options)
  const makeCleaner = await cleanersOf(config)
  const form = formOf(options)
  if (options.out !== undefined) {
    const { cleanFolder } = await import('./folder.ts')
    return cleanFolder(names, options.out, options, failOn, config)
  }
  const site = await siteProfile(names, options)
  const cleaning = cleanOptions(options, site)
  if (form === 'jsonl') return cleanRecords(names, new RecordCleaner(cleaning, makeCleaner), options, failOn)

  const cleaner = new PageCleaner(cleaning, options, failOn, makeCleaner)
  const coloured = PAINTED.has(form) && options.diff !== 'plain' && wantsColour(options.color, process.env)
  const paint = coloured ? await chalkPaint() : undefined
  if (form === 'stat') return printStat(findInputs(names, choiceOf(options)), cleaner, paint)
  if (form === 'check') {
    const { checkPages } = await import('./check.ts')
    const { checkers, withWorkers } = await import('./duties.ts')
    return withWorkers(options, (workers) =>
      checkPages(names, options, failOn, cleaner, checkers(workers, options, config, site)),
    )
  }
  const rendering = { form, separator: options.separator, paint }
  const folder = firstFolder(names)
  if (folder !== undefined) refuseFolder(folder, form)
  return printPages(names, cleaner, rendering, options)
}

/** What is made for people to look at; the rest is data. */
const PAINTED: ReadonlySet<Form> = new Set(['diff', 'explain', 'explain=features', 'stat'])

function refuseFolder(folder: string, form: Form): never {
  throw new UsageError(
    PAINTED.has(form)
      ? `${folder} is a folder, and --${form} takes files: chaff --${form} '${folder}/**'`
      : `${folder} is a folder; say where its clean pages go: chaff ${folder} --out clean/`,
  )
}
