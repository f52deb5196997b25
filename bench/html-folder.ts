/** The corpus's HTML pages as a folder, cleaned on one core and on two, with as many jobs as chaff chooses there. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Measured, measure } from './batch-measure.ts'
import type { Bounds } from './bounds.ts'
import { readInput } from './corpus.ts'
import { median } from './speed-turns.ts'

/** Of two runs each, in turn: what slows the machine for a while slows both. */
const ROUNDS = 3

interface File {
  readonly name: string
  readonly source: string
}

export interface HtmlFolder {
  readonly pages: number
  readonly bytes: number
  /** A pair of runs a round: on one core, on two. None where processes cannot be held to cores, or there is but one. */
  readonly rounds: readonly (readonly [one: Measured, two: Measured])[]
}

/** A hundred files a folder, as crawlers leave them. */
export function fill(folder: string, files: Iterable<File>): { readonly count: number; readonly bytes: number } {
  let count = 0
  let bytes = 0
  for (const { name, source } of files) {
    const part = join(folder, String(Math.floor(count++ / 100)))
    mkdirSync(part, { recursive: true })
    const content = Buffer.from(source)
    bytes += content.length
    writeFileSync(join(part, name), content)
  }
  return { count, bytes }
}

function* htmlPages(corpus: string): Generator<File> {
  for (const [id, source] of readInput(corpus, 'html')) yield { name: `${id}.html`, source }
}

function hasTwoCores(): boolean {
  const args = ['-c', '0,1', process.execPath, '-p', 'os.availableParallelism()']
  return spawnSync('taskset', args, { encoding: 'utf8' }).stdout?.trim() === '2'
}

/** @param folder a new one, for the pages and what is made of them */
export async function measureHtmlFolder(corpus: string, folder: string): Promise<HtmlFolder> {
  const { count, bytes } = fill(join(folder, 'html'), htmlPages(corpus))
  const out = join(folder, 'html-out')
  const runOn = async (cores: string): Promise<Measured> => {
    rmSync(out, { recursive: true, force: true })
    return measure([join(folder, 'html'), '--out', out, '--quiet'], cores)
  }
  const rounds: [Measured, Measured][] = []
  if (hasTwoCores()) for (let n = 0; n < ROUNDS; n++) rounds.push([await runOn('0'), await runOn('0,1')])
  return { pages: count, bytes, rounds }
}

/** The bounds of the speed issue: the median of the rounds' own ratios, and the most memory. */
export function checkHtmlFolder({ pages, rounds }: HtmlFolder, bounds: Bounds): void {
  const ratios = rounds.map(([one, two]) => two.seconds / one.seconds)
  const peaks = rounds.flatMap(([, { peak }]) => peak ?? [])
  bounds.check(
    `folder of ${pages} pages: on 2 cores ÷ on 1, wall`,
    ratios.length > 0 ? median(ratios) : undefined,
    '≤',
    0.6,
  )
  bounds.check(
    `folder of ${pages} pages: peak memory, MB, 2 workers`,
    peaks.length > 0 ? Math.max(...peaks) : undefined,
    '≤',
    400,
  )
}
