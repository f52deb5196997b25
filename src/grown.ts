/** A model laid out for blocks to go down its trees. */

import { joined } from './joined.ts'
import type { Weights } from './weights.ts'

/** Above every feature: a leaf leads to itself. */
const NEVER = 0x7fffffff
/** A link is the number of a node's left child, the right one being the next, above its column: room for 1,024 of them. */
export const COLUMN_BITS = 10
export const COLUMN = (1 << COLUMN_BITS) - 1

/** A number of single precision as an integer that compares alike. Of numbers above zero that is the same pattern. */
export const ordered = (pattern: number): number => pattern ^ ((pattern >> 31) >>> 1)

export interface Grown {
  /** By node, leaves among them: see COLUMN_BITS. */
  readonly links: Int32Array
  /** By node, as patterns that compare as integers. */
  readonly thresholds: Int32Array
  /** The number of the root of each tree. */
  readonly roots: Int32Array
  /** How many steps lead from the root of each tree to its furthest leaf. */
  readonly depths: Int32Array
  /** The columns that are compared with numbers below zero. */
  readonly signed: Int32Array
}

/**
 * Lays a model out, in one loop: V8 compiles one that is so long, which takes as long as the loop.
 * @returns what `unpack` reads: how many nodes and trees there are, then the lists of a `Grown`
 */
export function grow({ feature, value }: Weights): Int32Array {
  const count = feature.length
  const links = new Int32Array(count)
  const thresholds = new Int32Array(new Float32Array(value).buffer)
  const roots: number[] = []
  const depths: number[] = []
  const signed = new Set<number>()
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
    const column = feature[node] ?? 0
    if (column < 0) {
      links[node] = node << COLUMN_BITS
      thresholds[node] = NEVER
      continue
    }
    links[node] = (known << COLUMN_BITS) | column
    known += 2
    const pattern = thresholds[node] ?? 0
    if (pattern >= 0) continue
    thresholds[node] = ordered(pattern)
    signed.add(column)
  }
  depths.push(depth)
  return joined([count, roots.length], links, thresholds, roots, depths, [...signed])
}

export function unpack(numbers: Int32Array): Grown {
  const [nodes = 0, trees = 0] = numbers
  let at = 2
  const take = (count: number): Int32Array => {
    at += count
    return numbers.subarray(at - count, at)
  }
  return {
    links: take(nodes),
    thresholds: take(nodes),
    roots: take(trees),
    depths: take(trees),
    signed: numbers.subarray(at),
  }
}
