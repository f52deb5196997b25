/**
 * How well stacked pages are split into their articles, and how many other pages are split wrongly.
 *
 *   npm run bench:stacked [-- --corpus DIR] [--input html,blocks …] [--split tuning] [--check]
 *
 * The weights have seen the bodies in training, but neither the frames nor the stacks.
 */

import { parseArgs } from 'node:util'
import { articleText, clean } from '../src/index.ts'
import { type Input, readGold, readInput, STYLES } from './corpus.ts'
import { wordBag, wordF1 } from './f1.ts'
import type { Split } from './stacked-bodies.ts'
import { render } from './stacked-render.ts'
import { type StackedArticle, type StackedPage, stackedPages } from './stacked-set.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    input: { type: 'string', default: [...STYLES, 'html'].join() },
    split: { type: 'string', default: 'test' },
    check: { type: 'boolean', default: false },
  },
})
const inputs = options.input.split(',') as Input[]

/** With --check: what an input must reach on the test split; text without marked headings is far from the others. */
const FLOORS: Readonly<Record<'text' | 'markdown' | 'html', { readonly right: number; readonly good: number }>> = {
  text: { right: 0.79, good: 0.82 },
  markdown: { right: 0.92, good: 0.89 },
  html: { right: 0.96, good: 0.95 },
}
/** … and the share of the corpus's articles that may be split at most. */
const FALSE_SPLITS = 0.01
/** An article came out well from this word F1 on. */
const GOOD = 0.9

interface Outcome {
  readonly kind: string
  readonly language: string
  /** As many articles as the page has. */
  readonly right: boolean
  /** The word F1 of each article of the page. */
  readonly f1s: readonly number[]
}

/** Gives each gold article the F1 of its partner in the best alignment that keeps the order of both. */
function align(found: readonly string[], gold: readonly StackedArticle[]): number[] {
  const bags = found.map(wordBag)
  const f1 = gold.map((article) => bags.map((bag) => wordF1(bag, wordBag(article.gold)).f1))
  const best = Array.from({ length: gold.length + 1 }, () => new Array<number>(found.length + 1).fill(0))
  const at = (g: number, f: number): number => best[g]?.[f] ?? 0
  for (let g = gold.length - 1; g >= 0; g--)
    for (let f = found.length - 1; f >= 0; f--) {
      const row = best[g]
      if (row !== undefined) row[f] = Math.max(at(g + 1, f), at(g, f + 1), (f1[g]?.[f] ?? 0) + at(g + 1, f + 1))
    }
  const aligned = new Array<number>(gold.length).fill(0)
  for (let g = 0, f = 0; g < gold.length && f < found.length; )
    if (at(g, f) === at(g + 1, f)) g++
    else if (at(g, f) === at(g, f + 1)) f++
    else aligned[g] = f1[g++]?.[f++] ?? 0
  return aligned
}

function judge(page: StackedPage, input: Input): Outcome {
  const { articles } = clean(render(page, input))
  const { kind, language } = page
  const right = articles.length === page.articles.length
  return { kind, language, right, f1s: align(articles.map(articleText), page.articles) }
}

const share = (items: readonly boolean[]): number => items.filter(Boolean).length / (items.length || 1)
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`

function summary(outcomes: readonly Outcome[]): { right: number; good: number; mean: number } {
  const f1s = outcomes.flatMap((outcome) => outcome.f1s)
  return {
    right: share(outcomes.map((outcome) => outcome.right)),
    good: share(f1s.map((f1) => f1 >= GOOD)),
    mean: f1s.reduce((sum, f1) => sum + f1, 0) / (f1s.length || 1),
  }
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(11))).join(' | ')} |\n`)
}

function printTable(name: string, groups: ReadonlyMap<string, readonly Outcome[]>): void {
  print([name, 'pages', 'right count', `F1 ≥ ${GOOD}`, 'mean F1'])
  print(['---', '---:', '---:', '---:', '---:'])
  for (const [group, outcomes] of groups) {
    const { right, good, mean } = summary(outcomes)
    print([group, String(outcomes.length), percent(right), percent(good), mean.toFixed(3)])
  }
  process.stdout.write('\n')
}

function groupBy(outcomes: readonly Outcome[], key: (outcome: Outcome) => string): Map<string, readonly Outcome[]> {
  const names = [...new Set(outcomes.map(key))]
  return new Map(names.map((name) => [name, outcomes.filter((outcome) => key(outcome) === name)]))
}

const pages = stackedPages(options.corpus, options.split as Split)
const byInput = new Map(inputs.map((input) => [input as string, pages.map((page) => judge(page, input))]))
printTable('input', byInput)
const all = [...byInput.values()].flat()
printTable(
  'frame',
  groupBy(all, ({ kind }) => kind),
)
printTable(
  'language',
  groupBy(all, ({ language }) => language),
)

const typeOf = new Map(readGold(options.corpus).map(({ id, type }) => [id, type]))
const types = [...new Set(typeOf.values())].sort()
print(['split pages', ...types])
print(['---', ...types.map(() => '---:')])
const falseSplits = new Map<Input, number>()
for (const input of inputs) {
  const split = [...readInput(options.corpus, input)].map(([id, source]) => ({
    type: typeOf.get(id),
    split: clean(source).articles.length > 1,
  }))
  const of = (type: string): number => share(split.filter((page) => page.type === type).map((page) => page.split))
  falseSplits.set(input, of('article'))
  print([input, ...types.map((type) => percent(of(type)))])
}

if (options.check)
  for (const input of inputs) {
    const { right, good } = summary(byInput.get(input) ?? [])
    const wrong = falseSplits.get(input) ?? 1
    const floor = FLOORS[input === 'html' || input === 'markdown' ? input : 'text']
    if (right >= floor.right && good >= floor.good && wrong <= FALSE_SPLITS) continue
    process.stderr.write(`${input} is below a floor: ${JSON.stringify({ right, good, falseSplits: wrong })}\n`)
    process.exitCode = 1
  }
