/** A set of labels in small letters, of all languages: as alternatives they took V8 some milliseconds at every start. */
export const labelSet = (labels: Iterable<string>): ReadonlySet<string> =>
  new Set(Array.from(labels, (label) => label.toLowerCase()))

/** No label is longer. */
const MAX_LENGTH = 60

/**
 * What stands before the first of some signs, in small letters and without the space before the sign: "Tags" in
 * "Tags : boats". Undefined where there is no such sign near the beginning.
 */
export function labelBefore(sign: RegExp, text: string): string | undefined {
  const end = text.slice(0, MAX_LENGTH).search(sign)
  return end < 0 ? undefined : text.slice(0, end).trimEnd().toLowerCase()
}
