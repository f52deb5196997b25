/** What pushed a block over the bar or under it: the part that each feature has in the log-odds of a score. */

import { COLUMN_BITS, grow, unpack } from './grown.ts'
import type { Weights } from './weights.ts'

export interface Contributions {
  /** The log-odds of a block of this page of which nothing else is known. */
  readonly start: number
  /** By feature, in the order of the columns; with `start` they add up to the log-odds that all trees give the row. */
  readonly parts: Float64Array
}

type Row = ArrayLike<number>

/** Trees, and where they stand. */
interface Planted extends Weights {
  readonly roots: Int32Array
  /** For every node the number of its left child, the right one being the next; for a leaf its own. */
  readonly children: Int32Array
}

/** The child to which a row goes. The trees compare in single precision. */
function childOf({ feature, value, children }: Planted, node: number, row: Row): number {
  const greater = (row[feature[node] ?? 0] ?? 0) > Math.fround(value[node] ?? 0)
  return (children[node] ?? 0) + Number(greater)
}

/**
 * What every node says in the mean of the leaves below it, each child weighing as many rows as it is given, and one. The
 * one is for what no row reaches: weights hold no counts of the blocks that they were made from. Were both children
 * equal, the lack of what hardly any block has (a signature, a legal notice) would seem to be what decided.
 */
function meansBelow(planted: Planted, rows: readonly Row[]): Float64Array {
  const { roots, children, value } = planted
  const reached = new Float64Array(children.length)
  for (const row of rows)
    for (const root of roots) {
      let node = root
      for (; children[node] !== node; node = childOf(planted, node, row)) reached[node] = (reached[node] ?? 0) + 1
      reached[node] = (reached[node] ?? 0) + 1
    }
  const means = new Float64Array(children.length)
  // Children are numbered after their parent
  for (let node = children.length - 1; node >= 0; node--) {
    const left = children[node] ?? 0
    if (left === node) {
      means[node] = value[node] ?? 0
      continue
    }
    const a = 1 + (reached[left] ?? 0)
    const b = 1 + (reached[left + 1] ?? 0)
    means[node] = ((means[left] ?? 0) * a + (means[left + 1] ?? 0) * b) / (a + b)
  }
  return means
}

/**
 * Takes the scores of a page apart (Saabas 2014): on the way down a tree each step belongs to the feature that is asked,
 * and is the change of the mean of the leaves below. So a part says what sets a block apart from the others of its page.
 * @param rows the features of every block of the page
 */
export function contributionsOf(weights: Weights, rows: readonly Row[]): Contributions[] {
  const { links, roots } = unpack(grow(weights))
  const planted = { ...weights, roots, children: links.map((link) => link >>> COLUMN_BITS) }
  const { children, feature } = planted
  const means = meansBelow(planted, rows)
  let start = weights.bias
  for (const root of roots) start += means[root] ?? 0
  return rows.map((row) => {
    const parts = new Float64Array(weights.features.length)
    for (const root of roots)
      for (let node = root; children[node] !== node; ) {
        const asked = feature[node] ?? 0
        const next = childOf(planted, node, row)
        parts[asked] = (parts[asked] ?? 0) + (means[next] ?? 0) - (means[node] ?? 0)
        node = next
      }
    return { start, parts }
  })
}
