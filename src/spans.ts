/** A run of blocks, end exclusive, and the sum of their values. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly sum: number
}

/**
 * The run with the greatest sum (Kadane's algorithm), between `from` and `to`.
 * @returns undefined where no value is positive
 */
export function bestSpan(values: Float64Array, from: number, to: number): Run | undefined {
  let bestSum = 0
  let bestStart = from
  let bestEnd = from
  let sum = 0
  let start = from
  for (let i = from; i < to; i++) {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += values[i] ?? 0
    if (sum > bestSum) {
      bestSum = sum
      bestStart = start
      bestEnd = i + 1
    }
  }
  return bestSum === 0 ? undefined : { start: bestStart, end: bestEnd, sum: bestSum }
}
