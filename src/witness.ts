import type { Evidence, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { scanWords, TokenBuffer } from './words.ts'

/** Another extractor's opinion: the text that it took for the article. */
export interface Witness {
  /** Names it in evidence: "readability". */
  readonly name: string
  readonly text: string
}

/** A witness tips what is in doubt, and outweighs no filter that is sure: 0.9 less this still weighs. */
const STRENGTH = 0.4
/** Share of a block's word runs that the witness's text must have. */
const SEEN = 0.8
const RUN = 3

const runKey = (hashes: Int32Array, at: number, length: number): string => hashes.subarray(at, at + length).join()

/** Adds what a witness says of each block to what the filters said. */
export function hearWitness(page: Page, testimony: Testimony, witness: Witness): Testimony {
  const sink = new TokenBuffer()
  scanWords(witness.text, sink)
  const runs = new Set<string>()
  for (let length = 1; length <= RUN; length++)
    for (let at = 0; at + length <= sink.length; at++) runs.add(runKey(sink.hashes, at, length))
  const { hashes, first } = page.tokens
  return page.blocks.map((block) => {
    const from = first[block.index] ?? 0
    const to = first[block.index + 1] ?? 0
    const length = Math.min(RUN, to - from)
    let seen = 0
    for (let at = from; at + length <= to; at++) if (runs.has(runKey(hashes, at, length))) seen++
    const kept = seen >= (to - from - length + 1) * SEEN
    const opinion: Evidence = {
      filter: witness.name,
      says: kept ? 'content' : 'boilerplate',
      reason: `${kept ? 'kept' : 'left out'} by ${witness.name}`,
      strength: STRENGTH,
    }
    return [...(testimony[block.index] ?? []), opinion].sort((a, b) => b.strength - a.strength)
  })
}
