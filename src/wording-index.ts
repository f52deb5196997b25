/** Patterns by the words that begin them: what a run over a page asks at each of its words. */

import type { Pattern } from './notation.ts'

/** Places in the tables of first words and of pairs: several for each word, or pair, that a language begins phrases with. */
const PLACES = 1 << 14

const placeOf = (word: number): number => word & (PLACES - 1)
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & (PLACES - 1)

/** The patterns that one word begins. Their second words are not hashed before a page has the first. */
interface Beginning {
  unsorted: Pattern[]
  readonly bySecond: Map<number, Pattern[]>
  /** Patterns of a single word, and those whose second word may be any; they stand in all lists by second words too. */
  readonly open: Pattern[]
}

export class WordingIndex {
  private readonly beginnings = new Map<number, Beginning>()
  /** Small tables turn away what begins nothing: the languages in which a word with these low bits begins a pattern, … */
  private readonly languages = new Int32Array(PLACES)
  /** … how many words with these low bits begin patterns that are unsorted or open, … */
  private readonly loose = new Uint16Array(PLACES)
  /** … and 1 for the pairs of words that begin sorted ones. */
  private readonly pairs = new Uint8Array(PLACES)

  add(pattern: Pattern): void {
    for (const word of pattern.firstWords()) {
      const place = placeOf(word)
      let beginning = this.beginnings.get(word)
      if (beginning === undefined) {
        beginning = { unsorted: [], bySecond: new Map(), open: [] }
        this.beginnings.set(word, beginning)
      }
      if (!isLoose(beginning)) this.loose[place] = (this.loose[place] ?? 0) + 1
      beginning.unsorted.push(pattern)
      this.languages[place] = (this.languages[place] ?? 0) | pattern.language
    }
  }

  /**
   * The patterns that may begin with these two words, some of other languages among them.
   * @param second 0 at the end of a block
   * @param languages the bits of those that are asked for
   */
  find(first: number, second: number, languages: number): readonly Pattern[] | undefined {
    const place = placeOf(first)
    if (((this.languages[place] ?? 0) & languages) === 0) return undefined
    if (this.loose[place] === 0 && this.pairs[pairOf(first, second)] === 0) return undefined
    const beginning = this.beginnings.get(first)
    if (beginning === undefined) return undefined
    if (beginning.unsorted.length > 0) this.sort(first, beginning)
    return beginning.bySecond.get(second) ?? beginning.open
  }

  private sort(first: number, beginning: Beginning): void {
    const { bySecond, open, unsorted } = beginning
    beginning.unsorted = []
    for (const pattern of unsorted) {
      const seconds = pattern.secondWords()
      if (seconds === undefined) {
        open.push(pattern)
        for (const patterns of bySecond.values()) patterns.push(pattern)
        continue
      }
      for (const second of seconds) {
        this.pairs[pairOf(first, second)] = 1
        const patterns = bySecond.get(second)
        if (patterns === undefined) bySecond.set(second, [...open, pattern])
        else patterns.push(pattern)
      }
    }
    if (!isLoose(beginning)) this.loose[placeOf(first)] = (this.loose[placeOf(first)] ?? 0) - 1
  }
}

const isLoose = ({ unsorted, open }: Beginning): boolean => unsorted.length > 0 || open.length > 0
