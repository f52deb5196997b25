/** What the values of options may be, and what they mean. Commander says which option it was where one throws. */

import { InvalidArgumentError } from 'commander'

export function diffStyle(value: string): string {
  if (value === 'auto' || value === 'plain') return value
  throw new InvalidArgumentError('It is --diff or --diff=plain.')
}

export function explanation(value: string): string {
  if (value === 'verdicts' || value === 'features') return value
  throw new InvalidArgumentError('It is --explain or --explain=features.')
}

/** The dial's places with a name: out of fold they cost less than two points of F1 (docs/quality.md). */
const BIASES: ReadonlyMap<string, number> = new Map([
  ['precision', -0.5],
  ['balanced', 0],
  ['recall', 0.5],
])

export function bias(value: string): number {
  const place = BIASES.get(value) ?? (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN)
  if (place >= -1 && place <= 1) return place
  throw new InvalidArgumentError(`It is ${[...BIASES.keys()].join(', ')}, or a number from -1 to 1.`)
}

export function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It is a whole number from 1 to 9999.')
}

export function address(value: string): string {
  if (URL.canParse(value)) return value
  throw new InvalidArgumentError('It is an address like https://example.org/page.')
}

/** `a,b` and a repeated option are the same. */
export function list(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((name) => name.trim())].filter((name) => name !== '')
}

/** A comma can be a part of a name. */
export const repeated = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
