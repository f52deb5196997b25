/** The bar of a page: the probability from which a block is kept. */

import type { Page } from './page.ts'

/** The bar lies between these, whatever the expected F1 says: measured on the corpus. */
const LOWEST_BAR = 0.2
const HIGHEST_BAR = 0.6

/** A probability with its odds multiplied. */
const withOdds = (probability: number, factor: number): number =>
  (factor * probability) / (factor * probability + 1 - probability)

/**
 * The bar that maximises what is expected of the page: F1 = 2 · expected hits / (kept words + expected words), and with
 * the dial Fβ = (1 + β²) · expected hits / (kept words + β² · expected words), where β = e^bias. A block raises it where
 * its probability is above Fβ / (1 + β²), so what is best to keep is found by keeping all above what was expected before,
 * a few times over (Dinkelbach 1967); no block need be sorted. The bounds move along: their odds are divided by β.
 * @param bias the dial, -1 (precision) to 1 (recall); the bar never rises with it
 * @returns the bar, and the F1 or Fβ that is expected there
 */
export function bestBar(
  page: Page,
  scores: Float64Array,
  bias: number,
): { readonly bar: number; readonly expected: number } {
  const beta = Math.exp(bias)
  const square = beta * beta
  const lowest = withOdds(LOWEST_BAR, 1 / beta)
  const highest = withOdds(HIGHEST_BAR, 1 / beta)
  let relevant = 0
  for (const { index, words } of page.blocks) relevant += (scores[index] ?? 0) * words
  let bar = highest
  let expected = 0
  for (;;) {
    const least = expected / (1 + square)
    let lowestKept = highest
    let hits = 0
    let kept = 0
    for (const { index, words } of page.blocks) {
      const score = scores[index] ?? 0
      if (score <= least || words === 0) continue
      hits += score * words
      kept += words
      if (score < lowestKept) lowestKept = score
    }
    const here = ((1 + square) * hits) / (kept + square * relevant)
    if (!(here > expected)) return { bar: Math.max(lowest, bar), expected }
    bar = lowestKept
    expected = here
  }
}
