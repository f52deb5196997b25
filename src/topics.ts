/**
 * What the bodies of a page speak of, by their words. Two stretches that share few words speak of other things, as in
 * TextTiling (Hearst 1997). Words that hold prose together are left out, and a word counts less the more bodies have it:
 * so languages with few known function words need no lists.
 */

import type { Arena } from './arena.ts'
import { unitAt } from './characters.ts'
import { HashTable } from './hash-table.ts'
import type { Page } from './page.ts'
import { functionBits, NUMBER } from './words.ts'

/** Words compared on either side of a line; TextTiling takes 120 to 200. */
const WINDOW = 150
/** A body with fewer words above or below it says nothing about how much the page's bodies have in common. */
const LEAST = 20

/**
 * Letters of a word on average, below which the words of a page are syllables, as in Vietnamese, or characters. All texts
 * of a language share those. Of the corpus's pages 99 in 100 have 4 and more, of the languages here Hindi the least, 3.4.
 */
const SYLLABLE = 3.35

/** 1 + ln n, the weight of a word that stands n times in a stretch. */
const FREQUENCY = Float64Array.from({ length: WINDOW + 1 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)))

/** Korean writes particles behind its words, without a space: there two syllables of a word are compared. */
const HANGUL = /[가-힣]/

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3

function readHangul(text: string, into: Int32Array, at: number): number {
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = unitAt(text, i)
    if (isHangul(before) && isHangul(code)) into[at++] = Math.imul(before, 31) ^ code
    before = code
  }
  return at
}

export class Topics {
  /** All words of all bodies, as numbers from 1 on. */
  readonly words: Int32Array
  /** Of every word how much it says: the logarithm of how few bodies have it. */
  readonly weights: Float64Array
  private readonly numbers: HashTable
  /** The words are syllables or characters: two of them are a word. */
  private readonly syllables: boolean
  /** Of every block the number of words in the bodies above it. */
  private readonly starts: Int32Array

  /**
   * @param prose 1 where a block belongs to a body
   * @param arena where all tables lie: they are gone when it is cleared
   */
  constructor(
    private readonly page: Page,
    private readonly prose: Uint8Array,
    readonly arena: Arena,
  ) {
    const { first } = page.tokens
    let most = 0
    let letters = 0
    for (let b = 0; b < prose.length; b++) {
      if (prose[b] !== 1) continue
      most += (first[b + 1] ?? 0) - (first[b] ?? 0)
      letters += page.shapes[b]?.letters ?? 0
    }
    this.syllables = letters < SYLLABLE * most
    if (this.syllables) most = Math.max(most, letters)
    this.numbers = new HashTable(2 ** Math.ceil(Math.log2(2 * most + 2)), arena)
    this.starts = arena.ints(prose.length + 1)
    const words = arena.ints(most)
    const bodiesWith = arena.ints(most + 1)
    const lastBody = arena.ints(most + 1)
    let known = 0
    let bodies = 0
    let end = 0
    for (let b = 0; b < prose.length; b++) {
      this.starts[b] = end
      if (prose[b] !== 1) continue
      bodies++
      const start = end
      end = this.read(b, words, start)
      for (let t = start; t < end; t++) {
        const hash = words[t] ?? 0
        let word = this.numbers.get(hash)
        if (word === 0) {
          word = ++known
          this.numbers.set(hash, word)
        }
        if (lastBody[word] !== bodies) bodiesWith[word] = (bodiesWith[word] ?? 0) + 1
        lastBody[word] = bodies
        words[t] = word
      }
    }
    this.starts[prose.length] = end
    this.words = words.subarray(0, end)
    const rarity = arena.doubles(bodies + 1)
    for (let count = 0; count <= bodies; count++) rarity[count] = Math.log((bodies + 1) / (count + 0.5))
    this.weights = arena.doubles(known + 1)
    for (let word = 1; word <= known; word++) this.weights[word] = rarity[bodiesWith[word] ?? 0] ?? 0
  }

  /** How many words of bodies stand above a block. */
  wordsAbove(index: number): number {
    return this.starts[index] ?? 0
  }

  /** For every block how much the words above and below it have in common: their cosine, 0..1. Both windows slide. */
  cosines(): Float64Array {
    const { words, weights, starts, arena } = this
    const above = arena.ints(weights.length)
    const below = arena.ints(weights.length)
    // The dot product and both sums of squares: V8 makes an object of every number that a closure writes to a variable
    const sums = arena.doubles(3)
    const change = (word: number, up: number, down: number): void => {
      const square = (weights[word] ?? 0) ** 2
      const a = FREQUENCY[above[word] ?? 0] ?? 0
      const b = FREQUENCY[below[word] ?? 0] ?? 0
      above[word] = (above[word] ?? 0) + up
      below[word] = (below[word] ?? 0) + down
      const newA = FREQUENCY[above[word] ?? 0] ?? 0
      const newB = FREQUENCY[below[word] ?? 0] ?? 0
      sums[0] = (sums[0] ?? 0) + square * (newA * newB - a * b)
      sums[1] = (sums[1] ?? 0) + square * (newA * newA - a * a)
      sums[2] = (sums[2] ?? 0) + square * (newB * newB - b * b)
    }
    for (let t = 0; t < Math.min(WINDOW, words.length); t++) change(words[t] ?? 0, 0, 1)
    const cosines = arena.doubles(this.prose.length)
    for (let b = 0, t = 0; b < cosines.length; b++) {
      for (; t < (starts[b] ?? 0); t++) {
        change(words[t] ?? 0, 1, -1)
        if (t >= WINDOW) change(words[t - WINDOW] ?? 0, -1, 0)
        if (t + WINDOW < words.length) change(words[t + WINDOW] ?? 0, 0, 1)
      }
      const squares = (sums[1] ?? 0) * (sums[2] ?? 0)
      cosines[b] = Math.max(0, sums[0] ?? 0) / Math.max(1e-6, Math.sqrt(Math.max(0, squares)))
    }
    return cosines
  }

  /** Of the cosines of all bodies with enough words above and below them the one in the middle, 0 where there is none. */
  median(cosines: Float64Array): number {
    const inside = this.arena.doubles(cosines.length)
    let count = 0
    for (let b = 0; b < cosines.length; b++) {
      const above = this.wordsAbove(b)
      if (this.prose[b] === 1 && above > LEAST && this.words.length - above > LEAST) inside[count++] = cosines[b] ?? 0
    }
    return inside.subarray(0, count).sort()[(count - 1) >> 1] ?? 0
  }

  /** The different words of a line that stand in some body. */
  wordsOf(index: number): Int32Array {
    const { first } = this.page.tokens
    const line = new Int32Array(
      Math.max((first[index + 1] ?? 0) - (first[index] ?? 0), this.page.shapes[index]?.letters ?? 0),
    )
    const end = this.read(index, line, 0)
    let count = 0
    for (let t = 0; t < end; t++) {
      const word = this.numbers.get(line[t] ?? 0)
      if (word !== 0 && !line.subarray(0, count).includes(word)) line[count++] = word
    }
    return line.subarray(0, count)
  }

  /** Writes the hashes of a block's words into an array, from `at` on. @returns where they end */
  private read(index: number, into: Int32Array, at: number): number {
    const { hashes, first } = this.page.tokens
    const end = first[index + 1] ?? 0
    const text = this.syllables ? (this.page.blocks[index]?.text ?? '') : ''
    if (HANGUL.test(text)) return readHangul(text, into, at)
    for (let t = first[index] ?? 0; t < end; t++) {
      const hash = hashes[t] ?? NUMBER
      if (hash === NUMBER || functionBits(hash) !== 0) continue
      into[at++] = this.syllables ? Math.imul(hash, 31) ^ (hashes[t + 1] ?? 0) : hash
    }
    return at
  }
}
