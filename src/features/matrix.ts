/** A matrix of features, one row after the other: rows are blocks. */
export class Matrix {
  /** Zeros at first. */
  readonly data: Float32Array

  /**
   * @param first the block of the first row
   * @param backing memory to use again where it is large enough; whatever was in it is lost
   */
  constructor(
    readonly rows: number,
    readonly width: number,
    readonly first = 0,
    backing?: Float32Array,
  ) {
    const size = rows * width
    this.data =
      backing !== undefined && backing.length >= size ? backing.subarray(0, size).fill(0) : new Float32Array(size)
  }

  /** The block behind that of the last row. */
  get end(): number {
    return this.first + this.rows
  }

  /** Writes the same values into all rows, from column `at` on. */
  fill(values: Float32Array, at: number): void {
    const { data, rows, width } = this
    for (let row = 0; row < rows; row++)
      for (let n = 0, o = row * width + at; n < values.length; n++, o++) data[o] = values[n] ?? 0
  }
}
