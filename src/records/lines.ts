/** Longest line that is read; a longer one is let pass without being kept. V8's strings end at 512 MB. */
const MAX_LINE = 256 * 2 ** 20

const LF = 0x0a

/**
 * Splits a stream of bytes at line feeds and nothing else: readline also splits at a lone carriage return and, from
 * Node 24 on, at U+2028, which JSON may hold. Holds one line at a time.
 * @param max longest line in bytes
 * @returns lines without their line feed; undefined for a line that is too long
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  max: number = MAX_LINE,
): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array): void => {
    length += part.length
    if (length <= max) parts.push(part)
    else parts = []
  }
  const take = (): Uint8Array | undefined => {
    const line = length > max ? undefined : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(LF); to >= 0; to = chunk.indexOf(LF, from)) {
      keep(chunk.subarray(from, to))
      yield take()
      from = to + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
