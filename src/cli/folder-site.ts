/** `--site` where a folder is cleaned: a profile in a file, since all threads read it, and the next run. */

import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Plan } from '../batch/plan.ts'
import type { Workers } from '../batch/pool.ts'
import type { Page } from '../batch/walk.ts'
import { workFolder, writeWhole } from '../batch/write.ts'
import { FEWEST_PAGES } from '../site/profile.ts'
import { writeProfile } from '../site/profile-file.ts'
import { learnPages } from './learn.ts'
import type { Options } from './program.ts'
import { readProfile } from './site.ts'

/** So many teach what a site has; reading a million twice would take a third longer. */
const MOST_PAGES = 2000

/**
 * The file of the profile that a folder is cleaned with; undefined for none. What is learned from the inputs stands with
 * the outputs, a file for each choice of inputs.
 */
export function profileFile(names: readonly string[], out: string, { site = 'auto' }: Options): string | undefined {
  if (site === 'off') return undefined
  if (site !== 'auto') return site
  const key = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 8)
  return join(workFolder(out), `site-${key}.json`)
}

/**
 * Learns the profile where it is to be learned. Later runs use what the first one learned, so that a page more does not
 * make all outputs old; `--force` learns anew.
 * @param options whose `site` is a file, or undefined
 * @param signal ends the learning; nothing is written then
 * @throws {UsageError} where the user's own profile cannot be read
 * @throws {WriteError}
 */
export async function prepareProfile(
  plan: Plan,
  out: string,
  options: Options,
  workers: Workers,
  signal: AbortSignal,
): Promise<void> {
  const { site, force } = options
  if (site === undefined) return
  if (dirname(site) !== workFolder(out)) {
    await readProfile(site)
    return
  }
  if (!force && (await readProfile(site).catch(() => undefined)) !== undefined) return
  // What cannot be read is said when it is to be cleaned
  const profile = await learnPages(sample(plan), options, workers, async () => {}, signal)
  if (!signal.aborted) writeWhole(site, writeProfile(profile))
}

async function* sample(plan: Plan): AsyncGenerator<Page> {
  // Fewer teach nothing, and are not worth a worker
  if (plan.total < FEWEST_PAGES) return
  const step = Math.ceil(plan.total / MOST_PAGES)
  let number = 0
  for await (const { input } of plan.tasks()) if (number++ % step === 0) yield { path: input, below: input }
}
