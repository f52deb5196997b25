import type { Arena } from './arena.ts'

/** A map from hashes of words to numbers, 0 for those that are not in it; several times as fast as Map. */
export class HashTable {
  private readonly keys: Int32Array
  private readonly values: Int32Array
  private readonly mask: number

  /**
   * @param size a power of two, at least twice the number of entries to come
   * @param arena where the table lies, if it is to be gone with the page
   */
  constructor(size: number, arena?: Arena) {
    this.keys = arena?.ints(size) ?? new Int32Array(size)
    this.values = arena?.ints(size) ?? new Int32Array(size)
    this.mask = size - 1
  }

  get(hash: number): number {
    return this.values[this.slotOf(hash)] ?? 0
  }

  set(hash: number, value: number): void {
    const slot = this.slotOf(hash)
    this.keys[slot] = hash
    this.values[slot] = value
  }

  private slotOf(hash: number): number {
    let slot = hash & this.mask
    while (this.keys[slot] !== hash && this.values[slot] !== 0) slot = (slot + 1) & this.mask
    return slot
  }
}
