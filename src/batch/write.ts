import { mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

/** A file or its folder could not be written. */
export class WriteError extends Error {
  override name = 'WriteError'
  /** True where the next file will fare no better: the disk is full or read-only. */
  readonly final: boolean

  constructor(path: string, cause: unknown) {
    super(`cannot write ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    this.final = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS'
  }
}

let written = 0

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, then renamed.
 * @param root the folder that no output may leave, through no link either
 * @throws {WriteError}
 */
export async function writeWhole(path: string, text: string, root: string): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.chaff-${process.pid}-${written++}.tmp`)
  try {
    await makeFolder(folder)
    await staysInside(folder, root)
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(text)
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw new WriteError(path, error)
  }
}

/** Node's own recursive mkdir never returns where the system lets nobody make folders (/proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await mkdir(folder).catch((again: NodeJS.ErrnoException) => {
      if (again.code !== 'EEXIST') throw again
    })
  }
}

async function staysInside(folder: string, root: string): Promise<void> {
  const [inner, outer] = await Promise.all([realpath(folder), realpath(root)])
  if (inner !== outer && !inner.startsWith(outer + sep)) throw new Error(`a link leads out of ${root}`)
}
