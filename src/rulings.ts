/** What a user's rules say of blocks, whatever filters and scores find. */

import { firstAt } from './first-at.ts'
import type { Block, Span } from './model.ts'

/** A part of the source that a rule keeps or removes. */
export interface Ruling extends Span {
  readonly keep: boolean
  /** Names the rule, and quotes what it met. */
  readonly reason: string
}

/** The first block that begins at an offset or behind it. */
const firstFrom = (blocks: readonly Block[], offset: number): number =>
  firstAt(0, blocks.length, (n) => (blocks[n]?.start ?? 0) < offset)

/**
 * @returns the rulings by the index of the block that they hold for: a block that a ruling covers whole; of several
 * rulings the last
 */
export function ruledBlocks(
  blocks: readonly Block[],
  rulings: readonly Ruling[] | undefined,
): ReadonlyMap<number, Ruling> {
  const ruled = new Map<number, Ruling>()
  for (const ruling of rulings ?? [])
    for (let i = firstFrom(blocks, ruling.start); (blocks[i]?.end ?? Number.POSITIVE_INFINITY) <= ruling.end; i++)
      ruled.set(i, ruling)
  return ruled
}
