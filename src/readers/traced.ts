/** Text out of data, decoded once or more, that still knows where in the source it stands. */

import { decodeHTML } from 'entities/decode'

export interface Traced {
  readonly text: string
  /** Where in the source each character begins and, as its last number, where the text ends. */
  readonly origins: Int32Array
}

/** A stretch of the source as it stands there. */
export function traced(source: string, start: number, end: number): Traced {
  const origins = new Int32Array(end - start + 1)
  for (let n = 0; n < origins.length; n++) origins[n] = start + n
  return { text: source.slice(start, end), origins }
}

export const part = ({ text, origins }: Traced, from: number, to: number): Traced => ({
  text: text.slice(from, to),
  origins: origins.subarray(from, to + 1),
})

/** All but those without a semicolon: no quote is written so. */
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi
/** In strings of JSON and JavaScript. */
const ESCAPE = /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[\s\S])/gi

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\n'],
  ['t', ' '],
  ['b', ' '],
  ['f', ' '],
])

function decodeEscape(sequence: string): string {
  if (sequence.length > 2) return String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
  const char = sequence.slice(1)
  return ESCAPED.get(char) ?? char
}

export const withoutEntities = (data: Traced): Traced => replaced(data, ENTITY, decodeHTML)

export const withoutEscapes = (data: Traced): Traced => replaced(data, ESCAPE, decodeEscape)

/** What matches decoded; that is never longer than it was. */
function replaced({ text, origins }: Traced, pattern: RegExp, decode: (match: string) => string): Traced {
  const parts: string[] = []
  const replacedOrigins = new Int32Array(origins.length)
  let length = 0
  let from = 0
  const copyTo = (to: number): void => {
    parts.push(text.slice(from, to))
    replacedOrigins.set(origins.subarray(from, to), length)
    length += to - from
  }
  for (const match of text.matchAll(pattern)) {
    copyTo(match.index)
    const decoded = decode(match[0])
    parts.push(decoded)
    replacedOrigins.fill(origins[match.index] ?? 0, length, length + decoded.length)
    length += decoded.length
    from = match.index + match[0].length
  }
  copyTo(text.length)
  replacedOrigins[length] = origins[text.length] ?? 0
  return { text: parts.join(''), origins: replacedOrigins.subarray(0, length + 1) }
}
