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

/** The Fβ that is expected where the first block of `order` is kept, the first two, the first three …; `square` is β². */
function expectedScores(page: Page, order: readonly number[], scores: Float64Array, square: number): Float64Array {
  const expected = new Float64Array(order.length)
  for (const { factor, weight } of VIEWS) {
    let relevant = 0
    for (const i of order) relevant += withOdds(scores[i] ?? 0, factor) * (page.blocks[i]?.words ?? 0)
    let hits = 0
    let kept = 0
    for (let n = 0; n < order.length; n++) {
      const i = order[n] ?? 0
      const words = page.blocks[i]?.words ?? 0
      hits += withOdds(scores[i] ?? 0, factor) * words
      kept += words
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
  const order = page.blocks.map((block) => block.index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const beta = Math.exp(bias)
  const lowest = withOdds(LOWEST_BAR, 1 / beta)
  const highest = withOdds(HIGHEST_BAR, 1 / beta)
  let bar = highest
  let expected = 0
  for (const [n, here] of expectedScores(page, order, scores, beta * beta).entries()) {
    if (!(here > expected)) continue
    expected = here
    bar = scores[order[n] ?? 0] ?? 0
  }
  return { bar: Math.min(highest, Math.max(lowest, bar)), expected }
}
