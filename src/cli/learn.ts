/** Reads pages to learn what recurs on their sites: `chaff learn`, and the first pass of `--site auto`. */

import { findInputs, STDIN } from '../batch/find.ts'
import { inOrder } from '../batch/in-order.ts'
import { WorkerDeath, type Workers } from '../batch/pool.ts'
import type { Page, Passed } from '../batch/walk.ts'
import { WriteError, writeWhole } from '../batch/write.ts'
import { UsageError } from '../errors.ts'
import { SiteLearner } from '../site/learn.ts'
import type { SiteProfile } from '../site/profile.ts'
import { writeProfile } from '../site/profile-file.ts'
import { learners, withWorkers } from './duties.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { pathsOf } from './paths.ts'
import type { Options } from './program.ts'
import { checkEncoding, choiceOf } from './settings.ts'
import { say, writePage } from './streams.ts'

/**
 * Learns from all pages that are files. What cannot be read teaches nothing, nor does what kills its worker twice. Pages
 * count in their order, so that any number of workers learns the same.
 * @param report is told why
 * @throws {NoWorker}
 */
export async function learnPages(
  pages: AsyncIterable<Page | Passed>,
  options: Options,
  workers: Workers,
  report: (passed: Passed) => Promise<void>,
  signal: AbortSignal = new AbortController().signal,
): Promise<SiteProfile> {
  const learner = new SiteLearner()
  for await (const [path, taught] of inOrder(pathsOf(pages, report), learners(workers, options), signal)) {
    if (taught instanceof WorkerDeath) await report({ path, ending: 'failed', why: taught.message })
    else if ('why' in taught) await report({ path, ending: 'failed', why: taught.why })
    else if (taught.lesson !== undefined) learner.add(taught.lesson)
  }
  return learner.profile()
}

/**
 * `chaff learn DIR … --output FILE`
 * @throws {UsageError} where nothing is named to learn from
 */
export async function learn(names: readonly string[], file: string | undefined, options: Options): Promise<ExitCode> {
  if (names.length === 0 || names.includes(STDIN))
    throw new UsageError('name the files or folders to learn from: chaff learn pages/ --output site.json')
  await checkEncoding(options)
  let code: ExitCode = EXIT.done
  const report = async ({ path, ending, why }: Passed): Promise<void> => {
    if (ending === 'failed') code = EXIT.failed
    await say(`${path}: ${why}`)
  }
  const pages = findInputs(names, choiceOf(options))
  const profile = await withWorkers(options, (workers) => learnPages(pages, options, workers, report))
  const json = writeProfile(profile)
  if (file === undefined) await writePage(json)
  else
    try {
      writeWhole(file, json)
    } catch (error) {
      if (!(error instanceof WriteError)) throw error
      await say(error.message)
      return EXIT.unwritable
    }
  if (!options.quiet) await say(summary(profile))
  return code
}

function summary({ sites }: SiteProfile): string {
  const [first] = sites
  if (first === undefined) return 'nothing recurs; a site needs three pages, and lines that more than half of them have'
  const lines = sites.reduce((sum, { furniture }) => sum + furniture.length, 0)
  const where = sites.length === 1 ? `${first.pages} pages of ${first.name}` : `the pages of ${sites.length} sites`
  return `${lines} lines recur on ${where}`
}
