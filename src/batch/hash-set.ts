import { hash } from 'node:crypto'

/** How full the table may become before it doubles. */
const LOAD = 0.75

/**
 * A set of strings that knows them by eight bytes of their hash: some 16 bytes a string where a Set of the paths of a
 * million files takes 200. Two of a million strings have the same hash once in 37 million runs; where that must not
 * pass for the same string, compare the strings.
 */
export class HashSet {
  /** Two numbers a place; both 0 where it is free. */
  private table = new Uint32Array(2 * 1024)
  private filled = 0

  get size(): number {
    return this.filled
  }

  has(text: string): boolean {
    const [high, low] = hashed(text)
    return this.table[this.place(high, low) + 1] !== 0
  }

  /** @returns false where it was there already */
  add(text: string): boolean {
    const [high, low] = hashed(text)
    if (!this.put(high, low)) return false
    if (++this.filled > (this.table.length / 2) * LOAD) this.grow()
    return true
  }

  private put(high: number, low: number): boolean {
    const place = this.place(high, low)
    if (this.table[place + 1] !== 0) return false
    this.table[place] = high
    this.table[place + 1] = low
    return true
  }

  /** Where this hash is, or would be. */
  private place(high: number, low: number): number {
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
      if (low !== 0) this.put(before[at] ?? 0, low)
    }
  }
}

/** As UTF-16: in UTF-8 all halves of surrogate pairs, as in names that are not UTF-8, are one character. */
function hashed(text: string): readonly [high: number, low: number] {
  const digest = hash('sha1', Buffer.from(text, 'utf16le'), 'buffer')
  return [digest.readUInt32LE(0), digest.readUInt32LE(4) || 1]
}
