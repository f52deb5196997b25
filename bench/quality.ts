/**
 * Word F1 of chaff and of the plainest cleaners over the labelled corpus, per input and page type.
 *
 *   npm run bench:quality [-- --corpus DIR] [--input html,blocks …] [--worst N] [--bias -1…1]
 *                            [--out-of-fold DIR]
 *
 * With --out-of-fold chaff scores each page by weights that did not see it: DIR is what `npm run train` wrote.
 */

import { parseArgs } from 'node:util'
import { articleText, createCleaner } from '../src/index.ts'
import { type Input, readGold, STYLES } from './corpus.ts'
import type { F1 } from './f1.ts'
import { outOfFold } from './out-of-fold.ts'
import { mean, type Row, scorePages } from './rows.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    input: { type: 'string', default: [...STYLES, 'html'].join() },
    worst: { type: 'string', default: '0' },
    bias: { type: 'string', default: '0' },
    'out-of-fold': { type: 'string' },
  },
})

const gold = readGold(options.corpus)
const cleaning = { bias: Number(options.bias) }
const cleaner = createCleaner(cleaning)
const folds = options['out-of-fold']

function chaff(input: Input): (source: string) => string {
  const clean = folds === undefined ? cleaner.clean : outOfFold(folds, input, cleaning)
  return (source) => clean(source).articles.map(articleText).join('\n\n')
}

const cleaners: Record<string, (input: Input) => (source: string) => string> = {
  chaff,
  'keep everything': () => (source) => source,
  // C4 keeps a line of five words that ends in terminal punctuation
  'C4 line rule': () => (source) =>
    source
      .split('\n')
      .filter((line) => /[.?!"”]$/.test(line.trimEnd()) && line.trim().split(/\s+/).length >= 5)
      .join('\n'),
}

const shown = (rows: readonly Row[], of: keyof F1 = 'f1'): string => mean(rows, of).toFixed(4)

const types = [...new Set(gold.map((page) => page.type))].sort()
function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell, i) => (i < 2 ? cell.padEnd(16) : cell.padStart(14))).join('')}\n`)
}

if (folds === undefined)
  process.stderr.write(
    'chaff has seen these pages in training; --out-of-fold DIR scores them as it would unseen ones\n',
  )
print(['input', 'cleaner', 'all', ...types, 'precision', 'recall'])
for (const input of options.input.split(',') as Input[]) {
  for (const [name, cleanerOf] of Object.entries(cleaners)) {
    if (input === 'html' && name !== 'chaff') continue
    const rows = scorePages(options.corpus, input, gold, cleanerOf(input))
    const byType = types.map((type) => shown(rows.filter((row) => row.type === type)))
    print([input, name, shown(rows), ...byType, shown(rows, 'precision'), shown(rows, 'recall')])
    if (name === 'chaff')
      for (const row of rows.sort((a, b) => a.f1 - b.f1).slice(0, Number(options.worst)))
        print(['', `${row.id} ${row.type}`, row.f1.toFixed(3), row.precision.toFixed(3), row.recall.toFixed(3)])
  }
}
