import { hash } from 'node:crypto'
import { systemPath } from './path.ts'

/** Eight bytes that stand for a path; the second four are never 0. */
export interface Hash {
  readonly high: number
  readonly low: number
}

export function hashOf(path: string): Hash {
  // Nothing of it as a Buffer: millions of small ones stay in memory long after they are needed
  const digest = hash('sha1', systemPath(path), 'hex')
  return { high: Number.parseInt(digest.slice(0, 8), 16), low: Number.parseInt(digest.slice(8, 16), 16) || 1 }
}

/** How full the table may become before it doubles. */
const LOAD = 0.75

/**
 * A set of paths by their hashes: some 16 bytes a path, where a Set of the paths of a million files takes 200 each. Two
 * of a million paths have the same hash once in 37 million runs; where that must not pass for the same path, compare the
 * paths.
 */
export class HashSet {
  /** Two numbers a place; both 0 where it is free. */
  private table = new Uint32Array(2 * 1024)
  private filled = 0

  get size(): number {
    return this.filled
  }

  has(hash: Hash): boolean {
    return this.table[this.place(hash) + 1] !== 0
  }

  /** @returns false where it was there already */
  add(hash: Hash): boolean {
    if (!this.put(hash)) return false
    if (++this.filled > (this.table.length / 2) * LOAD) this.grow()
    return true
  }

  private put(hash: Hash): boolean {
    const place = this.place(hash)
    if (this.table[place + 1] !== 0) return false
    this.table[place] = hash.high
    this.table[place + 1] = hash.low
    return true
  }

  /** Where this hash is, or would be. */
  private place({ high, low }: Hash): number {
    const { table } = this
    let place = (high * 2) % table.length
    while (table[place + 1] !== 0 && (table[place] !== high || table[place + 1] !== low))
      place = (place + 2) % table.length
    return place
  }

  private grow(): void {
    const before = this.table
    this.table = new Uint32Array(before.length * 2)
    for (let at = 0; at < before.length; at += 2) {
      const low = before[at + 1] ?? 0
      if (low !== 0) this.put({ high: before[at] ?? 0, low })
    }
  }
}
