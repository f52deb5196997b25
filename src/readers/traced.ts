/** Text out of data, decoded once or more, that still knows where in the source it stands. */

import { decodeHTML } from 'entities/decode'

/** A text and the places of its characters in the source. Offsets are UTF-16 units. */
export class Traced {
  /**
   * @param first where the text begins: in the source, or among the origins
   * @param origins where in the source each character begins and, as its last number, where the text ends; left out for
   * text that stands in the source as it is
   */
  private constructor(
    readonly text: string,
    private readonly first: number,
    private readonly origins?: Int32Array,
  ) {}

  /** A stretch of the source as it stands there. */
  static of(source: string, start: number, end: number): Traced {
    return new Traced(source.slice(start, end), start)
  }

  /** Where in the source the character at an offset begins, or where the text ends. */
  originOf(offset: number): number {
    const at = this.first + offset
    return this.origins === undefined ? at : (this.origins[at] ?? 0)
  }

  /** The characters from one offset up to another, exclusive. */
  part(from: number, to: number): Traced {
    return new Traced(this.text.slice(from, to), this.first + from, this.origins)
  }

  /** The same with entities of HTML decoded. */
  withoutEntities(): Traced {
    return this.text.includes('&') ? this.replaced(ENTITY, decodeHTML) : this
  }

  /** The same with the escapes of strings in JSON and JavaScript decoded. */
  withoutEscapes(): Traced {
    return this.text.includes('\\') ? this.replaced(ESCAPE, decodeEscape) : this
  }

  /** What matches decoded; that is never longer than it was. */
  private replaced(pattern: RegExp, decode: (match: string) => string): Traced {
    const parts: string[] = []
    const origins = new Int32Array(this.text.length + 1)
    let length = 0
    let from = 0
    const copyTo = (to: number): void => {
      parts.push(this.text.slice(from, to))
      for (let at = from; at < to; at++) origins[length++] = this.originOf(at)
    }
    for (const { 0: match, index } of this.text.matchAll(pattern)) {
      copyTo(index)
      const decoded = decode(match)
      parts.push(decoded)
      origins.fill(this.originOf(index), length, length + decoded.length)
      length += decoded.length
      from = index + match.length
    }
    copyTo(this.text.length)
    origins[length] = this.originOf(this.text.length)
    return new Traced(parts.join(''), 0, origins)
  }
}

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
