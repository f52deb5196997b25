/** `--check`: changes nothing, and says where something would be removed. */

import { findInputs, forWorkers } from '../batch/find.ts'
import { inOrder } from '../batch/in-order.ts'
import { type Pool, WorkerDeath } from '../batch/pool.ts'
import { type Stat, statOf } from '../writers/stat.ts'
import { describe } from './describe.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { type FailOn, type Measures, measuresOf } from './fail-on.ts'
import { nameOf } from './input.ts'
import type { PageCleaner } from './page-cleaner.ts'
import { pathsOf } from './paths.ts'
import type { Options } from './program.ts'
import { choiceOf } from './settings.ts'
import { nameLine, say, writeOut } from './streams.ts'

/** What there is to say of a page, or why it cannot be read. */
export type Checked =
  | { readonly removed: string | undefined; readonly notes: readonly string[]; readonly measures: Measures }
  | { readonly why: string }

/** Never throws: what went wrong is in the answer. */
export async function checkPage(path: string, cleaner: PageCleaner): Promise<Checked> {
  try {
    const { result, notes } = await cleaner.cleanFile(path)
    return { removed: describeRemoved(statOf(result)), notes, measures: measuresOf(result) }
  } catch (error) {
    return { why: describe(error) }
  }
}

/**
 * Checks several pages in workers, so that none of them can hang or kill the run, and a single one or a pipe here.
 * @returns 1 where something would be removed, whatever inputs failed besides
 * @throws {NoWorker}
 */
export async function checkPages(
  names: readonly string[],
  options: Options,
  failOn: FailOn,
  cleaner: PageCleaner,
  checkers: Pool<string, Checked>,
): Promise<ExitCode> {
  let found = false
  let failed = 0
  const paths = pathsOf(findInputs(names, choiceOf(options)), async ({ path, ending, why }) => {
    if (ending === 'failed') failed++
    await say(`${path}: ${why}`)
  })
  const all = forWorkers(names) ? inOrder(paths, checkers, new AbortController().signal) : checkHere(paths, cleaner)
  for await (const [path, checked] of all) {
    const name = nameOf(path)
    if (checked instanceof WorkerDeath || 'why' in checked) {
      failed++
      await say(`${name}: ${checked instanceof WorkerDeath ? checked.message : checked.why}`)
      continue
    }
    const { removed, notes, measures } = checked
    for (const note of [...(options.quiet ? [] : notes), ...failOn.check(measures)]) await say(`${name}: ${note}`)
    if (removed === undefined) continue
    found = true
    await writeOut(`${nameLine(name)}: ${removed}\n`)
  }
  for (const held of failOn.check({ failed })) await say(held)
  return found ? EXIT.found : failOn.exitCode(failed > 0 ? EXIT.failed : EXIT.done)
}

async function* checkHere(
  paths: AsyncIterable<string>,
  cleaner: PageCleaner,
): AsyncGenerator<readonly [path: string, checked: Checked]> {
  for await (const path of paths) yield [path, await checkPage(path, cleaner)]
}

function describeRemoved({ kept, removed }: Stat): string | undefined {
  let blocks = 0
  let words = 0
  for (const count of removed.values()) {
    blocks += count.blocks
    words += count.words
  }
  if (blocks === 0) return undefined
  const share = words === 0 ? 0 : Math.round((100 * words) / (kept.words + words))
  return `${blocks} of ${kept.blocks + blocks} blocks, ${share} % of the words`
}
