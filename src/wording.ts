/**
 * The wordings of all filters in an index a language, over word hashes, run once over a page. The cost of a block is its
 * length, however many phrases there are: a word that begins no phrase is turned away by one look at a small table, and
 * of the phrases that it begins nearly all by the word behind it.
 */

import { builtInEntries } from './built-in-entries.ts'
import type { Filter, Language } from './filters/define.ts'
import { filters as builtIn } from './filters/index.ts'
import { languagesOf } from './languages.ts'
import type { Tokens } from './model.ts'
import { END, Pattern } from './notation.ts'
import { type Entries, entriesOf, type PhraseList, phrasesOf } from './wording-entries.ts'
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
  private readonly anchored: WordingIndex
  private readonly free: WordingIndex
  private readonly made: (Pattern | undefined)[] = []

  /** @param places of the filters to which patterns may belong; others are not looked for */
  constructor(
    { anchored, free }: Entries,
    private readonly lists: readonly PhraseList[],
    private readonly places: ReadonlyMap<Filter, number>,
  ) {
    this.anchored = new WordingIndex(anchored, (phrase) => this.patternOf(phrase))
    this.free = new WordingIndex(free, (phrase) => this.patternOf(phrase))
  }

  /** One pattern a phrase, in however many ways it begins: how many of them a block has is a sign. */
  private patternOf(phrase: number): Pattern | undefined {
    let left = phrase
    for (const { texts, filter, role } of this.lists) {
      const text = texts[left]
      if (text === undefined) {
        left -= texts.length
        continue
      }
      const place = this.places.get(filter)
      if (place !== undefined) this.made[phrase] ??= new Pattern(text, place, role)
      break
    }
    return this.made[phrase]
  }

  /** Runs over all blocks, and adds where patterns stand. */
  match({ hashes, first }: Tokens, mentions: Mention[]): void {
    const anchored = this.anchored
    const free = this.free
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

/** They are the same for every choice of filters. */
const entriesByLanguage = new Map<Language, Entries>()

function builtInPatterns(language: Language, places: ReadonlyMap<Filter, number>): Patterns {
  const entries = entriesByLanguage.get(language) ?? builtInEntries(language)
  entriesByLanguage.set(language, entries)
  return new Patterns(entries, phrasesOf(builtIn, language), places)
}

/** The wordings of some filters. A mention names a filter by its place among them. */
export class WordingMatcher {
  private readonly compiled = new Map<Language, readonly Patterns[]>()
  private readonly places: ReadonlyMap<Filter, number>
  /** Filters that are not chaff's own. */
  private readonly foreign: readonly Filter[]

  constructor(filters: readonly Filter[]) {
    this.places = new Map(filters.map((filter, place) => [filter, place]))
    this.foreign = filters.filter((filter) => !builtIn.some((other) => other === filter))
  }

  /** A language is compiled when the first page in it comes: all of them take longer than a small page. */
  private patternsOf(language: Language): readonly Patterns[] {
    let patterns = this.compiled.get(language)
    if (patterns === undefined) {
      const lists = phrasesOf(this.foreign, language)
      patterns = [
        ...(this.foreign.length < this.places.size ? [builtInPatterns(language, this.places)] : []),
        ...(this.foreign.length > 0 ? [new Patterns(entriesOf(lists), lists, this.places)] : []),
      ]
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
    const runs = languagesOf(tokens).flatMap((language) => this.patternsOf(language))
    for (const patterns of runs) patterns.match(tokens, mentions)
    return runs.length === 1 ? mentions : mentions.sort((a, b) => a.block - b.block || a.from - b.from)
  }
}
