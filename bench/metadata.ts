/**
 * Titles, bylines and dates against the labels of the corpus's articles.
 *
 *   npm run bench:metadata [-- --corpus DIR] [--input html,blocks …] [--list title]
 *
 * A title is right where its words are those of the label; a byline where it has one of the author's names of four
 * letters and more; a date where it is the same day. --list prints what went wrong.
 */

import { parseArgs } from 'node:util'
import { clean } from '../src/index.ts'
import type { Article } from '../src/model.ts'
import { type GoldPage, type Input, readGold, readInput, STYLES } from './corpus.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    input: { type: 'string', default: [...STYLES, 'html'].join() },
    list: { type: 'string', default: '' },
  },
})

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

function sameName(found: string, author: string): boolean {
  const names = wordsOf(found).split(' ')
  return wordsOf(author)
    .split(' ')
    .some((name) => name.length > 3 && names.includes(name))
}

/** The day as the page writes it: midnight of no time zone. */
function sameDay(found: string, label: string): boolean {
  if (found.startsWith(label)) return true
  const time = Date.parse(`${found} UTC`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(label)
}

const MEASURES = {
  title: {
    label: (page: GoldPage) => page.title,
    found: (article?: Article) => article?.title,
    same: (a: string, b: string) => wordsOf(a) === wordsOf(b),
  },
  author: { label: (page: GoldPage) => page.author, found: (article?: Article) => article?.byline, same: sameName },
  date: { label: (page: GoldPage) => page.date, found: (article?: Article) => article?.published, same: sameDay },
}

const gold = new Map(readGold(options.corpus).map((page) => [page.id, page]))
process.stdout.write('| input | measure | labelled | right | wrong | none |\n|---|---|---:|---:|---:|---:|\n')
for (const input of options.input.split(',') as Input[]) {
  const counts = Object.keys(MEASURES).map(() => ({ right: 0, wrong: 0, none: 0 }))
  for (const [id, source] of readInput(options.corpus, input)) {
    const page = gold.get(id)
    if (page?.type !== 'article') continue
    const article = clean(source).articles[0]
    for (const [n, [name, measure]] of Object.entries(MEASURES).entries()) {
      const label = measure.label(page)
      const count = counts[n]
      if (label === '' || count === undefined) continue
      const found = measure.found(article)
      const outcome = found === undefined ? 'none' : measure.same(found, label) ? 'right' : 'wrong'
      count[outcome]++
      if (options.list === name && outcome !== 'right')
        process.stderr.write(`${input} ${id} ${JSON.stringify({ label, found })}\n`)
    }
  }
  for (const [n, name] of Object.keys(MEASURES).entries()) {
    const { right, wrong, none } = counts[n] ?? { right: 0, wrong: 0, none: 0 }
    process.stdout.write(`| ${input} | ${name} | ${right + wrong + none} | ${right} | ${wrong} | ${none} |\n`)
  }
}
