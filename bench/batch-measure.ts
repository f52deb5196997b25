/** Runs chaff, and watches the memory of its process and its child. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Measured {
  readonly seconds: number
  /** Of all processes together, in MB, looked at ten times a second; undefined where there is no /proc. */
  readonly peak: number | undefined
}

const BINARY = fileURLToPath(new URL('../bin/chaff.js', import.meta.url))

/**
 * @param cores to which all of its processes are held, in the notation of taskset; any, where they are left out
 * @throws where chaff ends with another code than 0 or 3: some pages of a corpus are no text
 */
export async function measure(args: readonly string[], cores?: string): Promise<Measured> {
  const began = performance.now()
  const [command, ...held] = [...(cores === undefined ? [] : ['taskset', '-c', cores]), process.execPath]
  const child = spawn(command, [...held, BINARY, ...args], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid ?? 0))
  }, 100)
  const [code] = await ended
  clearInterval(watch)
  if (code !== 0 && code !== 3) throw new Error(`chaff ${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - began) / 1000, peak: peak === 0 ? undefined : peak }
}

/** Memory of a process and its children, in MB; what they share is counted once. */
function treeMemory(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + treeMemory(Number(child)), Number(kilobytes) / 1000)
  } catch {
    // It has ended, or the machine has no /proc
    return 0
  }
}
