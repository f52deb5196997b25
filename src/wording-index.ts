/** The patterns of a language by the words that begin them: what a run over a page asks at each of its words. */

import type { Pattern } from './notation.ts'
import { Sieve } from './sieve.ts'

/** Some thousand words begin the phrases of a language, and some ten thousand pairs of words. */
const WORDS = 1 << 14
const PAIRS = 1 << 16

const pairOf = (first: number, second: number): number => Math.imul(first, 31) + second

/** The patterns that one word begins. Their second words are not hashed before a page has the first. */
interface Beginning {
  unsorted: Pattern[]
  readonly bySecond: Map<number, Pattern[]>
  /** Patterns whose second word may be any; they stand in all lists by second words too. */
  readonly open: Pattern[]
}

const NONE: readonly Pattern[] = []

export class WordingIndex {
  private readonly beginnings = new Map<number, Beginning>()
  private readonly firstWords = new Sieve(WORDS)
  /** How many words with these low bits begin patterns that are unsorted or open, … */
  private readonly loose = new Uint16Array(WORDS)
  /** … and the pairs of words that begin sorted ones. */
  private readonly pairs = new Sieve(PAIRS)

  add(pattern: Pattern): void {
    for (const word of pattern.firstWords()) {
      this.firstWords.add(word)
      let beginning = this.beginnings.get(word)
      if (beginning === undefined) {
        beginning = { unsorted: [], bySecond: new Map(), open: [] }
        this.beginnings.set(word, beginning)
      }
      if (!isLoose(beginning)) this.addLoose(word, 1)
      beginning.unsorted.push(pattern)
    }
  }

  /**
   * False where no pattern begins with these two words; true may be wrong.
   * @param second END at the end of a block
   */
  mayFind(first: number, second: number): boolean {
    if (!this.firstWords.mayHave(first)) return false
    return this.pairs.mayHave(pairOf(first, second)) || this.loose[first & (WORDS - 1)] !== 0
  }

  /** The patterns that may begin with these two words. */
  find(first: number, second: number): readonly Pattern[] {
    const beginning = this.beginnings.get(first)
    if (beginning === undefined) return NONE
    if (beginning.unsorted.length > 0) this.sort(first, beginning)
    return beginning.bySecond.get(second) ?? beginning.open
  }

  private addLoose(word: number, more: number): void {
    const place = word & (WORDS - 1)
    this.loose[place] = (this.loose[place] ?? 0) + more
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
        this.pairs.add(pairOf(first, second))
        const patterns = bySecond.get(second)
        if (patterns === undefined) bySecond.set(second, [...open, pattern])
        else patterns.push(pattern)
      }
    }
    if (!isLoose(beginning)) this.addLoose(first, -1)
  }
}

const isLoose = ({ unsorted, open }: Beginning): boolean => unsorted.length > 0 || open.length > 0
