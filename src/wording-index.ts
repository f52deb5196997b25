/** The patterns of a language by the words that begin them: what a run over a page asks at each of its words. */

import type { Pattern } from './notation.ts'
import { Sieve } from './sieve.ts'

/** Some thousand words begin the phrases of a language, and some ten thousand pairs of words. */
const WORDS = 1 << 14
const PAIRS = 1 << 16

const pairOf = (first: number, second: number): number => Math.imul(first, 31) + second

/** Patterns that begin alike. */
interface Candidates {
  readonly patterns: readonly Pattern[]
  /** The lowest five bits of the words that may come third, one bit each; not hashed before a page has the pair. */
  thirds: number | undefined
}

function thirdsOf(patterns: readonly Pattern[]): number {
  let thirds = 0
  for (const pattern of patterns) {
    const words = pattern.wordsAt(2)
    if (words === undefined) return -1
    for (const word of words) thirds |= 1 << word
  }
  return thirds
}

const NONE: readonly Pattern[] = []

export class WordingIndex {
  private readonly firstWords = new Sieve(WORDS)
  /** By their first word; their second words are not hashed before a page has the first. */
  private readonly unsorted = new Map<number, Pattern[]>()
  /** Those whose second word may be any. */
  private readonly open = new Map<number, Candidates>()
  /** How many words with these low bits begin patterns that are unsorted or open. */
  private readonly loose = new Uint16Array(WORDS)
  /** By their first two words, the open ones with them. */
  private readonly byPair = new Map<number, Candidates>()
  private readonly pairs = new Sieve(PAIRS)

  /** Adds a pattern; all are added before the first is looked for. */
  add(pattern: Pattern): void {
    for (const word of pattern.firstWords()) {
      this.firstWords.add(word)
      const patterns = this.unsorted.get(word)
      if (patterns === undefined) {
        this.unsorted.set(word, [pattern])
        this.addLoose(word, 1)
      } else patterns.push(pattern)
    }
  }

  /**
   * False where no pattern begins with these two words; true may be wrong.
   * @param second END behind the end of a block
   */
  mayFind(first: number, second: number): boolean {
    if (!this.firstWords.mayHave(first)) return false
    return this.pairs.mayHave(pairOf(first, second)) || this.loose[first & (WORDS - 1)] !== 0
  }

  /** The patterns that may begin with these three words. */
  find(first: number, second: number, third: number): readonly Pattern[] {
    let candidates: Candidates | undefined
    if (this.loose[first & (WORDS - 1)] !== 0) {
      const unsorted = this.unsorted.get(first)
      if (unsorted !== undefined) this.sort(first, unsorted)
      candidates = this.open.get(first)
    }
    candidates = this.byPair.get(pairOf(first, second)) ?? candidates
    if (candidates === undefined) return NONE
    candidates.thirds ??= thirdsOf(candidates.patterns)
    return (candidates.thirds & (1 << third)) === 0 ? NONE : candidates.patterns
  }

  private addLoose(word: number, more: number): void {
    const place = word & (WORDS - 1)
    this.loose[place] = (this.loose[place] ?? 0) + more
  }

  private sort(first: number, unsorted: readonly Pattern[]): void {
    const open: Pattern[] = []
    const bySecond = new Map<number, Pattern[]>()
    for (const pattern of unsorted) {
      const seconds = pattern.wordsAt(1)
      if (seconds === undefined) open.push(pattern)
      for (const second of seconds ?? []) {
        const patterns = bySecond.get(second)
        if (patterns === undefined) bySecond.set(second, [pattern])
        else patterns.push(pattern)
      }
    }
    for (const [second, patterns] of bySecond) {
      this.byPair.set(pairOf(first, second), { patterns: [...patterns, ...open], thirds: undefined })
      this.pairs.add(pairOf(first, second))
    }
    this.unsorted.delete(first)
    if (open.length > 0) this.open.set(first, { patterns: open, thirds: undefined })
    else this.addLoose(first, -1)
  }
}
