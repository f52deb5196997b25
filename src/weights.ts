/** What stands in src/weights, as `training/trees.py` writes it. */

import { UsageError } from './errors.ts'

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

/**
 * A model as it stands in src/weights: its nodes tree by tree, each level by level, so that the children of a node are
 * known by how many inner nodes stand before it, and are neighbours.
 */
export interface Weights {
  readonly version: number
  /** The names of the features, in the order of their columns: weights for other features must not be used. */
  readonly features: readonly string[]
  /** Log-odds before the first tree. */
  readonly bias: number
  readonly stages: readonly Stage[]
  /** The column that a node asks for, below zero for a leaf. */
  readonly feature: ArrayLike<number>
  /** A row goes left where the feature is at most this; what a leaf adds to the log-odds. */
  readonly value: ArrayLike<number>
}

/** Of the way in which weights are written. */
const VERSION = 3

/** @throws {UsageError} where the weights were made for other features, or for another version of chaff */
export function checkWeights({ version, features: made }: Weights, features: readonly string[]): void {
  if (version !== VERSION) throw new UsageError(`the weights are of version ${version}, not ${VERSION}: train again`)
  const other = features.findIndex((name, i) => made[i] !== name)
  if (other >= 0 || made.length !== features.length)
    throw new UsageError(
      `the weights are for other features ("${made[other] ?? '…'}", not "${features[other] ?? '…'}"): train again`,
    )
}

/** Where the trees of a model stand. */
export interface Layout {
  /** For every tree the number of its root. */
  readonly roots: readonly number[]
  /** For every tree how many steps lead from its root to its furthest leaf. */
  readonly depths: readonly number[]
  /** For every node the number of its left child, the right one being the next; for a leaf its own. */
  readonly children: Int32Array
}

/** Finds the trees in a list of nodes. */
export function layOut({ feature }: Weights): Layout {
  const count = feature.length
  const roots: number[] = []
  const depths: number[] = []
  const children = new Int32Array(count)
  // Up to where nodes have a parent, and up to where those of this level stand
  let known = 0
  let level = 0
  let depth = 0
  for (let node = 0; node < count; node++) {
    if (node === known) {
      if (node > 0) depths.push(depth)
      roots.push(node)
      known = level = node + 1
      depth = 0
    } else if (node === level) {
      level = known
      depth++
    }
    if ((feature[node] ?? 0) < 0) children[node] = node
    else {
      children[node] = known
      known += 2
    }
  }
  depths.push(depth)
  return { roots, depths, children }
}
