import { withOpinion } from './evidence.ts'
import type { Evidence, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { RUN, runKey, runsOf } from './word-runs.ts'

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

/** Adds what a witness says of each block to what the filters said. */
export function hearWitness(page: Page, testimony: Testimony, witness: Witness): Testimony {
  // Shorter runs for blocks of one word and of two
  const runs = new Set([1, 2, RUN].flatMap((length) => [...runsOf(witness.text, length)]))
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
    return withOpinion(testimony[block.index] ?? [], opinion)
  })
}
