/** The pages that speed is measured on: fixed for a corpus, and few enough for a run of some minutes. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readInput } from './corpus.ts'

/** As many as asked for, evenly spread; the middle of each part, so that no extreme decides. */
function spread<T>(items: readonly T[], count: number): T[] {
  const chosen = Math.min(count, items.length)
  const picked = Array.from({ length: chosen }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / chosen)])
  return picked.filter((item) => item !== undefined)
}

/** Pages by size, so that small, middling and large ones weigh as they do in the corpus. */
export function htmlSample(corpus: string, count: number): string[] {
  const folder = join(corpus, 'wcxb/dev/html')
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, size: statSync(path).size }))
    .sort((a, b) => a.size - b.size)
  return spread(files, count).map(({ path }) => gunzipSync(readFileSync(path)).toString())
}

export const textSample = (corpus: string, count: number): string[] =>
  spread(
    [...readInput(corpus, 'blocks')].map(([, text]) => text),
    count,
  )

/** Elements and comments left open would swallow every page after them. */
function closesWhatItOpens(page: string): boolean {
  const count = (pattern: RegExp): number => page.match(pattern)?.length ?? 0
  return (
    count(/<!--/g) === count(/-->/g) &&
    ['script', 'style', 'textarea', 'title', 'noscript', 'template', 'svg', 'iframe'].every(
      (name) => count(new RegExp(`<${name}[\\s>]`, 'gi')) === count(new RegExp(`</${name}[\\s>]`, 'gi')),
    )
  )
}

export interface GrowthSample {
  readonly small: readonly string[]
  readonly large: string
}

/**
 * The same pages as a hundred sources of some 100 kB and as one of some 10 MB.
 * @param repeated whether the hundred are one and the same, rather than all the pages in a row
 */
export function growthSample(pages: readonly string[], repeated: boolean): GrowthSample {
  const whole = pages.filter((page) => page.length < 60_000 && closesWhatItOpens(page))
  let next = 0
  const chunk = (): string => {
    let source = ''
    while (source.length < 100_000) source += `${whole[next++ % whole.length]}\n\n`
    return source
  }
  const first = chunk()
  const small = Array.from({ length: 100 }, (_, i) => (repeated || i === 0 ? first : chunk()))
  return { small, large: small.join('') }
}

/** HTML pages small enough that some fit into 100 kB. */
export function smallHtmlPages(corpus: string): string[] {
  const folder = join(corpus, 'wcxb/dev/html')
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size < 15_000)
    .map((path) => gunzipSync(readFileSync(path)).toString())
}
