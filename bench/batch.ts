/**
 * Folders: throughput, memory of all processes together, and what a second run costs, with the bounds that must hold.
 *
 *   npm run bench:batch [-- --corpus DIR] [--files 20000] [--check]
 *
 * The files are made from the corpus's HTML and text, each a little different, the same in every run. --check ends with
 * code 1 where a bound is missed.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measured, measure } from './batch-measure.ts'
import { readInput, STYLES } from './corpus.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    files: { type: 'string', default: '20000' },
    check: { type: 'boolean', default: false },
  },
})

const print = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(' | ')} |\n`)
let missed = 0

/** A line of the table of bounds; `skipped` where there is no value. */
function bound(what: string, value: number | undefined, sign: '≥' | '≤', limit: number): void {
  const held = value === undefined || (sign === '≥' ? value >= limit : value <= limit)
  if (!held) missed++
  const verdict = value === undefined ? 'skipped' : held ? 'pass' : 'FAIL'
  print([what, value === undefined ? '–' : value.toFixed(2), `${sign} ${limit}`, verdict])
}

/** The pages of the corpus, of each kind in turn; a kind's pages again when it has no more. */
function* pages(count: number): Generator<{ readonly name: string; readonly source: string }> {
  const kinds = ['html', ...STYLES] as const
  const inputs = new Map(kinds.map((kind) => [kind, readInput(options.corpus, kind)]))
  for (let n = 0; n < count; n++) {
    const kind = kinds[n % kinds.length] ?? 'html'
    let next = inputs.get(kind)?.next()
    if (next === undefined || next.done) {
      inputs.set(kind, readInput(options.corpus, kind))
      next = inputs.get(kind)?.next()
    }
    if (next === undefined || next.done) throw new Error(`${options.corpus} has no ${kind}`)
    const [id, source] = next.value
    yield { name: `${kind}-${id}-${n}.${kind === 'html' ? 'html' : 'txt'}`, source: `${source}\nPage number ${n}\n` }
  }
}

/** A hundred files a folder, as crawlers leave them. */
function fill(folder: string, files: Iterable<{ readonly name: string; readonly source: string }>): number {
  let n = 0
  let bytes = 0
  for (const { name, source } of files) {
    const part = join(folder, String(Math.floor(n++ / 100)))
    mkdirSync(part, { recursive: true })
    const content = Buffer.from(source)
    bytes += content.length
    writeFileSync(join(part, name), content)
  }
  return bytes
}

function report(what: string, files: number, bytes: number, { seconds, peak }: Measured): void {
  const memory = peak === undefined ? '–' : peak.toFixed(0)
  print([what, seconds.toFixed(1), (files / seconds).toFixed(0), (bytes / 1e6 / seconds).toFixed(1), memory])
}

function* htmlPages(): Generator<{ readonly name: string; readonly source: string }> {
  for (const [id, source] of readInput(options.corpus, 'html')) yield { name: `${id}.html`, source }
}

const [load = 0] = loadavg()
if (load > 1) process.stderr.write(`the machine is busy (load ${load.toFixed(1)}): times run high\n`)
const folder = mkdtempSync(join(tmpdir(), 'chaff-batch-'))
try {
  const count = Number(options.files)
  const bytes = fill(join(folder, 'mixed'), pages(count))
  const htmlBytes = fill(join(folder, 'html'), htmlPages())
  const run = (input: string, out: string, jobs: number): Promise<Measured> =>
    measure([join(folder, input), '--out', join(folder, out), '--jobs', String(jobs), '--quiet'])

  process.stdout.write(`${count} files, ${(bytes / 1e6).toFixed(0)} MB; `)
  process.stdout.write(`the corpus's HTML pages, ${(htmlBytes / 1e6).toFixed(0)} MB\n\n`)
  print(['run', 's', 'pages/s', 'MB/s', 'peak MB'])
  print(['---', '---:', '---:', '---:', '---:'])
  const one = await run('mixed', 'one', 1)
  report('mixed, 1 job', count, bytes, one)
  const again = await run('mixed', 'one', 1)
  report('mixed, nothing changed', count, bytes, again)
  const two = await run('mixed', 'two', 2)
  report('mixed, 2 jobs', count, bytes, two)
  const againTwo = await run('mixed', 'two', 2)
  report('mixed, nothing changed', count, bytes, againTwo)
  const html = [await run('html', 'html-one', 1), await run('html', 'html-two', 2)] as const
  report('HTML, 1 job', 1256, htmlBytes, html[0])
  report('HTML, 2 jobs', 1256, htmlBytes, html[1])

  process.stdout.write('\n')
  print(['bound', 'measured', 'bound', ''])
  print(['---', '---:', '---:', '---'])
  bound('peak memory, MB, 1 job', one.peak, '≤', 450)
  bound('peak memory, MB, 2 jobs', two.peak, '≤', 750)
  bound('first run ÷ second run, 1 job', one.seconds / again.seconds, '≥', 20)
  bound('first run ÷ second run, 2 jobs', two.seconds / againTwo.seconds, '≥', 20)
  bound('HTML pages: wall on 2 jobs ÷ on 1', html[1].seconds / html[0].seconds, '≤', 0.6)
  bound('HTML pages: peak memory, MB, 2 jobs', html[1].peak, '≤', 400)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (missed > 0 && options.check) process.exitCode = 1
