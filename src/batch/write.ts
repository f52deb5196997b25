/** Writes files whole or not at all: under a temporary name first, then renamed. */

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pathOf, systemPath } from './path.ts'

/** In the folder of the outputs: the ledger, the lock, and what is not yet whole. A rename never leaves the disk so. */
export const workFolder = (out: string): string => join(out, '.chaff')

/** What the system's error codes say of an output, in words that help. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it is larger than files may be here',
  EROFS: 'the disk is read-only',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'a part of its path is a file',
  EXDEV: 'its folder is on another disk than the others',
}

/** Where these happen, the next file will fare no better. */
const FINAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

/** A file or its folder could not be written. */
export class WriteError extends Error {
  override name = 'WriteError'

  /** @param final there is no sense in going on */
  constructor(
    message: string,
    readonly final: boolean,
  ) {
    super(message)
  }

  /** @param final whatever the cause is; else it tells */
  static of(path: string, cause: unknown, final = false): WriteError {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reason = CAUSES[code] ?? (cause instanceof Error ? cause.message : String(cause))
    return new WriteError(`cannot write ${path}: ${reason}`, final || FINAL.has(code))
  }
}

/** A new file that is written piece by piece. */
export class NewFile {
  private readonly hash = createHash('sha256')
  private readonly file: number

  /**
   * @param path where it is written
   * @param called what it is called in errors
   * @throws {WriteError}
   */
  constructor(
    path: string,
    private readonly called: string,
  ) {
    this.file = this.attempt(() => openSync(path, 'w'))
  }

  /** @throws {WriteError} */
  add(text: string): void {
    const bytes = Buffer.from(text)
    this.attempt(() => writeFileSync(this.file, bytes))
    this.hash.update(bytes)
  }

  /**
   * @param durable wait until the disk has it
   * @returns SHA-256 of what was written, in hexadecimal
   * @throws {WriteError}
   */
  finish(durable: boolean): string {
    if (durable) this.attempt(() => fsyncSync(this.file))
    return this.hash.digest('hex')
  }

  /** @throws {WriteError} */
  close(): void {
    this.attempt(() => closeSync(this.file))
  }

  private attempt<T>(act: () => T): T {
    try {
      return act()
    } catch (error) {
      throw WriteError.of(this.called, error)
    }
  }
}

/** Gives outputs their names. */
export class Publisher {
  private readonly root: string
  private made = ''

  /**
   * @param out the folder that no output may leave, through no link either
   * @param durable wait until the disk knows the name
   */
  constructor(
    private readonly out: string,
    private readonly durable: boolean,
  ) {
    this.root = pathOf(realpathSync.native(out, 'buffer'))
  }

  /** @throws {WriteError} */
  publish(temporary: string, output: string): void {
    const folder = dirname(output)
    try {
      if (folder !== this.made) {
        makeFolder(folder)
        this.staysInside(folder)
        if (this.durable) this.syncAbove(folder)
        this.made = folder
      }
      renameSync(temporary, systemPath(output))
      if (this.durable) syncFolder(folder)
    } catch (error) {
      this.made = ''
      throw WriteError.of(output, error)
    }
  }

  /** A folder that was made is on the disk when those above it are. */
  private syncAbove(folder: string): void {
    const top = dirname(resolve(this.out))
    for (let at = resolve(folder); at !== top; at = dirname(at)) syncFolder(dirname(at))
  }

  private staysInside(folder: string): void {
    const inner = pathOf(realpathSync.native(systemPath(folder), 'buffer'))
    if (inner !== this.root && !inner.startsWith(this.root + sep)) throw new Error(`a link leads out of ${this.out}`)
  }
}

/** Node's own recursive mkdir never returns where the system lets nobody make folders (/proc). */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(systemPath(folder))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    makeFolder(dirname(folder))
    mkdirSync(systemPath(folder))
  }
}

/**
 * Writes a file that is no output of a batch; its folder need not exist.
 * @throws {WriteError}
 */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    makeFolder(dirname(path))
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch (error) {
    remove(temporary)
    throw WriteError.of(path, error)
  }
}

/** Removes a file that nobody needs any more; where that fails, the next run does it. */
export function remove(path: string): void {
  try {
    rmSync(systemPath(path), { force: true })
  } catch {}
}

/** A rename is on the disk when its folder is. */
export function syncFolder(folder: string): void {
  const handle = openSync(systemPath(folder), 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
