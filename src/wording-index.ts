/** The patterns of a language by the words that begin them: what a run over a page asks at each of its words. */

import { firstAt } from './first-at.ts'
import type { Pattern } from './notation.ts'
import { Sieve } from './sieve.ts'
import { ENTRY, PAIRS, pairOf, WORDS } from './wording-entries.ts'

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
  private readonly firstWords: Sieve
  /** The first words of those whose second word may be any. */
  private readonly open: Sieve
  private readonly pairs: Sieve
  private readonly entries: Int32Array
  /** Where the entries begin that have a second word. */
  private readonly paired: number
  /** By the first entry of a pair; made when a page has them. */
  private readonly candidates = new Map<number, Candidates>()

  /**
   * @param list how the patterns begin: see wording-entries.ts
   * @param patternOf the pattern of a phrase, where it is to be looked for
   */
  constructor(
    list: Int32Array,
    private readonly patternOf: (phrase: number) => Pattern | undefined,
  ) {
    let at = 1
    const take = (bits: number): Sieve => {
      at += bits >> 5
      return new Sieve(list.subarray(at - (bits >> 5), at))
    }
    this.paired = list[0] ?? 0
    this.firstWords = take(WORDS)
    this.open = take(WORDS)
    this.pairs = take(PAIRS)
    this.entries = list.subarray(at)
  }

  private pairAt(at: number): number {
    return pairOf(this.entries[at] ?? 0, this.entries[at + 1] ?? 0)
  }

  /**
   * False where no pattern begins with these two words; true may be wrong.
   * @param second END behind the end of a block
   */
  mayFind(first: number, second: number): boolean {
    return this.firstWords.mayHave(first) && (this.pairs.mayHave(pairOf(first, second)) || this.open.mayHave(first))
  }

  /** The patterns that may begin with these three words. */
  find(first: number, second: number, third: number): readonly Pattern[] {
    const found = this.search(pairOf(first, second), this.paired, this.entries.length)
    const at = found < 0 ? this.search(pairOf(first, 0), 0, this.paired) : found
    if (at < 0) return NONE
    const candidates = this.candidatesAt(at)
    candidates.thirds ??= thirdsOf(candidates.patterns)
    return (candidates.thirds & (1 << third)) === 0 ? NONE : candidates.patterns
  }

  /** The first entry with this pair from one entry on and before another; -1 where there is none. */
  private search(pair: number, from: number, end: number): number {
    const at = ENTRY * firstAt(from / ENTRY, end / ENTRY, (n) => this.pairAt(n * ENTRY) < pair)
    return at < end && this.pairAt(at) === pair ? at : -1
  }

  private candidatesAt(at: number): Candidates {
    let candidates = this.candidates.get(at)
    if (candidates === undefined) {
      const open = at < this.paired ? -1 : this.search(pairOf(this.entries[at] ?? 0, 0), 0, this.paired)
      candidates = {
        patterns: [...this.patternsFrom(at), ...(open < 0 ? NONE : this.patternsFrom(open))],
        thirds: undefined,
      }
      this.candidates.set(at, candidates)
    }
    return candidates
  }

  /** The patterns of all entries with the same pair, of which one is the first. */
  private patternsFrom(from: number): Pattern[] {
    const end = from < this.paired ? this.paired : this.entries.length
    const patterns: Pattern[] = []
    for (let at = from; at < end && this.pairAt(at) === this.pairAt(from); at += ENTRY) {
      const phrase = this.entries[at + 2] ?? 0
      const pattern = this.patternOf(phrase < 0 ? ~phrase : phrase)
      if (pattern !== undefined) patterns.push(pattern)
    }
    return patterns
  }
}
