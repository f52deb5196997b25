/** A matrix of features, one row after the other: rows are blocks. */
export class Matrix {
  readonly data: Float32Array

  /** @param backing memory to use again where it is large enough; whatever was in it is lost */
  constructor(
    readonly rows: number,
    readonly width: number,
    backing?: Float32Array,
  ) {
    const size = rows * width
    this.data =
      backing !== undefined && backing.length >= size ? backing.subarray(0, size).fill(0) : new Float32Array(size)
  }

  /** Writes the same values into all rows, from column `at` on. */
  fill(values: readonly number[], at: number): void {
    const { data, rows, width } = this
    const same = Float32Array.from(values)
    for (let row = 0; row < rows; row++)
      for (let n = 0, o = row * width + at; n < same.length; n++, o++) data[o] = same[n] ?? 0
  }
}
