/** Measures tools in turn, each in a process of its own: what slows the machine for a while slows all of them. */

import { PeerProcess } from './peer-process.ts'

/** Where all pages are said to be from. */
const ADDRESS = 'https://example.org/'

export interface Runner {
  readonly name: string
  /** A name in peers/tools.mjs, or in peers/worker.py where there is a Python. */
  readonly tool: string
  readonly python?: string
  readonly sources: readonly string[]
  /** How often a turn goes over the sources: quick tools more often, so that a turn is long enough to measure. */
  readonly times: number
  /** Worked on first, and not measured. */
  readonly warmUp?: readonly string[]
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

/** @returns CPU milliseconds for all sources, a figure for each round; infinite where the tool did not end */
export async function takeTurns(runners: readonly Runner[], rounds: number): Promise<Map<string, number[]>> {
  const running = runners.map((runner) => ({ ...runner, peer: new PeerProcess(runner.tool, runner.python, 300_000) }))
  const taken = new Map<string, number[]>(runners.map(({ name }) => [name, []]))
  for (const { peer, sources, warmUp = [] } of running) {
    for (const source of warmUp) await peer.ask({ op: 'page', source, url: ADDRESS })
    for (const source of sources) await peer.ask({ op: 'load', source, url: ADDRESS })
  }
  for (let round = 0; round < rounds; round++)
    for (const { name, peer, times } of running) {
      if (taken.get(name)?.includes(Number.POSITIVE_INFINITY)) continue
      const { ms = Number.POSITIVE_INFINITY } = await peer.ask({ op: 'round', times })
      taken.get(name)?.push(ms)
    }
  for (const { peer } of running) await peer.stop()
  return taken
}

/** The median of the rounds' own ratios. */
export function ratio(taken: ReadonlyMap<string, readonly number[]>, above: string, below: string): number {
  const divisors = taken.get(below) ?? []
  return median((taken.get(above) ?? []).map((ms, round) => ms / (divisors[round] ?? Number.NaN)))
}
