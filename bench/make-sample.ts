/**
 * Copies a sample of the corpus into bench/sample, for `bench:gate` where the corpus is not: small pages of every type,
 * with what is needed of their labels, in the folders of the corpus.
 *
 *   npx tsx bench/make-sample.ts CORPUS
 */

import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { readGold, readInput, STYLES } from './corpus.ts'

const SAMPLE = fileURLToPath(new URL('sample/', import.meta.url))
/** Pages of each type; half the corpus are articles. */
const PAGES = 7
const ARTICLES = 26
/** Of each type the smallest pages are drawn from, by their compressed HTML: this share of them. */
const SMALL = 0.2
/** Words of a label at least: a page without content is another matter. */
const LABELLED = 80

const corpus = argv[2] ?? '../shared/corpus'
const htmlOf = (folder: string, id: string): string => join(folder, 'wcxb/dev/html', `${id}.html.gz`)
/** A choice that nobody made. */
const lot = (id: string): string => createHash('sha256').update(id).digest('hex')

const sizeOf = (id: string): number => statSync(htmlOf(corpus, id)).size
const labelled = readGold(corpus).filter(({ body }) => body.split(/\s+/).length >= LABELLED)
const types = [...new Set(labelled.map((page) => page.type))].sort()
const chosen = types
  .flatMap((type) => {
    const pages = labelled.filter((page) => page.type === type).sort((a, b) => sizeOf(a.id) - sizeOf(b.id))
    const small = pages.slice(0, Math.ceil(pages.length * SMALL)).sort((a, b) => (lot(a.id) < lot(b.id) ? -1 : 1))
    return small.slice(0, type === 'article' ? ARTICLES : PAGES)
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1))
const ids = new Set(chosen.map((page) => page.id))

rmSync(SAMPLE, { recursive: true, force: true })
for (const folder of ['wcxb/dev/html', 'wcxb/dev/ground-truth', 'scraped-text'])
  mkdirSync(join(SAMPLE, folder), { recursive: true })
const domains = Object.fromEntries(chosen.map(({ id, domain }) => [id, { domain }]))
writeFileSync(join(SAMPLE, 'wcxb/dev/pages.json'), `${JSON.stringify(domains, null, 1)}\n`)
for (const { id, type, body, title, author } of chosen) {
  copyFileSync(htmlOf(corpus, id), htmlOf(SAMPLE, id))
  const labels = {
    ground_truth: { main_content: body, title, author },
    _internal: { page_type: { primary: type } },
  }
  writeFileSync(join(SAMPLE, 'wcxb/dev/ground-truth', `${id}.json`), `${JSON.stringify(labels)}\n`)
}
for (const style of STYLES) {
  const records = [...readInput(corpus, style)].filter(([id]) => ids.has(id))
  const lines = records.map(([id, text]) => `${JSON.stringify({ id, text })}\n`).join('')
  writeFileSync(join(SAMPLE, 'scraped-text', `${style}.jsonl.gz`), gzipSync(lines, { level: 9 }))
}
