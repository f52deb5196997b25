/** Whether words of a page's bodies come back, and how far above or below. */

import type { Topics } from './topics.ts'

/**
 * Added to the weight of all words of a stretch, so that the share of two words is no certainty. At the end: of a sum that
 * begins with a constant of the module V8 makes an object at every step.
 */
const DOUBT = 0.1

/** Places above and below all words of a page. */
const NOWHERE_ABOVE = -1
const NOWHERE_BELOW = 0x7fffffff

export class Echoes {
  private readonly words: Int32Array
  private readonly weights: Float64Array
  /** Of every place where the same word stands last above it and first below it. */
  private readonly before: Int32Array
  private readonly after: Int32Array
  /** The place that `moveTo` went to, and of every word where it stands last above it and first below it. */
  private place = 0
  private readonly lastAbove: Int32Array
  private readonly firstBelow: Int32Array

  /** For `alike`: of every word how often it stands above and below the place, 0 in between. */
  private readonly above: Int32Array
  private readonly below: Int32Array

  constructor({ words, weights, arena }: Topics) {
    this.words = words
    this.weights = weights
    this.before = arena.ints(words.length)
    this.after = arena.ints(words.length)
    this.above = arena.ints(weights.length)
    this.below = arena.ints(weights.length)
    this.lastAbove = arena.ints(weights.length).fill(NOWHERE_ABOVE)
    this.firstBelow = arena.ints(weights.length).fill(NOWHERE_BELOW)
    for (let t = words.length - 1; t >= 0; t--) {
      const word = words[t] ?? 0
      this.after[t] = this.firstBelow[word] ?? NOWHERE_BELOW
      this.firstBelow[word] = t
    }
    for (let t = 0; t < words.length; t++) {
      const word = words[t] ?? 0
      this.before[t] = this.lastAbove[word] ?? NOWHERE_ABOVE
      this.lastAbove[word] = t
    }
    this.lastAbove.fill(NOWHERE_ABOVE)
  }

  /** The share of the words from one place up to another, by weight and each once, that stand in as many above it, 0..1. */
  shareAbove(from: number, to: number, reach: number): number {
    const start = Math.max(0, from)
    let all = 0
    let met = 0
    for (let t = start; t < Math.min(to, this.words.length); t++) {
      const before = this.before[t] ?? 0
      if (before >= start) continue
      const weight = this.weights[this.words[t] ?? 0] ?? 0
      all += weight
      if (before >= Math.max(0, from - reach)) met += weight
    }
    return met / (all + DOUBT)
  }

  /** … that stand in as many below it. */
  shareBelow(from: number, to: number, reach: number): number {
    let all = 0
    let met = 0
    for (let t = Math.max(0, from); t < Math.min(to, this.words.length); t++) {
      const after = this.after[t] ?? 0
      if (after < to) continue
      const weight = this.weights[this.words[t] ?? 0] ?? 0
      all += weight
      if (after < to + reach) met += weight
    }
    return met / (all + DOUBT)
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

  /** The cosine of so many words above the place and as many below it, 0..1. */
  alike(reach: number): number {
    const above = this.above
    const below = this.below
    const words = this.words
    const place = this.place
    const from = Math.max(0, place - reach)
    const to = Math.min(words.length, place + reach)
    let product = 0
    let aboveSquares = 0
    let belowSquares = 0
    for (let t = from; t < place; t++) {
      const count = above[words[t] ?? 0] ?? 0
      aboveSquares += 2 * count + 1
      above[words[t] ?? 0] = count + 1
    }
    for (let t = place; t < to; t++) {
      const count = below[words[t] ?? 0] ?? 0
      belowSquares += 2 * count + 1
      product += above[words[t] ?? 0] ?? 0
      below[words[t] ?? 0] = count + 1
    }
    for (let t = from; t < to; t++) above[words[t] ?? 0] = below[words[t] ?? 0] = 0
    return product / Math.max(1, Math.sqrt(aboveSquares * belowSquares))
  }

  /** The share of the words that stand more than once in so many above the place, that stand in as many below it, 0..1. */
  subjectGoesOn(reach: number): number {
    const { words, weights, before, place } = this
    const from = Math.max(0, place - reach)
    let all = 0
    let met = 0
    for (let t = from; t < place; t++) {
      // Each word at the second place where it stands
      const first = before[t] ?? 0
      if (first < from || (before[first] ?? 0) >= from) continue
      const word = words[t] ?? 0
      all += weights[word] ?? 0
      if ((this.firstBelow[word] ?? 0) < place + reach) met += weights[word] ?? 0
    }
    return met / (all + DOUBT)
  }

  /** … and the other way round: of those that stand more than once below it, that stand above. */
  subjectCameBefore(reach: number): number {
    const { words, weights, after, place } = this
    const to = Math.min(words.length, place + reach)
    let all = 0
    let met = 0
    for (let t = place; t < to; t++) {
      const last = after[t] ?? 0
      if (last >= to || (after[last] ?? 0) < to) continue
      const word = words[t] ?? 0
      all += weights[word] ?? 0
      if ((this.lastAbove[word] ?? 0) >= Math.max(0, place - reach)) met += weights[word] ?? 0
    }
    return met / (all + DOUBT)
  }

  private shareOf(line: Int32Array, isMet: (word: number) => boolean): number {
    let all = 0
    let met = 0
    for (let n = 0; n < line.length; n++) {
      const weight = this.weights[line[n] ?? 0] ?? 0
      all += weight
      if (isMet(line[n] ?? 0)) met += weight
    }
    return met / (all + DOUBT)
  }
}
