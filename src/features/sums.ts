/**
 * What windows of a page are asked for, summed up to each block. The sums of one block stand side by side, since a
 * window asks for all of them at its two ends.
 */

import type { Page } from '../page.ts'

/** The place of each sum among those of a block. */
export const WORDS = 0
export const PROSE = 1
export const LINKS = 2
export const FUNCTION_WORDS = 3
export const CAPITALS = 4
export const EVIDENCE = 5
export const PHRASES = 6
export const SHORT = 7
export const STOPS = 8
const SUMS = 9

/** The windows that are asked for: single blocks near a block, as many on both of its sides, and on one of them. */
export const OFFSETS = [-2, -1, 1, 2] as const
export const RADII = [2, 5, 15] as const
export const SIDES = [4, 12] as const

/** A block of so few words is a label or an item of a menu. */
const SHORT_WORDS = 4

/** One of the sums over the blocks from `from` up to, and without, `to`. */
export const sumOf = (sums: Float64Array, which: number, from: number, to: number): number =>
  (sums[to * SUMS + which] ?? 0) - (sums[from * SUMS + which] ?? 0)

/**
 * @param evidence of each block, as `against` counts it
 * @param phrases log-odds of each block
 * @returns for block `i` the sums over all blocks above it, from `i * SUMS` on; one row more than there are blocks
 */
export function sumUp(page: Page, evidence: Float32Array, phrases: Float32Array): Float64Array {
  const { blocks, shapes, prose } = page
  const sums = new Float64Array((blocks.length + 1) * SUMS)
  for (let i = 0, at = 0; i < blocks.length; i++, at += SUMS) {
    const block = blocks[i]
    const shape = shapes[i]
    if (block === undefined || shape === undefined) continue
    const { words } = block
    const next = at + SUMS
    sums[next + WORDS] = (sums[at + WORDS] ?? 0) + words
    sums[next + PROSE] = (sums[at + PROSE] ?? 0) + (prose[i] === 1 ? words : 0)
    sums[next + LINKS] = (sums[at + LINKS] ?? 0) + block.linkWords
    sums[next + FUNCTION_WORDS] = (sums[at + FUNCTION_WORDS] ?? 0) + shape.functionWords
    sums[next + CAPITALS] = (sums[at + CAPITALS] ?? 0) + shape.capitals
    sums[next + EVIDENCE] = (sums[at + EVIDENCE] ?? 0) + (evidence[i] ?? 0)
    sums[next + PHRASES] = (sums[at + PHRASES] ?? 0) + (phrases[i] ?? 0)
    sums[next + SHORT] = (sums[at + SHORT] ?? 0) + (words <= SHORT_WORDS ? 1 : 0)
    sums[next + STOPS] = (sums[at + STOPS] ?? 0) + (shape.ending === 'stop' ? 1 : 0)
  }
  return sums
}
