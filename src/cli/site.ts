/** `--site`: what recurs on the pages' sites, learned before or from the inputs themselves. */

import { readFileSync } from 'node:fs'
import { findInputs, STDIN } from '../batch/find.ts'
import type { Page, Passed } from '../batch/walk.ts'
import { ChaffError, UsageError } from '../errors.ts'
import { FEWEST_PAGES, type SiteProfile } from '../site/profile.ts'
import { describe } from './describe.ts'
import type { Options } from './program.ts'
import { choiceOf } from './settings.ts'

/**
 * The profile that a run without --out is to use.
 * @param names the inputs; `auto`, the default of --check, reads them once before they are cleaned
 * @throws {UsageError} where the profile cannot be read, or the inputs cannot be read twice
 */
export async function siteProfile(names: readonly string[], options: Options): Promise<SiteProfile | undefined> {
  const { jsonl, check, site = check && !names.includes(STDIN) ? 'auto' : 'off' } = options
  if (site === 'off') return undefined
  if (site !== 'auto') return readProfile(site)
  if (jsonl || names.includes(STDIN))
    throw new UsageError(
      `--site auto reads its pages twice, and ${jsonl ? 'records' : 'standard input'} come once; ` +
        'give it a profile: chaff learn pages/ --output site.json',
    )
  const pages = (): AsyncIterable<Page | Passed> => findInputs(names, choiceOf(options))
  if (!(await areEnough(pages()))) return undefined
  const { learnPages } = await import('./learn.ts')
  const { withWorkers } = await import('./duties.ts')
  // What cannot be read is said when it is to be cleaned
  return withWorkers(options, (workers) => learnPages(pages(), options, workers, async () => {}))
}

/** Whether the pages can teach anything: fewer are not worth a worker. */
async function areEnough(pages: AsyncIterable<Page | Passed>): Promise<boolean> {
  let count = 0
  for await (const page of pages) if (!('why' in page) && ++count === FEWEST_PAGES) return true
  return false
}

/** @throws {UsageError} where the file is no profile */
export async function readProfile(path: string): Promise<SiteProfile> {
  const { parseProfile } = await import('../site/profile-file.ts')
  try {
    return parseProfile(readFileSync(path, 'utf8'))
  } catch (error) {
    const why = error instanceof ChaffError ? error.message : describe(error)
    throw new UsageError(`--site ${path}: ${why}`)
  }
}
