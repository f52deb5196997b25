/**
 * All wordings of all filters in one index over word hashes, run once over a page. The cost of a block is its length,
 * however many phrases and languages there are: a word that begins no phrase in a language of the page is turned away
 * by one look-up in a small table, and of the phrases that it begins nearly all by the word behind it.
 */

import type { Filter, Language, Wording } from './filters/define.ts'
import { languagesOf } from './languages.ts'
import type { Tokens } from './model.ts'
import { Pattern, type Role } from './notation.ts'
import { WordingIndex } from './wording-index.ts'

/** Where a pattern stands: the words `from` to `to`, exclusive, counted from the first of its block. */
export interface Mention {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly pattern: Pattern
}

export class WordingMatcher {
  /** Patterns that stand only at the beginning of a block, and all others. */
  private readonly anchored = new WordingIndex()
  private readonly free = new WordingIndex()
  private readonly compiled = new Map<Language, number>()

  constructor(private readonly filters: readonly Filter[]) {}

  /** The bit of a language. It is compiled when the first page in it comes: all of them take longer than a small page. */
  private bitOf(language: Language): number {
    let bit = this.compiled.get(language)
    if (bit === undefined) {
      bit = 1 << this.compiled.size
      for (const [f, { wording, headings, hints }] of this.filters.entries()) {
        this.compile(wording, language, f, 'phrase', bit)
        this.compile(headings, language, f, 'heading', bit)
        this.compile(hints, language, f, 'hint', bit)
      }
      this.compiled.set(language, bit)
    }
    return bit
  }

  private compile(wording: Wording | undefined, language: Language, filter: number, role: Role, bit: number): void {
    for (const text of wording?.[language] ?? []) {
      const pattern = new Pattern(text, filter, role, bit)
      if (pattern.anchored) this.anchored.add(pattern)
      else this.free.add(pattern)
    }
  }

  /**
   * Runs over all blocks.
   * @returns for each filter where its patterns stand, in the order of the page
   * @throws {TypeError} where a wording of a language of the page has no words or begins with a gap
   */
  match(tokens: Tokens): readonly (readonly Mention[])[] {
    const { hashes, first } = tokens
    let languages = 0
    for (const language of languagesOf(tokens)) languages |= this.bitOf(language)
    const mentions: Mention[][] = this.filters.map(() => [])
    const collect = (patterns: readonly Pattern[], block: number, at: number, start: number, end: number): void => {
      for (const pattern of patterns) {
        if ((pattern.language & languages) === 0) continue
        const to = pattern.follow(hashes, at, end)
        if (to >= 0) mentions[pattern.filter]?.push({ block, from: at - start, to: to - start, pattern })
      }
    }
    for (let block = 0; block + 1 < first.length; block++) {
      const start = first[block] ?? 0
      const end = first[block + 1] ?? 0
      for (let at = start; at < end; at++) {
        const word = hashes[at] ?? 0
        const next = at + 1 < end ? (hashes[at + 1] ?? 0) : 0
        const anchored = at === start ? this.anchored.find(word, next, languages) : undefined
        if (anchored !== undefined) collect(anchored, block, at, start, end)
        const free = this.free.find(word, next, languages)
        if (free !== undefined) collect(free, block, at, start, end)
      }
    }
    return mentions
  }
}
