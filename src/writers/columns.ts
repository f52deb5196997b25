/** Characters that terminals show two columns wide, and those that they put on top of the one before. */
function columnsOf(char: string): number {
  // Here rather than outside: V8 looks such classes up when it comes to them, and most runs print no columns
  if (
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u.test(
      char,
    )
  )
    return 2
  return /^[\p{M}\u200c\u200d]$/u.test(char) ? 0 : 1
}

/** Text without width costs time and bytes all the same: so many UTF-16 units are looked at for each column. */
const UNITS_PER_COLUMN = 8

/** Text that fits a line of a terminal: white space folded, cut to so many columns, an ellipsis where it was cut. */
export function fitted(text: string, columns: number): string {
  const sample = text.slice(0, columns * UNITS_PER_COLUMN)
  const line = sample.replace(/\s+/g, ' ').trim()
  let used = 0
  let end = 0
  for (const char of line) {
    used += columnsOf(char)
    if (used > columns) return `${line.slice(0, end)}…`
    if (used < columns) end += char.length
  }
  return sample.length < text.length ? `${line.slice(0, end)}…` : line
}
