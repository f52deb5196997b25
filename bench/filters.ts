/**
 * What each filter costs: how many blocks it is asked about, and CPU time per asked block and per block of the page.
 *
 *   npm run bench:filters [-- --corpus DIR] [--input blocks] [--pages 100] [--rounds 5]
 *
 * A filter's time is that of a judge with this filter alone, its phrases included, less that of a judge without any.
 * The least of the rounds counts: what else the machine does only adds.
 */

import { parseArgs } from 'node:util'
import { Gate } from '../src/asks.ts'
import type { Filter } from '../src/filters/define.ts'
import { filters } from '../src/filters/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'
import { WordingMatcher } from '../src/wording.ts'
import { htmlSample, textSample } from './speed-sample.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    input: { type: 'string', default: 'blocks' },
    pages: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
  },
})

const sample = options.input === 'html' ? htmlSample : textSample
const pages = sample(options.corpus, Number(options.pages)).map((source) => lookAround(read(source, undefined, false)))
const blocks = pages.reduce((sum, page) => sum + page.blocks.length, 0)

/** CPU microseconds for all pages; the round before the first warms up. */
function measure(run: (page: (typeof pages)[number]) => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = -1; round < Number(options.rounds); round++) {
    const before = process.cpuUsage()
    for (const page of pages) run(page)
    const { user, system } = process.cpuUsage(before)
    if (round >= 0) least = Math.min(least, user + system)
  }
  return least
}

const measureJudge = (chosen: readonly Filter[]): number => {
  const judge = new Judge(chosen)
  return measure((page) => judge.testify(page))
}

/** How often a filter's own judgement is asked. */
function countAsked(filter: Filter): number {
  const { judge } = filter
  if (judge === undefined) return 0
  let asked = 0
  const counting = new Judge([
    {
      ...filter,
      judge: (...question) => {
        asked++
        return judge(...question)
      },
    },
  ])
  for (const page of pages) counting.testify(page)
  return asked
}

const nothing = measureJudge([])
const rows = filters
  .map((filter: Filter) => ({ id: filter.id, asked: countAsked(filter), us: measureJudge([filter]) - nothing }))
  .sort((a, b) => b.us - a.us)
const matcher = new WordingMatcher(filters)
const gate = new Gate(filters)
const parts = [
  { id: '(all filters together)', us: measureJudge(filters) },
  { id: '(matching of all wordings)', us: measure((page) => matcher.match(page.tokens)) },
  { id: '(without a filter)', us: nothing },
  { id: '(whom to ask)', us: measure((page) => gate.ask(page)) },
]

const print = (cells: readonly string[]): void =>
  void process.stdout.write(`${cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(16))).join('')}\n`)
process.stdout.write(`${options.input}: ${pages.length} pages, ${blocks} blocks\n`)
print(['filter', 'asked', 'µs if asked', 'µs a block'])
for (const { id, us } of parts) print([id, '', '', (us / blocks).toFixed(3)])
for (const { id, us, asked } of rows)
  print([id, `${((100 * asked) / blocks).toFixed(1)} %`, (us / asked).toFixed(2), (us / blocks).toFixed(3)])
