/**
 * Folders: throughput, memory of all processes together, and what a second run costs, with the bounds that must hold.
 *
 *   npm run bench:batch [-- --corpus DIR] [--files 20000] [--check]
 *
 * The files are made from the corpus's HTML and text, each a little different, the same in every run. --check ends with
 * code 1 where a bound is missed.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measured, measure } from './batch-measure.ts'
import { Bounds, print } from './bounds.ts'
import { readInput, STYLES } from './corpus.ts'
import { checkHtmlFolder, fill, measureHtmlFolder } from './html-folder.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    files: { type: 'string', default: '20000' },
    check: { type: 'boolean', default: false },
  },
})

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

function report(what: string, files: number, bytes: number, { seconds, peak }: Measured): void {
  const memory = peak === undefined ? '–' : peak.toFixed(0)
  print([what, seconds.toFixed(1), (files / seconds).toFixed(0), (bytes / 1e6 / seconds).toFixed(1), memory])
}

const [load = 0] = loadavg()
if (load > 1) process.stderr.write(`the machine is busy (load ${load.toFixed(1)}): times run high\n`)
const folder = mkdtempSync(join(tmpdir(), 'chaff-batch-'))
try {
  const count = Number(options.files)
  const { bytes } = fill(join(folder, 'mixed'), pages(count))
  const run = (out: string, jobs: number): Promise<Measured> =>
    measure([join(folder, 'mixed'), '--out', join(folder, out), '--jobs', String(jobs), '--quiet'])

  process.stdout.write(`${count} files, ${(bytes / 1e6).toFixed(0)} MB\n\n`)
  print(['run', 's', 'pages/s', 'MB/s', 'peak MB'])
  print(['---', '---:', '---:', '---:', '---:'])
  const one = await run('one', 1)
  report('mixed, 1 job', count, bytes, one)
  const again = await run('one', 1)
  report('mixed, nothing changed', count, bytes, again)
  const two = await run('two', 2)
  report('mixed, 2 jobs', count, bytes, two)
  const againTwo = await run('two', 2)
  report('mixed, nothing changed', count, bytes, againTwo)
  const html = await measureHtmlFolder(options.corpus, folder)
  for (const [onOne, onTwo] of html.rounds) {
    report('HTML, held to 1 core', html.pages, html.bytes, onOne)
    report('HTML, held to 2 cores', html.pages, html.bytes, onTwo)
  }

  const bounds = new Bounds()
  bounds.check('peak memory, MB, 1 job', one.peak, '≤', 450)
  bounds.check('peak memory, MB, 2 jobs', two.peak, '≤', 750)
  bounds.check('first run ÷ second run, 1 job', one.seconds / again.seconds, '≥', 20)
  bounds.check('first run ÷ second run, 2 jobs', two.seconds / againTwo.seconds, '≥', 20)
  checkHtmlFolder(html, bounds)
  if (bounds.missed > 0 && options.check) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
