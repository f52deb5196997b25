/**
 * What the bodies of a page speak of, by their words. Two stretches that share few words speak of other things, as in
 * TextTiling (Hearst 1997). Words that hold prose together are left out, and a word counts less the more bodies have it:
 * so languages with few known function words need no lists.
 */

import type { Page } from './page.ts'
import { functionBits, NUMBER } from './words.ts'

/** Words compared on either side of a line; TextTiling takes 120 to 200. */
const WINDOW = 150
/** A body with fewer words above or below it says nothing about how much the page's bodies have in common. */
const LEAST = 20
/** Added to the weight of all words of a stretch, so that the share of two words is no certainty. */
const DOUBT = 0.1

/** 1 + ln n, the weight of a word that stands n times in a stretch. */
const FREQUENCY = Float64Array.from({ length: WINDOW + 1 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)))

/** A stretch of the words of all bodies: from the first up to the second. */
export type Stretch = readonly [number, number]

export class Topics {
  /** All words of all bodies, as numbers from 0 on. */
  private readonly words: Int32Array
  /** Of every block the number of words in the bodies above it. */
  private readonly starts: Int32Array
  /** Of every word how much it says: the logarithm of how few bodies have it. */
  private readonly weights: Float64Array
  private readonly numbers = new Map<number, number>()
  /** Of every word the stretch in which it was met last. */
  private readonly met: Int32Array
  private stretches = 0

  /** @param prose 1 where a block belongs to a body */
  constructor(
    private readonly page: Page,
    private readonly prose: Uint8Array,
  ) {
    const words: number[] = []
    const bodiesWith: number[] = []
    const lastBody: number[] = []
    let bodies = 0
    this.starts = new Int32Array(prose.length + 1)
    for (let b = 0; b < prose.length; b++) {
      this.starts[b] = words.length
      if (prose[b] !== 1) continue
      bodies++
      this.readBlock(b, (hash) => {
        let word = this.numbers.get(hash)
        if (word === undefined) {
          word = this.numbers.size
          this.numbers.set(hash, word)
        }
        if (lastBody[word] !== b) bodiesWith[word] = (bodiesWith[word] ?? 0) + 1
        lastBody[word] = b
        words.push(word)
      })
    }
    this.starts[prose.length] = words.length
    this.words = Int32Array.from(words)
    this.weights = Float64Array.from(bodiesWith, (count) => Math.log((bodies + 1) / (count + 0.5)))
    this.met = new Int32Array(this.weights.length)
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

  /** The share of the words of one stretch, by weight and each once, that stand in another, 0..1. */
  share(of: Stretch, within: Stretch): number {
    this.meet(within)
    const own = this.stretches
    return this.shareMet(this.words.subarray(Math.max(0, of[0]), Math.max(0, of[1])), own)
  }

  /** The share of the words of a line that stand in a stretch, 0..1. */
  echo(index: number, within: Stretch): number {
    const line: number[] = []
    this.readBlock(index, (hash) => {
      const word = this.numbers.get(hash)
      if (word !== undefined) line.push(word)
    })
    this.meet(within)
    return this.shareMet(line, this.stretches)
  }

  private meet([from, to]: Stretch): void {
    this.stretches += 2
    for (let t = Math.max(0, from); t < Math.min(to, this.words.length); t++)
      this.met[this.words[t] ?? 0] = this.stretches
  }

  private shareMet(words: Iterable<number>, stretch: number): number {
    let all = DOUBT
    let met = 0
    const unmet = stretch + 1
    for (const word of words) {
      const last = this.met[word] ?? 0
      if (last === unmet) continue
      all += this.weights[word] ?? 0
      if (last === stretch) met += this.weights[word] ?? 0
      this.met[word] = unmet
    }
    return met / all
  }

  private readBlock(index: number, take: (hash: number) => void): void {
    const { hashes, first } = this.page.tokens
    const end = first[index + 1] ?? 0
    // Scripts without spaces have a hash for each character, and all texts share those: there two are a word
    const characters = end - (first[index] ?? 0) > (this.page.blocks[index]?.words ?? 0)
    for (let t = first[index] ?? 0; t < end; t++) {
      const hash = hashes[t] ?? NUMBER
      if (hash === NUMBER || functionBits(hash) !== 0) continue
      take(characters ? Math.imul(hash, 31) ^ (hashes[t + 1] ?? 0) : hash)
    }
  }
}
