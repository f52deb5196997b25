/**
 * CPU time of chaff (dist/) beside the tools whose speed people know, with the floors that must hold.
 *
 *   npm run bench:speed [-- --corpus DIR] [--pages 32] [--rounds 3] [--check]
 *
 * CPU time is the whole process's, so a tool pays for its own garbage; every tool gets decoded strings, and runs on
 * the same pages, in turn. A turn goes over them once more before it measures, whatever the tool. --check ends with code 1 where a floor is missed.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Bounds, print } from './bounds.ts'
import { checkHtmlFolder, measureHtmlFolder } from './html-folder.ts'
import { setUpNode, setUpPython } from './peer-setup.ts'
import { growthSample, htmlSample, smallHtmlPages, textSample } from './speed-sample.ts'
import { median, type Runner, ratio, takeTurns } from './speed-turns.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    pages: { type: 'string', default: '32' },
    rounds: { type: 'string', default: '3' },
    check: { type: 'boolean', default: false },
  },
})
const rounds = Number(options.rounds)

const megabytes = (sources: readonly string[]): number =>
  sources.reduce((sum, source) => sum + Buffer.byteLength(source), 0) / 1e6

/** The output of a new process; one that fails is an error, not a fast one. */
const runNode = (args: readonly string[]): string =>
  execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' })

const [load = 0] = loadavg()
if (load > 1)
  process.stderr.write(`the machine is busy (load ${load.toFixed(1)}): times, and cold start most, run high\n`)
setUpNode()
const python = setUpPython()

const html = htmlSample(options.corpus, Number(options.pages))
const on = (tool: string, times: number): Runner => ({ name: tool, tool, sources: html, times })
const pageTurns = await takeTurns(
  [
    on('chaff', 5),
    on('htmlparser2', 5),
    on('parse5', 5),
    on('mdream', 5),
    on('readability-linkedom', 1),
    on('readability-jsdom', 1),
    on('defuddle', 1),
    ...(python === undefined ? [] : [{ ...on('trafilatura', 1), python }]),
  ],
  rounds,
)
process.stdout.write(`HTML: ${html.length} pages, ${megabytes(html).toFixed(1)} MB, medians of ${rounds} rounds\n\n`)
print(['tool', 'CPU ms a page', 'MB/s of CPU'])
print(['---', '---:', '---:'])
for (const [name, taken] of pageTurns) {
  const ms = median(taken)
  print([name, (ms / html.length).toFixed(2), ((megabytes(html) * 1000) / ms).toFixed(1)])
}

const texts = textSample(options.corpus, 300)
const textTurns = await takeTurns(
  ['chaff', 'one test a line'].map((tool) => ({ name: tool, tool, sources: texts, times: 5 })),
  Math.max(rounds, 5),
)
const textRate = (name: string): number => (megabytes(texts) * 1000) / median(textTurns.get(name) ?? [])
process.stdout.write(`\nText, blocks style: ${texts.length} pages, ${megabytes(texts).toFixed(1)} MB\n\n`)
print(['tool', 'MB/s of CPU'])
print(['---', '---:'])
for (const name of textTurns.keys()) print([name, textRate(name).toFixed(1)])

/**
 * Both have cleaned the same small pages before: one page of 10 MB calls what it needs too seldom for V8 to compile it
 * in time, and half of what it took longer a megabyte was the compiler.
 */
async function growth(pages: readonly string[], repeated: boolean): Promise<number> {
  const { small, large } = growthSample(pages, repeated)
  const warmUp = [...small, ...small]
  const taken = await takeTurns(
    [
      { name: 'small', tool: 'chaff', sources: small, times: 1, warmUp },
      { name: 'large', tool: 'chaff', sources: [large], times: 1, warmUp },
    ],
    3,
  )
  return ratio(taken, 'large', 'small')
}

function coldStart(): number {
  const folder = mkdtempSync(join(tmpdir(), 'chaff-speed-'))
  const small = join(folder, 'small.txt')
  writeFileSync(small, texts.find((text) => text.length < 5000) ?? 'A line.\n')
  const wall = (args: readonly string[]): number => {
    const start = performance.now()
    runNode(args)
    return performance.now() - start
  }
  const bin = fileURLToPath(new URL('../bin/chaff.js', import.meta.url))
  const pairs = Array.from({ length: 25 }, () => [wall([bin, small]), wall(['-e', '0'])] as const)
  rmSync(folder, { recursive: true })
  return median(pairs.map(([chaff]) => chaff)) / median(pairs.map(([, node]) => node))
}

/** CPU milliseconds, the median of nine new processes. */
function loading(): number {
  const script = fileURLToPath(new URL('load-weights.ts', import.meta.url))
  return median(Array.from({ length: 9 }, () => Number(runNode([...process.execArgv, script]))))
}

const small = smallHtmlPages(options.corpus)
const bounds = new Bounds()
const beside = (tool: string): number => ratio(pageTurns, tool, 'chaff')
bounds.check('HTML: htmlparser2 parseDocument ÷ chaff', beside('htmlparser2'), '≥', 1)
bounds.check('HTML: parse5 ÷ chaff', beside('parse5'), '≥', 0.9)
bounds.check('HTML: Readability over jsdom ÷ chaff', beside('readability-jsdom'), '≥', 30)
bounds.check('HTML: Readability over linkedom ÷ chaff', beside('readability-linkedom'), '≥', 8)
bounds.check('HTML: defuddle (over linkedom, its own choice) ÷ chaff', beside('defuddle'), '≥', 35)
bounds.check('HTML: trafilatura ÷ chaff', python === undefined ? undefined : beside('trafilatura'), '≥', 10)
bounds.check('HTML: @mdream/js ÷ chaff', beside('mdream'), '≥', 1.15)
bounds.check('text, MB/s of CPU', textRate('chaff'), '≥', 25)
bounds.check('text: speed ÷ that of one test a line', ratio(textTurns, 'one test a line', 'chaff'), '≥', 0.25)
bounds.check('growth, HTML, pages in a row: CPU per MB at 10 MB ÷ at 100 kB', await growth(small, false), '≤', 1.3)
bounds.check('growth, HTML, the same over and over', await growth(small, true), '≤', 1.3)
bounds.check('growth, text, pages in a row', await growth(texts, false), '≤', 1.3)
bounds.check('growth, text, the same over and over', await growth(texts, true), '≤', 1.3)
bounds.check('cold start: chaff small.txt ÷ node -e 0, wall', coldStart(), '≤', 2)
bounds.check('loading the weights, ms of CPU', loading(), '≤', 15)
const folder = mkdtempSync(join(tmpdir(), 'chaff-speed-'))
try {
  checkHtmlFolder(await measureHtmlFolder(options.corpus, folder), bounds)
} finally {
  rmSync(folder, { recursive: true })
}
if (bounds.missed > 0 && options.check) process.exitCode = 1
