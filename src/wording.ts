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
class Patterns {
  private readonly anchored = new WordingIndex()
  private readonly free = new WordingIndex()

  add(texts: readonly string[] | undefined, filter: number, role: Role): void {
    for (const text of texts ?? []) {
      const pattern = new Pattern(text, filter, role)
      if (pattern.anchored) this.anchored.add(pattern)
      else this.free.add(pattern)
    }
  }

  /** Runs over all blocks, and adds where patterns stand. */
  match({ hashes, first }: Tokens, mentions: Mention[]): void {
    const { anchored, free } = this
    const collect = (index: WordingIndex, block: number, at: number, start: number, end: number): void => {
      const second = at + 1 < end ? (hashes[at + 1] ?? END) : END
      const third = at + 2 < end ? (hashes[at + 2] ?? END) : END
      for (const pattern of index.find(hashes[at] ?? 0, second, third)) {
        const to = pattern.follow(hashes, at, end)
        if (to >= 0) mentions.push({ block, from: at - start, to: to - start, pattern })
      }
    }
    for (let block = 0; block + 1 < first.length; block++) {
      const start = first[block] ?? 0
      const end = first[block + 1] ?? 0
      for (let at = start; at < end; at++) {
        const word = hashes[at] ?? 0
        const next = at + 1 < end ? (hashes[at + 1] ?? END) : END
        if (at === start && anchored.mayFind(word, next)) collect(anchored, block, at, start, end)
        if (free.mayFind(word, next)) collect(free, block, at, start, end)
      }
    }
  }
}

/** The wordings of some filters. A mention names a filter by its place among them. */
export class WordingMatcher {
  private readonly compiled = new Map<Language, Patterns>()

  constructor(private readonly filters: readonly Filter[]) {}

  /** A language is compiled when the first page in it comes: all of them take longer than a small page. */
  private patternsOf(language: Language): Patterns {
    let patterns = this.compiled.get(language)
    if (patterns === undefined) {
      patterns = new Patterns()
      for (const [f, { wording, headings, hints }] of this.filters.entries()) {
        patterns.add(wording?.[language], f, 'phrase')
        patterns.add(headings?.[language], f, 'heading')
        patterns.add(hints?.[language], f, 'hint')
      }
      this.compiled.set(language, patterns)
    }
    return patterns
  }

  /**
   * Runs over a page.
   * @returns where patterns stand, in the order of the page
   * @throws {TypeError} where a wording of a language of the page has no words or begins with a gap
   */
  match(tokens: Tokens): readonly Mention[] {
    const mentions: Mention[] = []
    const languages = languagesOf(tokens)
    for (const language of languages) this.patternsOf(language).match(tokens, mentions)
    return languages.length === 1 ? mentions : mentions.sort((a, b) => a.block - b.block || a.from - b.from)
  }
}
