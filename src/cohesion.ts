/**
 * How much two stretches of a page speak of the same things, by the words that they share: TextTiling's lexical
 * cohesion (Hearst 1997). Words that hold prose together are left out, since all texts share them.
 */

import type { Page } from './page.ts'
import { functionBits, NUMBER } from './words.ts'

/** Words compared on either side; TextTiling takes 120 to 200. */
export const WINDOW = 200

/** The words of a stretch, in order: up to `WINDOW` that are neither numbers nor function words. */
export type Topic = readonly number[]

/** @param blocks the indices of the blocks, the nearest first */
export function topicOf(page: Page, blocks: Iterable<number>): Topic {
  const { hashes, first } = page.tokens
  const words: number[] = []
  for (const block of blocks)
    for (let t = first[block] ?? 0; t < (first[block + 1] ?? 0); t++) {
      const hash = hashes[t] ?? NUMBER
      if (hash === NUMBER || functionBits(hash) !== 0) continue
      if (words.push(hash) === WINDOW) return words
    }
  return words
}

/** The share of the words of a topic that another one has too, 0..1; 0 where it has no words. */
export function shareSeen(topic: Topic, seen: ReadonlySet<number>): number {
  let count = 0
  for (const word of topic) if (seen.has(word)) count++
  return topic.length === 0 ? 0 : count / topic.length
}
