/** One run at a time into a folder of outputs. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { UsageError } from '../errors.ts'
import { remove, WriteError, workFolder } from './write.ts'

interface Owner {
  readonly pid: number
  readonly host: string
}

/** In ms: within this time who makes a lock has written it, and of two who take over a dead one the later is known. */
const SETTLED = 100

/**
 * Locks a folder until `unlock`. A lock whose process is gone (SIGKILL, a power cut) is taken over.
 * @param out whose work folder exists
 * @returns what unlocks it
 * @throws {UsageError} where another run has it
 * @throws {WriteError} where the lock cannot be written
 */
export async function lock(out: string): Promise<() => void> {
  const path = join(workFolder(out), 'lock')
  try {
    if (!make(path)) await takeOver(path, out)
  } catch (error) {
    throw error instanceof UsageError ? error : WriteError.of(path, error, true)
  }
  return () => remove(path)
}

const own = (): string => JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner)

function make(path: string): boolean {
  try {
    writeFileSync(path, own(), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function takeOver(path: string, out: string): Promise<void> {
  if (readOwner(path) === undefined) await setTimeout(SETTLED)
  const owner = readOwner(path)
  if (owner !== undefined && isAlive(owner)) throw busy(owner, path, out)
  const draft = `${path}-${process.pid}.tmp`
  writeFileSync(draft, own())
  renameSync(draft, path)
  await setTimeout(SETTLED)
  const later = readOwner(path)
  if (later?.pid !== process.pid) throw busy(later, path, out)
}

function busy(owner: Owner | undefined, path: string, out: string): UsageError {
  const who = owner === undefined ? '' : ` (process ${owner.pid} on ${owner.host})`
  return new UsageError(`another chaff${who} is writing into ${out}; wait for it, or delete ${path} if it is gone`)
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether the owner may still run; of another machine nobody can tell. */
function isAlive({ pid, host }: Owner): boolean {
  if (host !== hostname()) return true
  // In a container that was started again we may have the number of our predecessor
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive too
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
