/** What of a block is counted across the pages of a site. */

import type { Tokens } from '../model.ts'

/** One block as numbers; the words are those of the reader: case, accents and punctuation folded, numbers all alike. */
export interface Units {
  /** Stands for all its words. */
  readonly whole: number
  /**
   * Stand for runs of three words, of the many runs of a long block for a sample that does not depend on what stands
   * around them. A block in which a name or a word changes from page to page shares most of them with itself.
   */
  readonly runs: readonly number[]
}

const RUN = 3
/** Shorter blocks have too few runs to tell a changed word from another line. */
const WORDS = 6
/** Of so many runs half are found again, or not, as of all of them: measured on the corpus, 8 do as well as all. */
const SAMPLE = 8

const NONE: readonly number[] = []

/** A number of 53 bits for a run of words, so that two of a million runs meet once in ten thousand crawls. */
function keyOf(hashes: Int32Array, from: number, to: number): number {
  let high = 0x9e3779b9
  let low = 0x811c9dc5
  for (let at = from; at < to; at++) {
    const word = hashes[at] ?? 0
    high = Math.imul(high ^ word, 0x85ebca6b)
    high ^= high >>> 13
    low = Math.imul(low ^ word, 0xc2b2ae35)
    low ^= low >>> 15
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

export function unitsOf({ hashes, first }: Tokens, index: number): Units {
  const from = first[index] ?? 0
  const to = first[index + 1] ?? from
  const whole = keyOf(hashes, from, to)
  if (to - from < WORDS) return { whole, runs: NONE }
  const runs = new Float64Array(to - from - RUN + 1)
  for (let at = 0; at < runs.length; at++) runs[at] = keyOf(hashes, from + at, from + at + RUN)
  // The smallest: a page that says the same again picks the same ones
  return { whole, runs: [...new Set(runs.sort().subarray(0, SAMPLE))] }
}
