/**
 * What a terminal would obey rather than show: controls, marks that reorder a line, characters without width, and
 * halves of surrogate pairs. The joiners U+200C and U+200D stay, since Persian, Hindi and emoji are written with them.
 */
const OBEYED =
  /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const hex = code.toString(16)
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

/** Text of a page, safe to show on a terminal: what it would obey is written as `\x1b`, `\u202e` or `\u{e0041}`. */
export function printable(text: string): string {
  return text.replace(OBEYED, escaped)
}
