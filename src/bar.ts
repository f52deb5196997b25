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
  const words = (i: number): number => page.blocks[i]?.words ?? 0
  const beta = Math.exp(bias)
  const square = beta * beta
  const lowest = withOdds(LOWEST_BAR, 1 / beta)
  const highest = withOdds(HIGHEST_BAR, 1 / beta)
  let relevant = 0
  for (const i of order) relevant += (scores[i] ?? 0) * words(i)
  let bar = highest
  let expected = 0
  let hits = 0
  let kept = 0
  for (const i of order) {
    hits += (scores[i] ?? 0) * words(i)
    kept += words(i)
    const here = ((1 + square) * hits) / (kept + square * relevant)
    if (here <= expected) continue
    expected = here
    bar = scores[i] ?? 0
  }
  return { bar: Math.min(highest, Math.max(lowest, bar)), expected }
}
