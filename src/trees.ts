/**
 * Gradient-boosted trees, as `training/trees.py` writes them, evaluated without a branch that a processor could
 * mispredict: four rows go down a tree side by side, each by as many steps as the tree is deep.
 */

import type { Matrix } from './features/matrix.ts'
import { COLUMN, COLUMN_BITS, grow, ordered, unpack } from './grown.ts'
import { checkWeights, type Stage, type Weights } from './weights.ts'

/** Rows whose features stay in the nearest cache while all trees pass over them. */
const TILE = 32
/**
 * The child to which a row goes that begins at `row` in `features`. V8 makes no branch of the comparison, and with
 * `>>> 0` no check of sums that could overflow.
 */
function childOf(links: Int32Array, thresholds: Int32Array, features: Int32Array, node: number, row: number): number {
  const link = links[node] ?? 0
  const greater = (thresholds[node] ?? 0) < (features[(row + (link & COLUMN)) >>> 0] ?? 0)
  return ((link >>> COLUMN_BITS) + Number(greater)) >>> 0
}

/** A model whose trees blocks go down. */
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
  /** Features that it is asked about. */
  readonly width: number

  /**
   * @param grown the weights laid out, where that was done before
   * @throws {UsageError} where the weights were made for other features, or for another version of chaff
   */
  constructor(weights: Weights, features: readonly string[], grown?: Int32Array) {
    checkWeights(weights, features)
    this.bias = weights.bias
    this.width = features.length
    this.stages = weights.stages
    this.values = new Float32Array(weights.value)
    const { links, thresholds, roots, depths, signed } = unpack(grown ?? grow(weights))
    this.links = links
    this.thresholds = thresholds
    this.roots = roots
    this.depths = depths
    this.signed = signed
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
    const roots = this.roots
    const links = this.links
    const thresholds = this.thresholds
    const values = this.values
    const depths = this.depths
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
