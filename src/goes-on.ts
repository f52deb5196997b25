/** Running text a little below the bar that goes on from kept text beside it: a paragraph of the same article. */

import { against } from './evidence.ts'
import { logOdds } from './log-odds.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'

/**
 * How far below the bar, in log-odds, running text may be that stands between two kept paragraphs, and that has one kept
 * paragraph beside it. Wider bounds keep no more on the corpus (docs/decisions/0020-prose-goes-on.md).
 */
const BETWEEN = 2
const BESIDE = 1

/** Paragraphs of one element; Markdown and text have no elements. */
const standTogether = (a: Block, b: Block): boolean => a.box === b.box || a.box?.parent === b.box?.parent

/**
 * Trees weigh every block for itself, so one paragraph of ten may fall below the bar by its words alone.
 * @param scores of every block the probability that it is kept
 * @param bar the probability from which blocks are kept
 * @returns for every block 1 where it stays though it is below the bar; more of them where the bar is lower
 */
export function findGoingOn(page: Page, testimony: Testimony, scores: Float64Array, bar: number): Uint8Array {
  const { blocks, prose } = page
  const goesOn = new Uint8Array(blocks.length)
  const isKept = (block: Block | undefined): block is Block =>
    block !== undefined &&
    prose[block.index] === 1 &&
    (goesOn[block.index] === 1 || ((scores[block.index] ?? 0) >= bar && against(testimony[block.index]) <= 0))
  const least = logOdds(bar)
  const look = (block: Block): void => {
    const { index } = block
    const score = scores[index] ?? 0
    if (prose[index] !== 1 || score >= bar || goesOn[index] === 1) return
    const below = least - logOdds(score)
    if (below > BETWEEN || block.linkWords > 0 || against(testimony[index]) > 0) return
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    const up = isKept(before) && standTogether(before, block)
    const down = isKept(after) && standTogether(block, after)
    if (up && down ? below <= BETWEEN : (up || down) && below <= BESIDE) goesOn[index] = 1
  }
  for (const block of blocks) look(block)
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]
    if (block !== undefined) look(block)
  }
  return goesOn
}
