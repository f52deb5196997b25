/** Which blocks belong to an article of a page that holds several, and which may. */

import { against, WEIGHTY } from './evidence.ts'
import type { Testimony } from './model.ts'
import type { Page } from './page.ts'

/**
 * Prose from this probability on may be a further article: what stands below a long one looks like the teasers that
 * mostly stand there. On made-up pages one title in fourteen had too little kept below it to be looked at.
 */
const PLAUSIBLE = 0.07

/**
 * Blocks whose scores keep them.
 * @param scores of every block the probability that it is kept
 * @param bar the probability from which blocks are kept
 */
export function keptBlocks(scores: Float64Array, bar: number): boolean[] {
  const kept: boolean[] = []
  for (let i = 0; i < scores.length; i++) kept.push((scores[i] ?? 0) >= bar)
  return kept
}

/**
 * … and those that may belong to an article all the same.
 * @param scores of every block the probability that it is kept
 * @param bar the probability from which blocks are kept
 */
export function likelyBlocks(page: Page, testimony: Testimony, scores: Float64Array, bar: number): boolean[] {
  return page.blocks.map(({ index }) => {
    const score = scores[index] ?? 0
    return score >= bar || (score >= PLAUSIBLE && page.prose[index] === 1 && against(testimony[index]) < WEIGHTY)
  })
}
