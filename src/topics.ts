/**
 * What the bodies of a page speak of, by their words. Two stretches that share few words speak of other things, as in
 * TextTiling (Hearst 1997). Words that hold prose together are left out, and a word counts less the more bodies have it:
 * so languages with few known function words need no lists.
 */

import { HashTable } from './hash-table.ts'
import type { Page } from './page.ts'
import { functionBits, NUMBER } from './words.ts'

/** Words compared on either side of a line; TextTiling takes 120 to 200. */
const WINDOW = 150
/** A body with fewer words above or below it says nothing about how much the page's bodies have in common. */
const LEAST = 20
/** Added to the weight of all words of a stretch, so that the share of two words is no certainty. */
const DOUBT = 0.1

/** Places above and below all words of a page. */
const NOWHERE_ABOVE = -1
const NOWHERE_BELOW = 0x7fffffff

/** 1 + ln n, the weight of a word that stands n times in a stretch. */
const FREQUENCY = Float64Array.from({ length: WINDOW + 1 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)))

export class Topics {
  /** All words of all bodies, as numbers from 1 on. */
  private readonly words: Int32Array
  private readonly numbers: HashTable
  /** Of every block the number of words in the bodies above it. */
  private readonly starts: Int32Array
  /** Of every word how much it says: the logarithm of how few bodies have it. */
  private readonly weights: Float64Array
  /** Of every place where the same word stands last above it and first below it. */
  private readonly before: Int32Array
  private readonly after: Int32Array
  /** The place that `moveTo` went to, and of every word where it stands last above it and first below it. */
  private place = 0
  private readonly lastAbove: Int32Array
  private readonly firstBelow: Int32Array

  /** @param prose 1 where a block belongs to a body */
  constructor(
    private readonly page: Page,
    private readonly prose: Uint8Array,
  ) {
    const { first } = page.tokens
    let most = 0
    for (let b = 0; b < prose.length; b++) if (prose[b] === 1) most += (first[b + 1] ?? 0) - (first[b] ?? 0)
    this.numbers = new HashTable(2 ** Math.ceil(Math.log2(2 * most + 2)))
    this.starts = new Int32Array(prose.length + 1)
    this.before = new Int32Array(most)
    this.after = new Int32Array(most).fill(NOWHERE_BELOW)
    const words = new Int32Array(most)
    const bodiesWith = new Int32Array(most + 1)
    const lastAbove = new Int32Array(most + 1).fill(NOWHERE_ABOVE)
    const firstBelow = new Int32Array(most + 1).fill(NOWHERE_BELOW)
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
          firstBelow[word] = t
        }
        const last = lastAbove[word] ?? NOWHERE_ABOVE
        if (last < start) bodiesWith[word] = (bodiesWith[word] ?? 0) + 1
        if (last >= 0) this.after[last] = t
        this.before[t] = last
        lastAbove[word] = t
        words[t] = word
      }
    }
    this.starts[prose.length] = end
    this.words = words.subarray(0, end)
    const rarity = Float64Array.from({ length: bodies + 1 }, (_, count) => Math.log((bodies + 1) / (count + 0.5)))
    this.weights = new Float64Array(known + 1)
    for (let word = 1; word <= known; word++) this.weights[word] = rarity[bodiesWith[word] ?? 0] ?? 0
    this.lastAbove = lastAbove.fill(NOWHERE_ABOVE)
    this.firstBelow = firstBelow
  }

  /** How many words of bodies stand above a block. */
  wordsAbove(index: number): number {
    return this.starts[index] ?? 0
  }

  /** For every block how much the words above and below it have in common: their cosine, 0..1. Both windows slide. */
  cosines(): Float64Array {
    const { words, weights, starts } = this
    const above = new Uint8Array(weights.length)
    const below = new Uint8Array(weights.length)
    let product = 0
    let aboveSquares = 0
    let belowSquares = 0
    const change = (word: number, up: number, down: number): void => {
      const square = (weights[word] ?? 0) ** 2
      const a = FREQUENCY[above[word] ?? 0] ?? 0
      const b = FREQUENCY[below[word] ?? 0] ?? 0
      above[word] = (above[word] ?? 0) + up
      below[word] = (below[word] ?? 0) + down
      const newA = FREQUENCY[above[word] ?? 0] ?? 0
      const newB = FREQUENCY[below[word] ?? 0] ?? 0
      product += square * (newA * newB - a * b)
      aboveSquares += square * (newA * newA - a * a)
      belowSquares += square * (newB * newB - b * b)
    }
    for (let t = 0; t < Math.min(WINDOW, words.length); t++) change(words[t] ?? 0, 0, 1)
    const cosines = new Float64Array(this.prose.length)
    for (let b = 0, t = 0; b < cosines.length; b++) {
      for (; t < (starts[b] ?? 0); t++) {
        change(words[t] ?? 0, 1, -1)
        if (t >= WINDOW) change(words[t - WINDOW] ?? 0, -1, 0)
        if (t + WINDOW < words.length) change(words[t + WINDOW] ?? 0, 0, 1)
      }
      cosines[b] = Math.max(0, product) / Math.max(1e-6, Math.sqrt(Math.max(0, aboveSquares * belowSquares)))
    }
    return cosines
  }

  /** Of the cosines of all bodies with enough words above and below them the one in the middle, 0 where there is none. */
  median(cosines: Float64Array): number {
    const inside = cosines.filter(
      (_, b) => this.prose[b] === 1 && this.wordsAbove(b) > LEAST && this.words.length - this.wordsAbove(b) > LEAST,
    )
    return inside.sort()[(inside.length - 1) >> 1] ?? 0
  }

  /** The share of the words from one place up to another, by weight and each once, that stand in as many above it, 0..1. */
  shareAbove(from: number, to: number, reach: number): number {
    const start = Math.max(0, from)
    let all = DOUBT
    let met = 0
    for (let t = start; t < Math.min(to, this.words.length); t++) {
      const before = this.before[t] ?? 0
      if (before >= start) continue
      const weight = this.weights[this.words[t] ?? 0] ?? 0
      all += weight
      if (before >= Math.max(0, from - reach)) met += weight
    }
    return met / all
  }

  /** … that stand in as many below it. */
  shareBelow(from: number, to: number, reach: number): number {
    let all = DOUBT
    let met = 0
    for (let t = Math.max(0, from); t < Math.min(to, this.words.length); t++) {
      const after = this.after[t] ?? 0
      if (after < to) continue
      const weight = this.weights[this.words[t] ?? 0] ?? 0
      all += weight
      if (after < to + reach) met += weight
    }
    return met / all
  }

  /** The different words of a line that stand in some body. */
  wordsOf(index: number): Int32Array {
    const { first } = this.page.tokens
    const line = new Int32Array((first[index + 1] ?? 0) - (first[index] ?? 0))
    const end = this.read(index, line, 0)
    let count = 0
    for (let t = 0; t < end; t++) {
      const word = this.numbers.get(line[t] ?? 0)
      if (word !== 0 && !line.subarray(0, count).includes(word)) line[count++] = word
    }
    return line.subarray(0, count)
  }

  /** Goes down to a place, for what echoes are looked for around it. There is no way back. */
  moveTo(place: number): void {
    for (; this.place < place; this.place++) {
      const word = this.words[this.place] ?? 0
      this.lastAbove[word] = this.place
      this.firstBelow[word] = this.after[this.place] ?? NOWHERE_BELOW
    }
  }

  /** The share of the words of a line that stand in so many words above the place, 0..1. */
  echoAbove(line: Int32Array, reach: number): number {
    return this.shareOf(line, (word) => (this.lastAbove[word] ?? 0) >= Math.max(0, this.place - reach))
  }

  /** … in so many words below. */
  echoBelow(line: Int32Array, reach: number): number {
    return this.shareOf(line, (word) => (this.firstBelow[word] ?? 0) < this.place + reach)
  }

  private shareOf(line: Int32Array, isMet: (word: number) => boolean): number {
    let all = DOUBT
    let met = 0
    for (let n = 0; n < line.length; n++) {
      const weight = this.weights[line[n] ?? 0] ?? 0
      all += weight
      if (isMet(line[n] ?? 0)) met += weight
    }
    return met / all
  }

  /** Writes the hashes of a block's words into an array, from `at` on. @returns where they end */
  private read(index: number, into: Int32Array, at: number): number {
    const { hashes, first } = this.page.tokens
    const end = first[index + 1] ?? 0
    // Scripts without spaces have a hash for each character, and all texts share those: there two are a word
    const characters = end - (first[index] ?? 0) > (this.page.blocks[index]?.words ?? 0)
    for (let t = first[index] ?? 0; t < end; t++) {
      const hash = hashes[t] ?? NUMBER
      if (hash === NUMBER || functionBits(hash) !== 0) continue
      into[at++] = characters ? Math.imul(hash, 31) ^ (hashes[t + 1] ?? 0) : hash
    }
    return at
  }
}
