/**
 * Paths are strings, and a file's name is bytes, which need not be UTF-8. A byte that is not is written as half of a
 * surrogate pair, as Python does it (PEP 383): it survives being joined, sorted and sent to another process, messages
 * show it escaped, and the system gets it back as it was.
 */

import { isUtf8 } from 'node:buffer'
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

const FIRST = 0xdc80
const LAST = 0xdcff
/** In a path that is all UTF-8 there are no halves of surrogate pairs. */
const HALVES = /\p{Cs}/u

/** The path that these bytes are the name of. */
export function pathOf(bytes: Uint8Array): string {
  let path = ''
  for (let at = 0; at < bytes.length; ) {
    const length = charLength(bytes, at)
    const char = bytes.subarray(at, at + Math.max(length, 1))
    path += length === 0 ? String.fromCharCode(FIRST - 0x80 + (char[0] ?? 0)) : Buffer.from(char).toString()
    at += char.length
  }
  return path
}

/** The bytes of the character that begins here; 0 where none does. */
function charLength(bytes: Uint8Array, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++)
    if (isUtf8(bytes.subarray(at, at + length))) return length
  return 0
}

/** What the functions of node:fs take for this path. */
export function systemPath(path: string): string | Buffer {
  if (!HALVES.test(path)) return path
  const chars = Array.from(path, (char) => {
    const code = char.charCodeAt(0)
    return char.length === 1 && code >= FIRST && code <= LAST ? Buffer.of(code - FIRST + 0x80) : Buffer.from(char)
  })
  return Buffer.concat(chars)
}

/** The path without links in it; of what does not exist, the path from the root. */
export function realPath(path: string): string {
  try {
    return pathOf(realpathSync.native(systemPath(path), 'buffer'))
  } catch {
    return resolve(path)
  }
}
