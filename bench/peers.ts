/**
 * chaff beside the others: word F1 over the labelled corpus of HTML extractors, and of line rules over its text.
 *
 *   npm run bench:peers [-- --corpus DIR] [--limit N] [--only readability-jsdom,trafilatura …] [--save DIR]
 *                       [--out-of-fold DIR]
 *
 * With --out-of-fold chaff's answers are by weights that did not see the page: DIR is what `npm run train` wrote. --save
 * keeps every tool's answers, lines of {id, text}. "--only chaff-source,text" is chaff and the line rules alone.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { articleText } from '../src/index.ts'
import { type Input, readInput, STYLES } from './corpus.ts'
import { lineRules } from './line-rules.ts'
import { outOfFold } from './out-of-fold.ts'
import { type PeerPage, readPeerGold, type Score, scorePage } from './peer-gold.ts'
import { PeerProcess } from './peer-process.ts'
import { setUpNode, setUpPython } from './peer-setup.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    limit: { type: 'string', default: 'Infinity' },
    only: { type: 'string' },
    save: { type: 'string' },
    'out-of-fold': { type: 'string' },
  },
})

const HTML_TOOLS: readonly (readonly [tool: string, label: string])[] = [
  ['chaff-source', 'chaff'],
  ['readability-jsdom', 'Readability'],
  ['defuddle', 'defuddle'],
  ['article-extractor', '@extractus/article-extractor'],
]
const PYPI_TOOLS: readonly (readonly [tool: string, label: string])[] = [
  ['trafilatura', 'trafilatura'],
  ['trafilatura-no-comments', 'trafilatura, comments off'],
  ['justext', 'jusText'],
  ['newspaper4k', 'newspaper4k'],
  ['resiliparse', 'Resiliparse'],
]
/** Measured only where --only names them: two seconds a page. */
const ON_REQUEST: readonly (readonly [tool: string, label: string])[] = [['defuddle-jsdom', 'defuddle']]

type Answers = ReadonlyMap<string, string>

const folds = options['out-of-fold']

/** chaff's answers out of fold, or nothing where these are not asked for. */
function outOfFoldAnswers(input: Input): Answers | undefined {
  if (folds === undefined) return undefined
  const clean = outOfFold(folds, input, {})
  const text = (source: string): string => clean(source).articles.map(articleText).join('\n\n')
  return new Map([...readInput(options.corpus, input)].map(([id, source]) => [id, text(source)] as const))
}

const gold = readPeerGold(options.corpus, Number(options.limit))
const types = [...new Set([...gold.values()].map((page) => page.type))].sort()

const mean = (scores: readonly Score[], key: 'f1' | 'kept' | 'leaked'): string =>
  (scores.reduce((sum, score) => sum + score[key], 0) / (scores.length || 1)).toFixed(3)
const ofType = (scores: readonly Score[], type: string): Score[] => scores.filter((score) => score.type === type)

function row(cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

function head(cells: readonly string[]): void {
  row(cells)
  row(cells.map((_, i) => (i === 0 ? '---' : '---:')))
}

function save(name: string, answers: Answers): void {
  if (options.save === undefined) return
  mkdirSync(options.save, { recursive: true })
  const lines = [...answers].map(([id, text]) => `${JSON.stringify({ id, text })}\n`)
  writeFileSync(join(options.save, `${name}.jsonl`), lines.join(''))
}

function* pages(input: Input): Generator<readonly [PeerPage, string]> {
  for (const [id, source] of readInput(options.corpus, input)) {
    const page = gold.get(id)
    if (page !== undefined) yield [page, source]
  }
}

async function runHtml(tool: string, label: string, python?: string): Promise<void> {
  const peer = new PeerProcess(tool, python)
  const own = tool === 'chaff-source' ? outOfFoldAnswers('html') : undefined
  const scores: Score[] = []
  const answers = new Map<string, string>()
  const failures: string[] = []
  let ms = 0
  let timed = 0
  for (const [page, source] of pages('html')) {
    const reply = await peer.ask({ op: 'page', source, url: page.url })
    if (reply.error !== undefined) failures.push(`${page.id} ${reply.error.split('\n')[0]}`)
    if (reply.ms !== undefined) {
      ms += reply.ms
      timed++
    }
    const text = own === undefined ? (reply.text ?? '') : (own.get(page.id) ?? '')
    answers.set(page.id, text)
    scores.push(scorePage(page, text))
  }
  await peer.stop()
  save(tool, answers)
  row([
    own === undefined ? label : `${label} (out of fold)`,
    peer.version,
    mean(scores, 'f1'),
    ...types.map((type) => mean(ofType(scores, type), 'f1')),
    mean(scores, 'kept'),
    mean(scores, 'leaked'),
    (ms / (timed || 1)).toFixed(1),
    failures.length,
  ])
  for (const failure of failures) process.stderr.write(`${tool}: ${failure}\n`)
}

/** A tool that does not even start costs its own row, not the table. */
async function attempt(...tool: Parameters<typeof runHtml>): Promise<void> {
  try {
    await runHtml(...tool)
  } catch (error) {
    process.stderr.write(`skipped: ${String(error)}\n`)
  }
}

const named = options.only?.split(',')
const wanted = (tool: string): boolean => named?.includes(tool) ?? true

setUpNode()
const count = (type: string): string => `${type} (${[...gold.values()].filter((page) => page.type === type).length})`
head(['HTML', 'version', `all (${gold.size})`, ...types.map(count), 'with', 'without', 'CPU ms a page', 'failed'])
for (const [tool, label] of HTML_TOOLS) if (wanted(tool)) await attempt(tool, label)
for (const [tool, label] of ON_REQUEST) if (named?.includes(tool)) await attempt(tool, label)
const pypi = PYPI_TOOLS.filter(([tool]) => wanted(tool))
const python = pypi.length === 0 ? undefined : setUpPython()
for (const [tool, label] of pypi)
  if (python === undefined) process.stdout.write(`skipped, PyPI is not there: ${tool}\n`)
  else await attempt(tool, label, python)

if (wanted('text')) {
  const chaff = new PeerProcess('chaff-source')
  const cleaners: Record<string, (source: string) => string | Promise<string>> = {
    chaff: async (source) => (await chaff.ask({ op: 'page', source, url: '' })).text ?? '',
    ...lineRules,
  }
  process.stdout.write('\n')
  head(['text: F1 all / article', ...STYLES])
  for (const [name, clean] of Object.entries(cleaners)) {
    const cells: string[] = []
    for (const style of STYLES) {
      const own = name === 'chaff' ? outOfFoldAnswers(style) : undefined
      const answers = new Map<string, string>()
      const scores: Score[] = []
      for (const [page, source] of pages(style)) {
        const text = own === undefined ? await clean(source) : (own.get(page.id) ?? '')
        answers.set(page.id, text)
        scores.push(scorePage(page, text))
      }
      save(`${style}.${name.replaceAll(' ', '-')}`, answers)
      const mark = own === undefined ? '' : ' (out of fold)'
      cells.push(`${mean(scores, 'f1')} / ${mean(ofType(scores, 'article'), 'f1')}${mark}`)
    }
    row([name, ...cells])
  }
  await chaff.stop()
}
