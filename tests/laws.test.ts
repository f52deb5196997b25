/** Laws that hold for every page, whatever the heuristics say. */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filters } from '../src/filters/index.ts'
import { clean, createCleaner, defineFilter, filters as exported, resultText } from '../src/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'
import { askedEverywhere } from './judged.ts'

const PAGES = new URL('../fixtures/pages/', import.meta.url)
const SOURCE = /^source\.(?:html|md|txt)$/

const pages = readdirSync(PAGES).flatMap((slug) =>
  readdirSync(new URL(`${slug}/`, PAGES))
    .filter((name) => SOURCE.test(name))
    .map((name) => [`${slug}/${name}`, readFileSync(new URL(`${slug}/${name}`, PAGES), 'utf8')] as const),
)

describe('the registry', () => {
  const ids = filters.map((filter) => filter.id)

  it('is alphabetical and unique', () => {
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('has a file for every filter and a filter for every file', () => {
    const files = readdirSync(new URL('../src/filters/', import.meta.url))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => name !== 'index' && name !== 'define')
    expect(files).toEqual(expect.arrayContaining(ids))
    for (const id of ids)
      expect(readFileSync(new URL(`../src/filters/${id}.ts`, import.meta.url), 'utf8')).toContain(`id: '${id}'`)
  })

  it.each(filters.map((filter) => [filter.id, filter] as const))('%s has hits and misses', (_, filter) => {
    expect(filter.examples.hits.length).toBeGreaterThan(0)
    expect(filter.examples.misses.length).toBeGreaterThan(0)
  })

  it('is what the library exports', () => {
    expect(exported).toBe(filters)
  })
})

describe.each(pages)('%s', (_, source) => {
  const result = clean(source)

  it('tiles the source: kept spans, removed spans and gaps rebuild it', () => {
    let rebuilt = ''
    let at = 0
    for (const { block } of result.verdicts) {
      rebuilt += source.slice(at, block.start) + source.slice(block.start, block.end)
      at = block.end
    }
    expect(rebuilt + source.slice(at)).toBe(source)
    expect(result.verdicts.map((v) => v.block)).toEqual(result.page.blocks)
  })

  it('gives every removed block a name and a reason', () => {
    for (const verdict of result.verdicts) {
      expect(verdict.by).not.toBe('')
      expect(verdict.reason).not.toBe('')
    }
  })

  it('keeps what is in an article and removes what is in none', () => {
    const kept = new Set(result.articles.flatMap((article) => article.blocks))
    const titles = result.verdicts.filter((v) => v.keep && !kept.has(v.block)).map((v) => v.by)
    expect(titles.every((by) => by === 'title')).toBe(true)
    for (const { block, keep } of result.verdicts) if (kept.has(block)) expect(keep).toBe(true)
  })

  it('gives the same with the filters in another order', () => {
    const page = lookAround(read(source, undefined, false))
    const sorted = (judge: Judge) =>
      judge.testify(page).map((evidence) => [...evidence].map((e) => `${e.strength} ${e.filter} ${e.reason}`).sort())
    expect(sorted(new Judge([...filters].reverse()))).toEqual(sorted(new Judge(filters)))
  })

  it('finds nothing more where filters are asked about all blocks', () => {
    const page = lookAround(read(source, undefined, false))
    expect(new Judge(filters.map(askedEverywhere)).testify(page)).toEqual(new Judge(filters).testify(page))
  })

  it('gives the same twice', () => {
    expect(resultText(clean(source))).toBe(resultText(result))
  })

  it('removes next to nothing from what it cleaned', () => {
    const words = result.articles.flatMap((a) => a.blocks).reduce((sum, b) => sum + b.words, 0)
    const text = resultText({ ...result, articles: result.articles.slice(0, 1) })
    const again = clean(text, { inputFormat: 'text' })
    const lost = again.verdicts.filter((v) => !v.keep).reduce((sum, v) => sum + v.block.words, 0)
    expect(lost).toBeLessThanOrEqual(Math.max(3, words * 0.02))
  })
})

describe('options', () => {
  const page =
    'A title for this page\n\nThe first paragraph of the article is long enough to be taken for running text.\n\nLiked it? Take a second to support us on Patreon!\n\nThe second paragraph of the article is long enough to be taken for running text.'

  it('without keeps what a filter alone would have removed', () => {
    expect(resultText(clean(page))).not.toContain('Patreon')
    expect(resultText(clean(page, { without: ['donation-appeal'] }))).toContain('Patreon')
  })

  it('only removes nothing but what the named filters find', () => {
    const kept = clean(`Home\n\n${page}`, { only: ['donation-appeal'] }).verdicts.filter((v) => v.keep)
    expect(kept.map((v) => v.block.text)).toContain('Home')
    expect(kept.map((v) => v.block.text).join()).not.toContain('Patreon')
  })

  it('takes filters of your own', () => {
    const sponsor = defineFilter({
      id: 'our-sponsor',
      removes: 'the line of our sponsor',
      says: 'boilerplate',
      wording: { en: ['second paragraph'] },
      examples: { hits: ['second paragraph'], misses: [] },
      judge: (_block, _page, cue) => (cue === undefined ? undefined : { reason: 'ours', strength: 1 }),
    })
    const removed = createCleaner({ filters: [sponsor] })
      .clean(page)
      .verdicts.filter((v) => v.by === 'our-sponsor')
    expect(removed.map((v) => v.block.text)).toEqual([expect.stringContaining('second paragraph')])
  })

  it('names the nearest filter for a misspelt one', () => {
    // @ts-expect-error: a misspelt id is a type error as well
    expect(() => clean(page, { without: ['donation-apeal'] })).toThrow('did you mean "donation-appeal"?')
  })
})
