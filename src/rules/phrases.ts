/** Finds the phrases of rules as the wordings of filters are found: one pass, in words. */

import type { Filter } from '../filters/define.ts'
import { Judge } from '../judge.ts'
import { lookAround, type Page } from '../page.ts'
import { readText } from '../readers/text.ts'

/** Each "*" has four readings: with more of them one phrase had thousands at every place. */
const MAX_LOOSE = 4

/** A list of phrases as a filter. Whatever language a page is in, wordings in English are looked for. */
const asFilter = (phrases: readonly string[], n: number): Filter => ({
  id: String(n),
  removes: 'what a rule names',
  says: 'boilerplate',
  wording: { en: phrases },
  // Nowhere but where a phrase is
  asks: [],
  examples: { hits: [], misses: [] },
  judge: (_block, _page, cue) => (cue === undefined ? undefined : { reason: `says “${cue.quote}”`, strength: 1 }),
})

/** @returns in words why a phrase is none; undefined where it is one */
export function phraseFault(phrase: string): string | undefined {
  const loose = phrase.split(/\s+/).filter((word) => /^\^?\*\$?$|\?\$?$/.test(word)).length
  if (loose > MAX_LOOSE) return `"${phrase}" has ${loose} words that are "*" or end in "?"; ${MAX_LOOSE} at most`
  try {
    new Phrases([[phrase]]).find(EMPTY)
    return undefined
  } catch (error) {
    return error instanceof TypeError ? error.message : String(error)
  }
}

/** A block that has one of the phrases of a list. */
export interface PhraseFound {
  readonly block: number
  /** Index of the list. */
  readonly list: number
  /** Quotes the page. */
  readonly reason: string
}

export class Phrases {
  private readonly judge: Judge

  constructor(lists: readonly (readonly string[])[]) {
    this.judge = new Judge(lists.map(asFilter))
  }

  /**
   * All blocks with a phrase, in the order of the page.
   * @throws {TypeError} where a phrase has no words or begins with a gap
   */
  find(page: Page): readonly PhraseFound[] {
    return this.judge
      .testify(page)
      .flatMap((evidence, block) => evidence.map(({ filter, reason }) => ({ block, list: Number(filter), reason })))
  }
}

/** No words: only wordings are compiled over it. */
const EMPTY = lookAround(readText(''))
