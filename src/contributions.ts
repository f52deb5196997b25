/** What pushed a block over the bar or under it: the part that each feature has in the log-odds of a score. */

import type { Weights } from './trees.ts'

export interface Contributions {
  /** The log-odds of a block of which nothing is known: what all leaves say in the mean. */
  readonly start: number
  /** By feature, in the order of the columns; with `start` they add up to the log-odds that all trees give the row. */
  readonly parts: Float64Array
}

/**
 * What every node says in the mean of the leaves below it, each split weighing both sides the same: weights hold no
 * counts of the pages that they were made from.
 */
function meansBelow({ left, right, leaves }: Weights): Float64Array {
  const means = new Float64Array(left.length)
  const of = (node: number): number => (node < 0 ? (leaves[~node] ?? 0) : (means[node] ?? 0))
  // Children are numbered after their parent
  for (let node = left.length - 1; node >= 0; node--) means[node] = (of(left[node] ?? -1) + of(right[node] ?? -1)) / 2
  return means
}

/**
 * Makes a function that takes a row of features apart (Saabas 2014): on the way down a tree each step belongs to the
 * feature that is asked, and is the change of the mean of the leaves below.
 */
export function contributionsOf(weights: Weights): (row: ArrayLike<number>) => Contributions {
  const { roots, feature, threshold, left, right, leaves } = weights
  const means = meansBelow(weights)
  const meanOf = (node: number): number => (node < 0 ? (leaves[~node] ?? 0) : (means[node] ?? 0))
  let start = weights.bias
  for (let t = 0; t < roots.length; t++) start += meanOf(roots[t] ?? -1)
  return (row) => {
    const parts = new Float64Array(weights.features.length)
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t] ?? -1
      while (node >= 0) {
        const asked = feature[node] ?? 0
        // The trees compare in single precision
        const next = ((row[asked] ?? 0) <= Math.fround(threshold[node] ?? 0) ? left[node] : right[node]) ?? -1
        parts[asked] = (parts[asked] ?? 0) + meanOf(next) - meanOf(node)
        node = next
      }
    }
    return { start, parts }
  }
}
