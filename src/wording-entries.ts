/**
 * The phrases of filters by the words that begin them, as numbers: the command line reads them instead of hashing a
 * thousand phrases at every start (built-in-entries.ts).
 */

import type { Filter, Language } from './filters/define.ts'
import { joined } from './joined.ts'
import { Pattern, type Role } from './notation.ts'
import { Sieve } from './sieve.ts'

/** Phrases of one filter. */
export interface PhraseList {
  readonly texts: readonly string[]
  readonly filter: Filter
  readonly role: Role
}

/** The phrases of filters in a language, in an order in which each has its number. */
export const phrasesOf = (some: readonly Filter[], language: Language): readonly PhraseList[] =>
  some.flatMap((filter) => {
    const { wording, headings, hints } = filter
    return [
      { texts: wording?.[language] ?? [], filter, role: 'phrase' as const },
      { texts: headings?.[language] ?? [], filter, role: 'heading' as const },
      { texts: hints?.[language] ?? [], filter, role: 'hint' as const },
    ]
  })

/** Of two words a number by which entries are sorted; few pairs of words have the same. */
export const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) | 0

/** Numbers of an entry: the hashes of two words, and the number of a phrase that may begin with them. */
export const ENTRY = 3

/** Bits of the sieves: some thousand words begin the phrases of a language, and some ten thousand pairs of words. */
export const WORDS = 1 << 14
export const PAIRS = 1 << 16

/**
 * How phrases begin. First where the entries with a second word start; then the bits of a sieve for the first words of
 * all, one for those of the others, and one for pairs; then an entry for each way to begin, in the order of their pairs.
 * Those whose second word may be any come before all others; they have 0 for it, and instead of the number of the phrase
 * its complement.
 */
export interface Entries {
  /** Of the phrases that stand only at the beginning of a block. */
  readonly anchored: Int32Array
  readonly free: Int32Array
}

/** More than the entries of any language. */
const MOST = 2 ** 21

function sorted(entries: readonly number[]): number[] {
  // Pair and place in one number: to compare entries one by one took 10 ms at the first page
  const order = new Float64Array(entries.length / ENTRY)
  for (let n = 0; n < order.length; n++)
    order[n] = pairOf(entries[n * ENTRY] ?? 0, entries[n * ENTRY + 1] ?? 0) * MOST + n
  order.sort()
  const result: number[] = []
  for (const value of order) {
    const at = (value - Math.floor(value / MOST) * MOST) * ENTRY
    result.push(entries[at] ?? 0, entries[at + 1] ?? 0, entries[at + 2] ?? 0)
  }
  return result
}

/** The entries of the phrases of a language, as they come. */
class Unsorted {
  private readonly open: number[] = []
  private readonly paired: number[] = []

  add(pattern: Pattern, phrase: number): void {
    const seconds = pattern.wordsAt(1)
    for (const first of pattern.firstWords())
      if (seconds === undefined) this.open.push(first, 0, ~phrase)
      else for (const second of seconds) this.paired.push(first, second, phrase)
  }

  sort(): Int32Array {
    const firstWords = new Int32Array(WORDS >> 5)
    const open = new Int32Array(WORDS >> 5)
    const pairs = new Int32Array(PAIRS >> 5)
    addFirstWords(new Sieve(firstWords), this.open)
    addFirstWords(new Sieve(firstWords), this.paired)
    addFirstWords(new Sieve(open), this.open)
    const sieve = new Sieve(pairs)
    for (let at = 0; at < this.paired.length; at += ENTRY)
      sieve.add(pairOf(this.paired[at] ?? 0, this.paired[at + 1] ?? 0))
    return joined([this.open.length], firstWords, open, pairs, sorted(this.open), sorted(this.paired))
  }
}

function addFirstWords(sieve: Sieve, entries: readonly number[]): void {
  for (let at = 0; at < entries.length; at += ENTRY) sieve.add(entries[at] ?? 0)
}

/** @throws {TypeError} where a phrase has no words or begins with a gap */
export function entriesOf(lists: readonly PhraseList[]): Entries {
  const anchored = new Unsorted()
  const free = new Unsorted()
  let phrase = 0
  for (const { texts, role } of lists)
    for (const text of texts) {
      const pattern = new Pattern(text, 0, role)
      if (pattern.anchored) anchored.add(pattern, phrase++)
      else free.add(pattern, phrase++)
    }
  return { anchored: anchored.sort(), free: free.sort() }
}
