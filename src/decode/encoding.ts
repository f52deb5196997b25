/** Finds out in which encoding bytes are written that are not plain UTF-8. */

/** Bytes that chardet looks at; its cost is linear, but it is slow. */
const SAMPLE = 65_536

/** Below this chardet guesses: "café" in Latin-1 was UTF-8 to it, with a confidence of 10 in 100. */
const SURE = 25

/** The HTML standard's default for the Western locale. */
const DEFAULT = 'windows-1252'

/** An encoding by its byte order mark, as browsers know them. */
export function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without a byte order mark: every Latin letter, space and line feed in it has a NUL, nearly always on the same side.
 * A program or an image has as many on both.
 */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2048)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  // One is a stray, however short the text is
  const few = Math.max(1, sample.length / 100)
  // 一 is U+4E00: a few NULs stand on the other side too
  if (odd > few && odd > even * 4) return 'utf-16le'
  if (even > few && even > odd * 4) return 'utf-16be'
  return undefined
}

/**
 * The encoding of bytes that are neither marked nor valid UTF-8: what the page declares in its first 1024 bytes (the
 * HTML standard's prescan, https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding), else what
 * the frequencies of letters say, else the standard's default.
 */
export async function guessEncoding(bytes: Uint8Array): Promise<string> {
  const { ResultType, Sniffer } = await import('encoding-sniffer/sniffer')
  const sniffer = new Sniffer()
  sniffer.write(bytes.subarray(0, 1024))
  if (sniffer.resultType !== ResultType.DEFAULT) return sniffer.encoding
  const { analyse } = await import('chardet')
  // The letters that tell encodings apart may come late in a page of markup
  const firstForeign = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1024)
  const best = analyse(bytes.subarray(firstForeign, firstForeign + SAMPLE))[0]
  return best !== undefined && best.confidence >= SURE ? best.name : DEFAULT
}
