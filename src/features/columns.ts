/** A flat matrix of features, one column after the other: rows are blocks. */
export class Columns {
  readonly data: Float32Array

  constructor(
    readonly rows: number,
    readonly count: number,
  ) {
    this.data = new Float32Array(rows * count)
  }

  column(index: number): Float32Array {
    return this.data.subarray(index * this.rows, (index + 1) * this.rows)
  }
}

/** Sums up to each row: `sums[b] - sums[a]` is the sum of rows a to b - 1. */
export function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0)
  return sums
}

/** The sum of the rows within `before` rows above and `after` rows below row `i`, that row included. */
export function windowSum(sums: Float64Array, i: number, before: number, after: number): number {
  const from = Math.max(0, i - before)
  const to = Math.min(sums.length - 1, i + after + 1)
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}

/** Writes the values of one row, in the order of the columns. */
export function setRow(columns: readonly Float32Array[], row: number, values: readonly number[]): void {
  for (let c = 0; c < values.length; c++) {
    const column = columns[c]
    if (column !== undefined) column[row] = values[c] ?? 0
  }
}
