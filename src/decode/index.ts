/** Turns bytes into text, the same way for files and pipes. */

import { isUtf8 } from 'node:buffer'
import { ChaffError, UsageError } from '../errors.ts'
import { hasControls, knownBinary } from './binary.ts'
import { encodingOfMark, guessEncoding, unmarkedUtf16 } from './encoding.ts'

export interface Decoded {
  /** A byte order mark stays in it as U+FEFF: offsets and `patch` count it. */
  readonly text: string
  /** The name of the encoding, in lower case. */
  readonly encoding: string
}

/**
 * Checks an encoding's name that a user wrote.
 * @returns the name as the Encoding standard has it, in lower case
 * @throws {UsageError} where there is no such encoding
 */
export async function encodingName(label: string): Promise<string> {
  const { normalizeEncoding } = await import('@exodus/bytes/encoding.js')
  const name = normalizeEncoding(label)
  if (name !== null && name !== 'replacement') return name
  throw new UsageError(`no encoding is called "${label}"; try utf-8, windows-1252, shift_jis or another WHATWG label`)
}

/**
 * Decodes a page. In this order: the encoding asked for, a byte order mark, UTF-8 where all bytes are valid UTF-8,
 * UTF-16 by its NULs, what the page declares, what its letters look like, windows-1252.
 * @param label overrides everything that the bytes say
 * @throws {ChaffError} where the bytes are no text ("Expected HTML, Markdown or text, not PDF")
 * @throws {UsageError} where there is no encoding called `label`
 */
export async function decode(bytes: Uint8Array, label?: string): Promise<Decoded> {
  const binary = knownBinary(bytes)
  if (binary !== undefined) throw notText(binary)
  const told = label === undefined ? encodingOfMark(bytes) : await encodingName(label)
  if (told !== undefined) return decodeAs(bytes, told)
  const utf16 = unmarkedUtf16(bytes)
  if (utf16 !== undefined) return decodeAs(bytes, utf16)
  if (hasControls(bytes)) throw notText('binary data')
  const utf8 = decodeValidUtf8(bytes)
  // A page may declare what it likes: scrapers encode as UTF-8 and leave the old <meta> in, and no legacy text of
  // more than a few letters is valid UTF-8 by chance. Seven-bit bytes mean the same in all encodings but ISO-2022-JP.
  if (utf8 !== undefined && (utf8.length < bytes.length || !utf8.includes('\x1b$')))
    return { text: utf8, encoding: 'utf-8' }
  return decodeAs(bytes, await guessEncoding(bytes))
}

const notText = (what: string): ChaffError => new ChaffError(`Expected HTML, Markdown or text, not ${what}`)

/** Node's own decoder takes windows-1252 for Latin-1 (’ became U+0092 in Node 20.20); this one follows the standard. */
async function decodeAs(bytes: Uint8Array, encoding: string): Promise<Decoded> {
  const { normalizeEncoding, TextDecoder } = await import('@exodus/bytes/encoding.js')
  const name = normalizeEncoding(encoding) ?? 'windows-1252'
  const decoder = new TextDecoder(name === 'replacement' ? 'windows-1252' : name, { ignoreBOM: true })
  return { text: decoder.decode(bytes), encoding: decoder.encoding }
}

/**
 * Text where all bytes are valid UTF-8; a character that was cut off at the very end (a page loaded up to a limit)
 * becomes U+FFFD and does not cost the rest its encoding.
 */
function decodeValidUtf8(bytes: Uint8Array): string | undefined {
  // A decoder takes 2 ms to make, and most pages are valid to the end
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text: string
  try {
    text = decoder.decode(bytes, { stream: true })
  } catch {
    return undefined
  }
  try {
    return text + decoder.decode()
  } catch {
    return `${text}\ufffd`
  }
}
