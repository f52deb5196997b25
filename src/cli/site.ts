/** `--site`: what recurs on the pages' sites, learned before or from the inputs themselves. */

import { readFileSync } from 'node:fs'
import { findInputs, STDIN } from '../batch/find.ts'
import { realPath } from '../batch/path.ts'
import { ChaffError, UsageError } from '../errors.ts'
import type { SiteProfile } from '../site/profile.ts'
import { describe } from './describe.ts'
import type { Options } from './program.ts'
import { choiceOf } from './settings.ts'

/**
 * The profile that the options ask for.
 * @param names the inputs; `auto`, the default of --out and --check, reads them once before they are cleaned
 * @throws {UsageError} where the profile cannot be read, or the inputs cannot be read twice
 */
export async function siteProfile(names: readonly string[], options: Options): Promise<SiteProfile | undefined> {
  const { jsonl, out, check } = options
  const twice = out !== undefined || (check && !names.includes(STDIN))
  const site = options.site ?? (twice ? 'auto' : 'off')
  if (site === 'off') return undefined
  if (site !== 'auto') return readProfile(site)
  if (jsonl || names.includes(STDIN))
    throw new UsageError(
      `--site auto reads its pages twice, and ${jsonl ? 'records' : 'standard input'} come once; ` +
        'give it a profile: chaff learn pages/ --output site.json',
    )
  const { learnPages } = await import('./learn.ts')
  const choice = { ...choiceOf(options), ...(out !== undefined && { except: await realPath(out) }) }
  // What cannot be read is said when it is to be cleaned
  return learnPages(findInputs(names, choice), options, async () => {})
}

async function readProfile(path: string): Promise<SiteProfile> {
  const { parseProfile } = await import('../site/profile-file.ts')
  try {
    return parseProfile(readFileSync(path, 'utf8'))
  } catch (error) {
    const why = error instanceof ChaffError ? error.message : describe(error)
    throw new UsageError(`--site ${path}: ${why}`)
  }
}
