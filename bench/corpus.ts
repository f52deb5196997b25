/** The labelled corpus: `html/ID.html.gz`, `ground-truth/ID.json`, and the same pages as scraped text. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export const STYLES = ['blocks', 'wet', 'markdown', 'wrapped'] as const
export type Style = (typeof STYLES)[number]
export type Input = Style | 'html'

export interface GoldPage {
  readonly id: string
  readonly type: string
  readonly domain: string
  readonly body: string
  readonly title: string
  readonly author: string
  /** YYYY-MM-DD, or empty. */
  readonly date: string
}

interface GroundTruth {
  readonly ground_truth?: {
    readonly main_content?: string
    readonly title?: string
    readonly author?: string
    readonly publish_date?: string
  }
  readonly _internal?: { readonly page_type?: { readonly primary?: string } }
}

/** @param folder the corpus: it holds `wcxb/dev` and `scraped-text` */
export function readGold(folder: string): GoldPage[] {
  const dev = join(folder, 'wcxb/dev')
  const pages: Record<string, { domain: string }> = JSON.parse(readFileSync(join(dev, 'pages.json'), 'utf8'))
  return readdirSync(join(dev, 'ground-truth'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.json'.length)
      const file: GroundTruth = JSON.parse(readFileSync(join(dev, 'ground-truth', name), 'utf8'))
      return {
        id,
        type: file._internal?.page_type?.primary ?? 'article',
        domain: pages[id]?.domain ?? id,
        body: file.ground_truth?.main_content ?? '',
        title: file.ground_truth?.title ?? '',
        author: file.ground_truth?.author ?? '',
        date: file.ground_truth?.publish_date ?? '',
      }
    })
}

/** The pages as one kind of input: [id, source]. */
export function* readInput(folder: string, input: Input): Generator<readonly [string, string]> {
  if (input === 'html') {
    const html = join(folder, 'wcxb/dev/html')
    for (const name of readdirSync(html).sort())
      yield [name.slice(0, -'.html.gz'.length), gunzipSync(readFileSync(join(html, name))).toString()]
    return
  }
  const lines = gunzipSync(readFileSync(join(folder, 'scraped-text', `${input}.jsonl.gz`)))
    .toString()
    .split('\n')
  for (const line of lines) {
    if (line === '') continue
    const record: { id: string; text: string } = JSON.parse(line)
    yield [record.id, record.text]
  }
}
