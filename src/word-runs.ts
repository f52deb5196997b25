/** Words in a row: a text that has those of another says the same. */

import { scanWords, TokenBuffer } from './words.ts'

/** So many in a row are no accident. */
export const RUN = 3

/**
 * A number for the words from one on.
 * @param length how many words, at least one; all are within the hashes
 */
export function runKey(hashes: Int32Array, from: number, length = RUN): number {
  let key = 0x9e37 ^ (hashes[from] ?? 0)
  for (let at = from + 1; at < from + length; at++) key = Math.imul(key, 0x01000193) ^ (hashes[at] ?? 0)
  return key
}

const scanned = new TokenBuffer()

/** The numbers of all runs of a text; none of a text with fewer words. */
export function runsOf(text: string, length = RUN): Int32Array {
  scanned.length = 0
  scanWords(text, scanned)
  const runs = new Int32Array(Math.max(0, scanned.length - length + 1))
  for (let at = 0; at < runs.length; at++) runs[at] = runKey(scanned.hashes, at, length)
  return runs
}
