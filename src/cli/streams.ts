/** Standard output and standard error. What is written is awaited: a pipe takes 64 kB at a time. */

import { fstatSync, writeSync } from 'node:fs'
import { fitted } from '../writers/columns.ts'
import { printable } from '../writers/printable.ts'

/** Standard output could not be written; `code` is the system's name for why. */
export class OutputError extends Error {
  override name = 'OutputError'
  readonly code: string

  constructor(cause: NodeJS.ErrnoException) {
    super(`cannot write the output: ${cause.message}`, { cause })
    this.code = cause.code ?? 'EIO'
  }
}

/** A terminal is one; so is /dev/null. */
const isDevice = (fd: number): boolean => fstatSync(fd).isCharacterDevice()

// Only devices are asked: Node's streams load its network code, which costs more than cleaning a small page
export const stdinIsTerminal = (): boolean => isDevice(0) && process.stdin.isTTY
export const stdoutIsTerminal = (): boolean => isDevice(1) && process.stdout.isTTY
export const stderrIsTerminal = (): boolean => isDevice(2) && process.stderr.isTTY

/**
 * Writes to standard output, exactly.
 * @throws {OutputError} EPIPE where the reader has gone, ENOSPC where the disk is full …
 */
export async function writeOut(text: string): Promise<void> {
  try {
    await writeAll(1, text)
  } catch (error) {
    throw error instanceof Error ? new OutputError(error) : error
  }
}

/** A line that names files, as one line, safe to show on a terminal. */
export const nameLine = (text: string): string => printable(text).replaceAll('\n', '\\n')

/** Writes page text to standard output, made harmless where a terminal would obey it. */
export async function writePage(text: string): Promise<void> {
  await writeOut(isDevice(1) ? printable(text) : text)
}

/**
 * Writes until all is written: Node's own stream takes a short write (the disk became full in the middle) for a whole
 * one. A reader that is slow is waited for in the system; where the pipe does not wait (EAGAIN), Node's stream does.
 */
async function writeAll(fd: 1 | 2, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      return writeToStream(fd === 1 ? process.stdout : process.stderr, bytes.subarray(at))
    }
  }
}

function writeToStream(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  // The error comes to the callback too; without a listener it would also end the process
  if (stream.listenerCount('error') === 0) stream.on('error', () => {})
  return new Promise((resolve, reject) => stream.write(bytes, (error) => (error ? reject(error) : resolve())))
}

let live = false

/** Writes one line for people to standard error. Nobody may be reading it: that is no error. */
export async function say(message: string): Promise<void> {
  const line = `chaff: ${printable(message).replaceAll('\n', ' ')}\n`
  await writeAll(2, live ? CLEAR + line : line).catch(() => {})
  live = false
}

const CLEAR = '\r\x1b[2K'

/** Overwrites the live line at the bottom of a terminal; an empty text clears it. */
export async function showLive(text: string): Promise<void> {
  live = text !== ''
  // Some terminals say that they have no columns
  const columns = process.stderr.columns || 80
  await writeAll(2, CLEAR + fitted(printable(text), columns - 1)).catch(() => {})
}
