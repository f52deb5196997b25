/** `--prune`: outputs whose inputs are gone. */

import { lstat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { hashFile } from './hash.ts'
import { type Entry, Ledger } from './ledger.ts'
import { lock } from './lock.ts'
import { realPath, systemPath } from './path.ts'
import type { Plan } from './plan.ts'
import { remove } from './write.ts'

/** An output that chaff wrote for an input that is gone. */
export interface Orphan {
  readonly input: string
  readonly output: string
  /** It is no longer what chaff wrote, so that it stays. */
  readonly changed: boolean
}

/**
 * The outputs whose inputs lay in one of the folders that this run reads, and are gone. What other folders gave to the
 * same place is not this run's to judge.
 * @param roots the folders that were named, and those of globs
 */
export async function* orphans(
  ledger: Ledger,
  plan: Plan,
  out: string,
  roots: readonly string[],
): AsyncGenerator<Orphan & { readonly entry: Entry }> {
  const root = realPath(out)
  for (const entry of ledger.entries()) {
    const output = join(out, entry.output)
    if (entry.outputHash === undefined || plan.writes(entry.output)) continue
    if (!roots.some((folder) => isInside(resolve(folder), resolve(entry.input)))) continue
    // A link, or a ledger that somebody else wrote, could lead out of the folder
    if (!isInside(root, join(realPath(dirname(output)), 'x'))) continue
    const written = hashFile(output)
    if (written === undefined || !(await isGone(entry.input))) continue
    yield { input: entry.input, output, changed: written.hash !== entry.outputHash, entry }
  }
}

/**
 * Removes them, but for those that were changed since.
 * @throws {UsageError} where another run writes into the same folder
 * @throws {WriteError} where the ledger cannot be written
 */
export async function* prune(
  plan: Plan,
  out: string,
  roots: readonly string[],
  durable: boolean,
): AsyncGenerator<Orphan> {
  const unlock = await lock(out)
  try {
    const ledger = Ledger.open(out, durable)
    try {
      for await (const { entry, ...orphan } of orphans(ledger, plan, out, roots)) {
        if (!orphan.changed) {
          remove(orphan.output)
          ledger.add({ ...entry, ending: 'skipped', why: 'its input is gone', outputHash: undefined })
        }
        yield orphan
      }
    } finally {
      ledger.close()
    }
  } finally {
    unlock()
  }
}

function isInside(folder: string, path: string): boolean {
  const below = relative(folder, path)
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)
}

/** Only what the system knows to be gone is: a disk that does not answer has all it had. */
const isGone = (path: string): Promise<boolean> =>
  lstat(systemPath(path)).then(
    () => false,
    ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || code === 'ENOTDIR',
  )
