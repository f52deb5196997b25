/** A set of hashes that may hold some that were not added: so small that the processor has all of it at hand. */
export class Sieve {
  private readonly mask: number

  /** @param bits a power of two of them, several times the number of hashes to come */
  constructor(private readonly bits: Int32Array) {
    this.mask = bits.length * 32 - 1
  }

  add(hash: number): void {
    const place = hash & this.mask
    this.bits[place >> 5] = (this.bits[place >> 5] ?? 0) | (1 << place)
  }

  /** True for every hash that was added; for few others. */
  mayHave(hash: number): boolean {
    const place = hash & this.mask
    return ((this.bits[place >> 5] ?? 0) & (1 << place)) !== 0
  }
}
