/**
 * The wordings of all filters in an index a language, over word hashes, run once over a page. The cost of a block is its
 * length, however many phrases there are: a word that begins no phrase is turned away by one look at a small table, and
 * of the phrases that it begins nearly all by the word behind it.
 */

import type { Filter, Language } from './filters/define.ts'
import { languagesOf } from './languages.ts'
import type { Tokens } from './model.ts'
import { END, Pattern, type Role } from './notation.ts'
import { WordingIndex } from './wording-index.ts'

/** Where a pattern stands: the words `from` to `to`, exclusive, counted from the first of its block. */
export interface Mention {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly pattern: Pattern
}

/** The patterns of a language: those that stand only at the beginning of a block, and all others. */
interface Patterns {
  readonly anchored: WordingIndex
  readonly free: WordingIndex
}

export class WordingMatcher {
  private readonly compiled = new Map<Language, Patterns>()

  constructor(private readonly filters: readonly Filter[]) {}

  /** A language is compiled when the first page in it comes: all of them take longer than a small page. */
  private patternsOf(language: Language): Patterns {
    let patterns = this.compiled.get(language)
    if (patterns === undefined) {
      patterns = { anchored: new WordingIndex(), free: new WordingIndex() }
      for (const [f, { wording, headings, hints }] of this.filters.entries()) {
        compile(patterns, wording?.[language], f, 'phrase')
        compile(patterns, headings?.[language], f, 'heading')
        compile(patterns, hints?.[language], f, 'hint')
      }
      this.compiled.set(language, patterns)
    }
    return patterns
  }

  /**
   * Runs over all blocks.
   * @returns where patterns stand, in the order of the page
   * @throws {TypeError} where a wording of a language of the page has no words or begins with a gap
   */
  match(tokens: Tokens): readonly Mention[] {
    const { hashes, first } = tokens
    const languages = languagesOf(tokens).map((language) => this.patternsOf(language))
    const mentions: Mention[] = []
    const collect = (patterns: readonly Pattern[], block: number, at: number, start: number, end: number): void => {
      for (const pattern of patterns) {
        const to = pattern.follow(hashes, at, end)
        if (to >= 0) mentions.push({ block, from: at - start, to: to - start, pattern })
      }
    }
    for (let block = 0; block + 1 < first.length; block++) {
      const start = first[block] ?? 0
      const end = first[block + 1] ?? 0
      for (let at = start; at < end; at++) {
        const word = hashes[at] ?? 0
        const next = at + 1 < end ? (hashes[at + 1] ?? 0) : END
        for (const { anchored, free } of languages) {
          if (at === start && anchored.mayFind(word, next)) collect(anchored.find(word, next), block, at, start, end)
          if (free.mayFind(word, next)) collect(free.find(word, next), block, at, start, end)
        }
      }
    }
    return mentions
  }
}

function compile({ anchored, free }: Patterns, texts: readonly string[] | undefined, filter: number, role: Role): void {
  for (const text of texts ?? []) {
    const pattern = new Pattern(text, filter, role)
    if (pattern.anchored) anchored.add(pattern)
    else free.add(pattern)
  }
}
