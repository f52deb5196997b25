/**
 * How far `confidence` can be trusted: pages of the corpus by their confidence, with its mean and the mean of the true
 * word F1.
 *
 *   npm run bench:confidence -- --out-of-fold DIR [--corpus DIR] [--input html,blocks …]
 *
 * DIR is what `npm run train` wrote: pages that the weights have seen come out better than others would.
 */

import { parseArgs } from 'node:util'
import { articleText } from '../src/index.ts'
import { type Input, readGold } from './corpus.ts'
import { outOfFold } from './out-of-fold.ts'
import { scorePages } from './rows.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    input: { type: 'string', default: 'html,blocks' },
    'out-of-fold': { type: 'string' },
  },
})
const folds = options['out-of-fold']
if (folds === undefined) throw new Error('--out-of-fold DIR is missing: what "npm run train" wrote')

/** Where a range of confidence begins, and the one before it ends. */
const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]

const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / (values.length || 1)).toFixed(2)

const gold = readGold(options.corpus)
process.stdout.write('| input | from | pages | expected | true |\n|---|---:|---:|---:|---:|\n')
for (const input of options.input.split(',') as Input[]) {
  const clean = outOfFold(folds, input, {})
  const confidences: number[] = []
  const rows = scorePages(options.corpus, input, gold, (source) => {
    const { articles, confidence } = clean(source)
    confidences.push(confidence)
    return articles.map(articleText).join('\n\n')
  })
  const pages = rows.map(({ f1 }, i) => ({ f1, confidence: confidences[i] ?? 0 }))
  for (const [i, from] of BOUNDS.slice(0, -1).entries()) {
    const within = pages.filter(({ confidence }) => confidence >= from && confidence < (BOUNDS[i + 1] ?? 0))
    const cells = [within.length, mean(within.map((page) => page.confidence)), mean(within.map((page) => page.f1))]
    process.stdout.write(`| ${[input, from, ...cells].join(' | ')} |\n`)
  }
}
