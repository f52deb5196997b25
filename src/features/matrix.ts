/** A matrix of features, one row after the other: rows are blocks. */
export class Matrix {
  readonly data: Float32Array

  constructor(
    readonly rows: number,
    readonly width: number,
  ) {
    this.data = new Float32Array(rows * width)
  }

  /** Writes the same values into all rows, from column `at` on. */
  fill(values: readonly number[], at: number): void {
    for (let row = 0; row < this.rows; row++) this.data.set(values, row * this.width + at)
  }
}
