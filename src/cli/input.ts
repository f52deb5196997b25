/** Reads one input: a file, a pipe with a name, or standard input. */

import { createReadStream, readFileSync, statSync } from 'node:fs'
import { STDIN } from '../batch/find.ts'
import { systemPath } from '../batch/path.ts'
import { ChaffError } from '../errors.ts'

/** V8's strings end at 2^29 - 24 units, and no encoding of ours makes more units than bytes. */
const MAX_BYTES = 2 ** 29 - 24

const tooLarge = (): ChaffError => new ChaffError('it is larger than 512 MB; split it, or feed records to --jsonl')

/** What a user calls an input. */
export const nameOf = (path: string): string => (path === STDIN ? 'standard input' : path)

/** The bytes of an input as they come. */
export function streamInput(path: string): AsyncIterable<Uint8Array> {
  return path === STDIN ? process.stdin : createReadStream(systemPath(path))
}

/**
 * All bytes of an input.
 * @throws {ChaffError} where they are more than a string can hold; the system's error where it cannot be read
 */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path !== STDIN) {
    const file = systemPath(path)
    const stats = statSync(file)
    if (stats.size > MAX_BYTES) throw tooLarge()
    // Waiting for threads to read a file costs more than reading it; <(curl …) and devices must be waited for
    if (stats.isFile()) return readFileSync(file)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of streamInput(path)) {
    length += chunk.length
    if (length > MAX_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
