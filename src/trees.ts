/**
 * Gradient-boosted trees, as `training/train.py` writes them, evaluated without a branch that a processor could
 * mispredict: four rows go down a tree side by side, each by as many steps as the tree is deep.
 */

import { UsageError } from './errors.ts'
import type { Matrix } from './features/matrix.ts'

/**
 * Most blocks are settled long before the last tree. After so many trees a row whose log-odds lie outside of `least`
 * and `most` leaves; its log-odds are scaled and shifted to what all trees would have made of them (fitted in training).
 */
export interface Stage {
  readonly trees: number
  readonly least: number
  readonly most: number
  readonly lowScale: number
  readonly lowShift: number
  readonly highScale: number
  readonly highShift: number
}

/** A model as it stands in src/weights. Nodes are numbered through; a child below zero is the leaf of its complement. */
export interface Weights {
  readonly version: number
  /** The names of the features, in the order of their columns: weights for other features must not be used. */
  readonly features: readonly string[]
  /** Log-odds before the first tree. */
  readonly bias: number
  readonly stages: readonly Stage[]
  /** For every tree the number of its root node, or the complement of its only leaf. */
  readonly roots: ArrayLike<number>
  readonly feature: ArrayLike<number>
  /** A node goes left where the feature is at most this. */
  readonly threshold: ArrayLike<number>
  readonly left: ArrayLike<number>
  readonly right: ArrayLike<number>
  readonly leaves: ArrayLike<number>
}

/** Rows whose features stay in the nearest cache while all trees pass over them. */
const TILE = 32
/** Above every feature: a leaf leads to itself. */
const NEVER = 0x7fffffff
/** A link is the number of a node's left child, the right one being the next, above its column: room for 1,024 of them. */
const COLUMN_BITS = 10
const COLUMN = (1 << COLUMN_BITS) - 1

const float = new Float32Array(1)
const bits = new Int32Array(float.buffer)

/** A number of single precision as an integer that compares alike. Of numbers above zero that is the same pattern. */
const ordered = (pattern: number): number => pattern ^ ((pattern >> 31) >>> 1)

function orderedNumber(value: number): number {
  float[0] = value
  return ordered(bits[0] ?? 0)
}

/** The child to which a row goes that begins at `row` in `features`. V8 makes no branch of the comparison. */
function childOf(links: Int32Array, thresholds: Int32Array, features: Int32Array, node: number, row: number): number {
  const link = links[node] ?? 0
  const greater = (thresholds[node] ?? 0) < (features[(row + (link & COLUMN)) >>> 0] ?? 0)
  return ((link >>> COLUMN_BITS) + Number(greater)) >>> 0
}

/** A model laid out for blocks to go down its trees. */
export class Trees {
  /** By node, leaves among them: see COLUMN_BITS. */
  private readonly links: Int32Array
  private readonly thresholds: Int32Array
  /** The value of each leaf. */
  private readonly values: Float32Array
  /** The columns that are compared with numbers below zero. */
  private readonly signed: Int32Array
  private readonly roots: Int32Array
  private readonly depths: Int32Array
  private readonly stages: readonly Stage[]
  private readonly bias: number

  /** @throws {UsageError} where the weights were made for other features */
  constructor(weights: Weights, features: readonly string[]) {
    const made = weights.features
    const other = features.findIndex((name, i) => made[i] !== name)
    if (other >= 0 || made.length !== features.length)
      throw new UsageError(
        `the weights are for other features ("${made[other] ?? '…'}", not "${features[other] ?? '…'}"): train again`,
      )
    const count = weights.feature.length + weights.leaves.length
    this.bias = weights.bias
    this.stages = weights.stages
    this.links = new Int32Array(count)
    this.thresholds = new Int32Array(count)
    this.values = new Float32Array(count)
    const signed = new Set<number>()
    for (let n = 0; n < weights.feature.length; n++)
      if ((weights.threshold[n] ?? 0) < 0) signed.add(weights.feature[n] ?? 0)
    this.signed = Int32Array.from(signed)
    this.roots = new Int32Array(weights.roots.length)
    this.depths = new Int32Array(weights.roots.length)
    let free = 0
    for (let t = 0; t < weights.roots.length; t++) {
      this.roots[t] = free
      free = this.layOut(weights, t, free)
    }
  }

  /** Lays out a tree level by level, so that siblings stand side by side. @returns the number of the next free node */
  private layOut(weights: Weights, tree: number, first: number): number {
    const queue = [weights.roots[tree] ?? -1]
    const depths = [0]
    for (let n = 0; n < queue.length; n++) {
      const node = queue[n] ?? -1
      const depth = depths[n] ?? 0
      const at = first + n
      this.depths[tree] = Math.max(this.depths[tree] ?? 0, depth)
      if (node < 0) {
        this.links[at] = at << COLUMN_BITS
        this.thresholds[at] = NEVER
        this.values[at] = weights.leaves[~node] ?? 0
        continue
      }
      this.links[at] = ((first + queue.length) << COLUMN_BITS) | (weights.feature[node] ?? 0)
      this.thresholds[at] = orderedNumber(weights.threshold[node] ?? 0)
      queue.push(weights.left[node] ?? -1, weights.right[node] ?? -1)
      depths.push(depth + 1, depth + 1)
    }
    return first + queue.length
  }

  /**
   * @param matrix is used up: its numbers are no numbers of single precision afterwards
   * @returns the probability of each row, 0..1
   */
  predict({ data, rows, width }: Matrix): Float64Array {
    const features = new Int32Array(data.buffer, data.byteOffset, data.length)
    const columns = this.signed
    for (let row = 0; row < features.length; row += width)
      for (let n = 0; n < columns.length; n++) {
        const at = row + (columns[n] ?? 0)
        features[at] = ordered(features[at] ?? 0)
      }
    const sums = new Float64Array(rows).fill(this.bias)
    const open = new Int32Array(rows)
    for (let row = 0; row < rows; row++) open[row] = row
    let count = rows
    let from = 0
    for (const { trees, least, most, lowScale, lowShift, highScale, highShift } of this.stages) {
      this.add(features, width, open.subarray(0, count), from, trees, sums)
      from = trees
      let left = 0
      for (let n = 0; n < count; n++) {
        const row = open[n] ?? 0
        const sum = sums[row] ?? 0
        if (sum < least) sums[row] = sum * lowScale + lowShift
        else if (sum > most) sums[row] = sum * highScale + highShift
        else open[left++] = row
      }
      count = left
    }
    this.add(features, width, open.subarray(0, count), from, this.roots.length, sums)
    for (let row = 0; row < rows; row++) sums[row] = 1 / (1 + Math.exp(-(sums[row] ?? 0)))
    return sums
  }

  /** Adds the values of the trees from number `firstTree` up to `endTree` to the sums of some rows. */
  private add(
    features: Int32Array,
    width: number,
    chosen: Int32Array,
    firstTree: number,
    endTree: number,
    sums: Float64Array,
  ): void {
    const { links, thresholds, values, roots, depths } = this
    const count = chosen.length
    for (let from = 0; from < count; from += TILE) {
      const to = Math.min(count, from + TILE)
      const last = to - 1
      for (let t = firstTree; t < endTree; t++) {
        const root = roots[t] ?? 0
        const depth = depths[t] ?? 0
        // At the end of the rows the last of them goes down up to four times, and is counted once
        for (let n = from; n < to; n += 4) {
          const rowA = chosen[n] ?? 0
          const rowB = chosen[Math.min(n + 1, last)] ?? 0
          const rowC = chosen[Math.min(n + 2, last)] ?? 0
          const rowD = chosen[Math.min(n + 3, last)] ?? 0
          const atA = Math.imul(rowA, width)
          const atB = Math.imul(rowB, width)
          const atC = Math.imul(rowC, width)
          const atD = Math.imul(rowD, width)
          let a = root
          let b = root
          let c = root
          let d = root
          // Two steps at once: a leaf leads to itself, so one too many does no harm
          for (let step = 0; step < depth; step += 2) {
            a = childOf(links, thresholds, features, a, atA)
            b = childOf(links, thresholds, features, b, atB)
            c = childOf(links, thresholds, features, c, atC)
            d = childOf(links, thresholds, features, d, atD)
            a = childOf(links, thresholds, features, a, atA)
            b = childOf(links, thresholds, features, b, atB)
            c = childOf(links, thresholds, features, c, atC)
            d = childOf(links, thresholds, features, d, atD)
          }
          sums[rowA] = (sums[rowA] ?? 0) + (values[a] ?? 0)
          if (n + 1 < to) sums[rowB] = (sums[rowB] ?? 0) + (values[b] ?? 0)
          if (n + 2 < to) sums[rowC] = (sums[rowC] ?? 0) + (values[c] ?? 0)
          if (n + 3 < to) sums[rowD] = (sums[rowD] ?? 0) + (values[d] ?? 0)
        }
      }
    }
  }
}
