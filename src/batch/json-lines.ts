/** Reads JSON Lines from an open file, in any order, a few at a time. */

import { readSync } from 'node:fs'

export interface JsonLine<T> {
  /** Undefined where the line is no JSON object. */
  readonly value: T | undefined
  /** Byte offsets of the line and of the one behind it. */
  readonly offset: number
  readonly next: number
}

const LF = 0x0a
/** Most lines are shorter. */
const LINE = 1024

/**
 * All lines of a file that have their end.
 * @param from where to begin, in bytes
 * @param chunk how many bytes to read at once
 */
export function* jsonLines<T extends object>(file: number, from = 0, chunk = 64 * 1024): Generator<JsonLine<T>> {
  let rest = Buffer.alloc(0)
  for (let at = from; ; ) {
    const buffer = Buffer.allocUnsafe(chunk)
    const read = readSync(file, buffer, 0, chunk, at + rest.length)
    if (read === 0) return
    const bytes = Buffer.concat([rest, buffer.subarray(0, read)])
    let start = 0
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      yield { value: parse<T>(bytes.toString('utf8', start, end)), offset: at + start, next: at + end + 1 }
      start = end + 1
    }
    at += start
    rest = bytes.subarray(start)
  }
}

/** The line that begins at this byte. */
export function jsonAt<T extends object>(file: number, offset: number): T | undefined {
  for (const { value } of jsonLines<T>(file, offset, LINE)) return value
  return undefined
}

function parse<T extends object>(line: string): T | undefined {
  try {
    const value: T | null = JSON.parse(line)
    return value !== null && typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}
