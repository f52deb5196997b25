/** Reads pages to learn what recurs on their sites: `chaff learn`, and the first pass of `--site auto`. */

import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { findInputs, STDIN } from '../batch/find.ts'
import type { Page, Passed } from '../batch/walk.ts'
import { WriteError, writeWhole } from '../batch/write.ts'
import { decode } from '../decode/index.ts'
import { UsageError } from '../errors.ts'
import { read } from '../readers/index.ts'
import { SiteLearner } from '../site/learn.ts'
import type { SiteProfile } from '../site/profile.ts'
import { writeProfile } from '../site/profile-file.ts'
import { describe } from './describe.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { readInput } from './input.ts'
import type { Options } from './program.ts'
import { checkEncoding, choiceOf } from './settings.ts'
import { say, writePage } from './streams.ts'

/** In bytes. A larger page is many in one, or a trap; it teaches nothing, and cleaning it says what there is to say. */
const LARGEST = 4 * 2 ** 20

/**
 * Learns from all pages that are files. What cannot be read teaches nothing.
 * @param report is told why
 */
export async function learnPages(
  pages: AsyncIterable<Page | Passed>,
  options: Options,
  report: (passed: Passed) => Promise<void>,
): Promise<SiteProfile> {
  const learner = new SiteLearner()
  for await (const page of pages) {
    if ('why' in page) {
      await report(page)
      continue
    }
    const { path } = page
    try {
      const stats = statSync(path)
      // A pipe gives its bytes once, and cleaning needs them
      if (!stats.isFile() || stats.size > LARGEST) continue
      const { text } = await decode(await readInput(path), options.encoding)
      learner.add(read(text, options.inputFormat, false), { folder: dirname(path) })
    } catch (error) {
      await report({ path, ending: 'failed', why: describe(error) })
    }
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
  const profile = await learnPages(findInputs(names, choiceOf(options)), options, async ({ path, ending, why }) => {
    if (ending === 'failed') code = EXIT.failed
    await say(`${path}: ${why}`)
  })
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
