/**
 * All wordings of all filters in one index over word hashes, run once over a page. The cost of a block is its length,
 * however many phrases and languages there are: a word that begins no phrase in a language of the page is turned away
 * by one look-up in a small table, and of the phrases that it begins nearly all by the word behind it.
 */

import type { Filter, Language, Wording } from './filters/define.ts'
import { languagesOf } from './languages.ts'
import type { Tokens } from './model.ts'
import { Pattern, type Role } from './notation.ts'

/** Where a pattern stands: the words `from` to `to`, exclusive, counted from the first of its block. */
export interface Mention {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly pattern: Pattern
}

/** The patterns that one word begins. */
class Beginning {
  private unsorted: Pattern[] = []
  private readonly bySecond = new Map<number, Pattern[]>()
  /** Patterns of a single word, and those whose second word may be any; they stand in all lists by second words too. */
  private readonly alone: Pattern[] = []

  add(pattern: Pattern): void {
    this.unsorted.push(pattern)
  }

  /** Sorts by the second word when a page first has the first: second words are not hashed before. */
  private sort(): void {
    const sorted = this.unsorted
    this.unsorted = []
    for (const pattern of sorted) {
      const seconds = pattern.secondWords()
      if (seconds === undefined) {
        this.alone.push(pattern)
        for (const patterns of this.bySecond.values()) patterns.push(pattern)
        continue
      }
      for (const second of seconds) {
        const patterns = this.bySecond.get(second)
        if (patterns === undefined) this.bySecond.set(second, [...this.alone, pattern])
        else patterns.push(pattern)
      }
    }
  }

  /** The patterns that may stand before this second word, undefined at the end of a block. */
  before(second: number | undefined): readonly Pattern[] {
    if (this.unsorted.length > 0) this.sort()
    return second === undefined ? this.alone : (this.bySecond.get(second) ?? this.alone)
  }
}

/** A block while its words are run over. */
interface Passage {
  readonly hashes: Int32Array
  readonly languages: number
  readonly mentions: readonly Mention[][]
  block: number
  start: number
  end: number
}

/** Places in the table of first words: more than a language has. */
const TABLE = 1 << 14

/** Patterns by the words that may begin them. */
class Index {
  private readonly beginnings = new Map<number, Beginning>()
  /** The languages in which a word with these low bits begins a pattern. */
  private readonly languages = new Int32Array(TABLE)

  add(pattern: Pattern): void {
    for (const word of pattern.firstWords()) {
      let beginning = this.beginnings.get(word)
      if (beginning === undefined) {
        beginning = new Beginning()
        this.beginnings.set(word, beginning)
      }
      beginning.add(pattern)
      this.languages[word & (TABLE - 1)] = (this.languages[word & (TABLE - 1)] ?? 0) | pattern.language
    }
  }

  /** Notes the patterns that stand at one word of a block. */
  match(at: number, { hashes, languages, mentions, block, start, end }: Passage): void {
    const word = hashes[at] ?? 0
    if (((this.languages[word & (TABLE - 1)] ?? 0) & languages) === 0) return
    const patterns = this.beginnings.get(word)?.before(at + 1 < end ? hashes[at + 1] : undefined)
    if (patterns === undefined) return
    for (const pattern of patterns) {
      if ((pattern.language & languages) === 0) continue
      const to = pattern.follow(hashes, at, end)
      if (to >= 0) mentions[pattern.filter]?.push({ block, from: at - start, to: to - start, pattern })
    }
  }
}

export class WordingMatcher {
  /** Patterns that stand only at the beginning of a block, and all others. */
  private readonly anchored = new Index()
  private readonly free = new Index()
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
    const passage: Passage = { hashes, languages, mentions, block: 0, start: 0, end: 0 }
    for (let block = 0; block + 1 < first.length; block++) {
      passage.block = block
      passage.start = first[block] ?? 0
      passage.end = first[block + 1] ?? 0
      this.anchored.match(passage.start, passage)
      for (let at = passage.start; at < passage.end; at++) this.free.match(at, passage)
    }
    return mentions
  }
}
