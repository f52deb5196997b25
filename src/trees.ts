/** Gradient-boosted trees in flat arrays, as `training/train.py` writes them. */

import { UsageError } from './errors.ts'
import type { Columns } from './features/columns.ts'

/** A model as it stands in src/weights. Nodes are numbered through; a child below zero is the leaf of its complement. */
export interface Weights {
  readonly version: number
  /** The names of the features, in the order of their columns: weights for other features must not be used. */
  readonly features: readonly string[]
  /** Log-odds before the first tree. */
  readonly bias: number
  /** For every tree the number of its root node, or the complement of its only leaf. */
  readonly roots: ArrayLike<number>
  readonly feature: ArrayLike<number>
  /** A node goes left where the feature is at most this. */
  readonly threshold: ArrayLike<number>
  readonly left: ArrayLike<number>
  readonly right: ArrayLike<number>
  readonly leaves: ArrayLike<number>
}

export class Trees {
  private readonly roots: Int32Array
  private readonly feature: Int32Array
  private readonly threshold: Float32Array
  private readonly left: Int32Array
  private readonly right: Int32Array
  private readonly leaves: Float32Array

  private readonly bias: number

  /** @throws {UsageError} where the weights were made for other features */
  constructor(weights: Weights, features: readonly string[]) {
    const made = weights.features
    const other = features.findIndex((name, i) => made[i] !== name)
    if (other >= 0 || made.length !== features.length)
      throw new UsageError(
        `the weights are for other features ("${made[other] ?? '…'}", not "${features[other] ?? '…'}"): train again`,
      )
    this.bias = weights.bias
    this.roots = new Int32Array(weights.roots)
    this.feature = new Int32Array(weights.feature)
    this.threshold = new Float32Array(weights.threshold)
    this.left = new Int32Array(weights.left)
    this.right = new Int32Array(weights.right)
    this.leaves = new Float32Array(weights.leaves)
  }

  /** @returns the probability of each row, 0..1 */
  predict(matrix: Columns): Float64Array {
    const { roots, feature, threshold, left, right, leaves } = this
    const { data, rows, count } = matrix
    const result = new Float64Array(rows)
    const row = new Float32Array(count)
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < count; c++) row[c] = data[c * rows + r] ?? 0
      let sum = this.bias
      for (let t = 0; t < roots.length; t++) {
        let node = roots[t] ?? 0
        while (node >= 0)
          node = ((row[feature[node] ?? 0] ?? 0) <= (threshold[node] ?? 0) ? left[node] : right[node]) ?? -1
        sum += leaves[~node] ?? 0
      }
      result[r] = 1 / (1 + Math.exp(-sum))
    }
    return result
  }
}
