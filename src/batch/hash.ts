import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { systemPath } from './path.ts'

const buffer = Buffer.allocUnsafe(256 * 1024)

export interface Hashed {
  /** SHA-256 in hexadecimal, as `sha256sum` prints it. */
  readonly hash: string
  readonly bytes: number
}

/**
 * The hash of a file's bytes, in constant memory.
 * @returns undefined where it cannot be read, or is no file: a pipe would be waited for
 */
export function hashFile(path: string): Hashed | undefined {
  try {
    if (!statSync(systemPath(path)).isFile()) return undefined
    const file = openSync(systemPath(path), 'r')
    try {
      const hash = createHash('sha256')
      let bytes = 0
      for (;;) {
        const read = readSync(file, buffer)
        if (read === 0) return { hash: hash.digest('hex'), bytes }
        hash.update(buffer.subarray(0, read))
        bytes += read
      }
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}
