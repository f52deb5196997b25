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
