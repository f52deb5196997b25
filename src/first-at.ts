/**
 * Binary search.
 * @param isBelow true for the numbers up to some place, false from there on
 * @returns the first number from `from` on, and below `end`, for which it is false; `end` where there is none
 */
export function firstAt(from: number, end: number, isBelow: (n: number) => boolean): number {
  let low = from
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}
