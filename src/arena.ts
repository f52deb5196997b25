/** Memory for the tables that one page needs, used again for the next: making arrays took as long as filling them. */

const FIRST_BYTES = 1 << 17
/** More than this is given back: one huge page must not be paid for by all others. */
const MOST_BYTES = 1 << 24
/** Doubles lie at multiples of their size. */
const ALIGNED = 8

export class Arena {
  private memory = new ArrayBuffer(FIRST_BYTES)
  private used = 0

  /** Takes back all arrays that were given. What they hold is lost. */
  clear(): void {
    if (this.used > this.memory.byteLength && this.used <= MOST_BYTES) this.memory = new ArrayBuffer(2 * this.used)
    this.used = 0
  }

  /** @returns so many integers, all of them 0 */
  ints(length: number): Int32Array {
    const at = this.take(length * Int32Array.BYTES_PER_ELEMENT)
    return at === undefined ? new Int32Array(length) : new Int32Array(this.memory, at, length).fill(0)
  }

  /** @returns so many numbers, all of them 0 */
  doubles(length: number): Float64Array {
    const at = this.take(length * Float64Array.BYTES_PER_ELEMENT)
    return at === undefined ? new Float64Array(length) : new Float64Array(this.memory, at, length).fill(0)
  }

  /** Where so many bytes are free; undefined where they are not, and the next page gets more. */
  private take(bytes: number): number | undefined {
    const at = this.used
    this.used += Math.ceil(bytes / ALIGNED) * ALIGNED
    return this.used > this.memory.byteLength ? undefined : at
  }
}
