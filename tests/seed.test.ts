/** The page that the project began with: every line is labelled keep, drop or either. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { articleText, clean } from '../src/index.ts'
import { resultRaw } from '../src/writers/raw.ts'

const SEED = new URL('../fixtures/pages/seed/', import.meta.url)
const result = clean(readFileSync(new URL('source.txt', SEED), 'utf8'))
const raw = new Set(
  resultRaw(result)
    .split('\n')
    .map((line) => line.trim()),
)

const labels = readFileSync(new URL('labels.tsv', SEED), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'))
  .map(([line, label, ...text]) => ({ line, label, text: text.join('\t').trim() }))

it.each(labels.filter(({ label }) => label === 'keep'))('keeps line $line: $text', ({ text }) => {
  expect(raw.has(text)).toBe(true)
})

it.each(labels.filter(({ label }) => label === 'drop'))('drops line $line: $text', ({ text }) => {
  expect(raw.has(text)).toBe(false)
})

it('splits into four articles, each with its header', () => {
  expect(result.articles.map(({ title, byline }) => [title, byline])).toEqual([
    ['Top Chinese officials visit Putin in Moscow as China reaffirms its alliance with Russia', 'Alexander Mercouris'],
    ['Rod Rosenstein resigns from his post before President Trump can fire him', 'Seraphim Hanisch'],
    ['European Council crushes Theresa May’s soft Brexit dream (Video)', 'Alex Christoforou'],
    ['Russia makes HUGE strides in drone technology', undefined],
  ])
  for (const article of result.articles) expect(articleText(article)).not.toContain(article.title)
})
