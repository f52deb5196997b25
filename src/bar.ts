/** The bar of a page: the probability from which a block is kept. */

import type { Page } from './page.ts'

/** The bar lies between these, whatever the expected F1 says: measured on the corpus. */
const LOWEST_BAR = 0.2
const HIGHEST_BAR = 0.6

/** A probability with its odds multiplied. */
const withOdds = (probability: number, factor: number): number =>
  (factor * probability) / (factor * probability + 1 - probability)

/**
 * The probabilities of a page are wrong together: where one card of a list is content, all of them are. So the page is
 * looked at in three ways, each with the odds of all its blocks multiplied: a normal error of 1 in log-odds, by Gauss's
 * quadrature. One view alone is too sure of a page, and keeps too little of it (docs/quality.md).
 */
const VIEWS = [
  { factor: Math.exp(-Math.sqrt(3)), weight: 1 / 6 },
  { factor: 1, weight: 2 / 3 },
  { factor: Math.exp(Math.sqrt(3)), weight: 1 / 6 },
]

/** Whole numbers up to here are exact. */
const EXACT = 2 ** 52

/**
 * Blocks from the most to the least probable one, of equals the upper first. Each is one number, its place behind its
 * improbability: V8 sorts numbers by itself, and objects by a function that it calls for every two of them, which took a
 * tenth of the time of a page of 10 MB.
 */
function ranked(scores: Float64Array): Float64Array {
  const count = scores.length
  const grain = Math.floor(EXACT / count)
  const keys = scores.map((score, i) => Math.floor((1 - score) * (grain - 1)) * count + i).sort()
  return keys.map((key) => key % count)
}

/** The Fβ that is expected where the first block of `order` is kept, the first two, the first three …; `square` is β². */
function expectedScores(words: Float64Array, order: Float64Array, scores: Float64Array, square: number): Float64Array {
  const expected = new Float64Array(order.length)
  for (const { factor, weight } of VIEWS) {
    let relevant = 0
    for (let i = 0; i < words.length; i++) relevant += withOdds(scores[i] ?? 0, factor) * (words[i] ?? 0)
    let hits = 0
    let kept = 0
    for (let n = 0; n < order.length; n++) {
      const i = order[n] ?? 0
      const more = words[i] ?? 0
      hits += withOdds(scores[i] ?? 0, factor) * more
      kept += more
      expected[n] = (expected[n] ?? 0) + (weight * (1 + square) * hits) / (kept + square * relevant)
    }
  }
  return expected
}

/**
 * The bar that maximises what is expected of the page: F1 = 2 · expected hits / (kept words + expected words), and with
 * the dial Fβ = (1 + β²) · expected hits / (kept words + β² · expected words), where β = e^bias. The bounds move along:
 * their odds are divided by β.
 * @param bias the dial, -1 (precision) to 1 (recall); the bar never rises with it
 * @returns the bar, and the F1 or Fβ that is expected there
 */
export function bestBar(
  page: Page,
  scores: Float64Array,
  bias: number,
): { readonly bar: number; readonly expected: number } {
  const words = new Float64Array(page.blocks.length)
  for (const block of page.blocks) words[block.index] = block.words
  const order = ranked(scores)
  const beta = Math.exp(bias)
  const lowest = withOdds(LOWEST_BAR, 1 / beta)
  const highest = withOdds(HIGHEST_BAR, 1 / beta)
  const scored = expectedScores(words, order, scores, beta * beta)
  let bar = highest
  let expected = 0
  for (let n = 0; n < scored.length; n++) {
    const here = scored[n] ?? 0
    if (!(here > expected)) continue
    expected = here
    bar = scores[order[n] ?? 0] ?? 0
  }
  return { bar: Math.min(highest, Math.max(lowest, bar)), expected }
}
