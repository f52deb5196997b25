/** What pushed a block over the bar or under it: the part that each feature has in the log-odds of a score. */

import type { Weights } from './trees.ts'

export interface Contributions {
  /** The log-odds of a block of this page of which nothing else is known. */
  readonly start: number
  /** By feature, in the order of the columns; with `start` they add up to the log-odds that all trees give the row. */
  readonly parts: Float64Array
}

type Row = ArrayLike<number>

/** The child to which a row goes. The trees compare in single precision. */
function childOf({ feature, threshold, left, right }: Weights, node: number, row: Row): number {
  const value = row[feature[node] ?? 0] ?? 0
  return (value <= Math.fround(threshold[node] ?? 0) ? left[node] : right[node]) ?? -1
}

/**
 * What every node says in the mean of the leaves below it, each child weighing as many rows as it is given, and one. The
 * one is for what no row reaches: weights hold no counts of the blocks that they were made from. Were both children
 * equal, the lack of what hardly any block has (a signature, a legal notice) would seem to be what decided.
 */
function meansBelow(weights: Weights, rows: readonly Row[]): Float64Array {
  const { roots, left, right, leaves } = weights
  const reached = new Float64Array(left.length)
  const ended = new Float64Array(leaves.length)
  for (const row of rows)
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t] ?? -1
      for (; node >= 0; node = childOf(weights, node, row)) reached[node] = (reached[node] ?? 0) + 1
      ended[~node] = (ended[~node] ?? 0) + 1
    }
  const means = new Float64Array(left.length)
  const meanOf = (node: number): number => (node < 0 ? leaves[~node] : means[node]) ?? 0
  const weightOf = (node: number): number => 1 + ((node < 0 ? ended[~node] : reached[node]) ?? 0)
  // Children are numbered after their parent
  for (let node = left.length - 1; node >= 0; node--) {
    const a = left[node] ?? -1
    const b = right[node] ?? -1
    means[node] = (meanOf(a) * weightOf(a) + meanOf(b) * weightOf(b)) / (weightOf(a) + weightOf(b))
  }
  return means
}

/**
 * Takes the scores of a page apart (Saabas 2014): on the way down a tree each step belongs to the feature that is asked,
 * and is the change of the mean of the leaves below. So a part says what sets a block apart from the others of its page.
 * @param rows the features of every block of the page
 */
export function contributionsOf(weights: Weights, rows: readonly Row[]): Contributions[] {
  const { roots, feature, leaves } = weights
  const means = meansBelow(weights, rows)
  const meanOf = (node: number): number => (node < 0 ? leaves[~node] : means[node]) ?? 0
  let start = weights.bias
  for (let t = 0; t < roots.length; t++) start += meanOf(roots[t] ?? -1)
  return rows.map((row) => {
    const parts = new Float64Array(weights.features.length)
    for (let t = 0; t < roots.length; t++)
      for (let node = roots[t] ?? -1; node >= 0; ) {
        const asked = feature[node] ?? 0
        const next = childOf(weights, node, row)
        parts[asked] = (parts[asked] ?? 0) + meanOf(next) - meanOf(node)
        node = next
      }
    return { start, parts }
  })
}
