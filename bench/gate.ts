/**
 * Fails where chaff's word F1 falls below the floors in bench/floors.json.
 *
 *   npm run bench:gate                                        the committed sample; its pages were trained on
 *   npm run bench:gate -- --corpus DIR --out-of-fold OUT      the corpus, each page scored by weights that did not see it
 *   … --pin                                                   raises the floors to what is reached, less a margin
 *   … --pin --lower                                           sets them, be it lower or of other pages
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { articleText, clean } from '../src/index.ts'
import { readGold, STYLES } from './corpus.ts'
import { digestOf, type Floors, floorsFor, groupsOf, type Pinned, raised, shortfalls } from './floors.ts'
import { outOfFold } from './out-of-fold.ts'
import { mean, scorePages } from './rows.ts'

const FLOORS = fileURLToPath(new URL('floors.json', import.meta.url))
const SAMPLE = fileURLToPath(new URL('sample', import.meta.url))
const INPUTS = ['html', ...STYLES] as const

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    'out-of-fold': { type: 'string' },
    pin: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
  },
})

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const folds = options['out-of-fold']
if ((options.corpus === undefined) !== (folds === undefined))
  fail('--corpus and --out-of-fold go together: weights are not judged by pages that they saw')
if (options.lower && !options.pin) fail('--lower goes with --pin: it lets floors fall')

const set = options.corpus === undefined ? 'sample' : 'corpus'
const folder = options.corpus ?? SAMPLE
const pinned: Readonly<Record<string, Pinned>> = JSON.parse(readFileSync(FLOORS, 'utf8'))
const before = pinned[set]
const digest = digestOf(folder)
if (before !== undefined && before.digest !== digest && !options.lower)
  fail(`${folder} is not what the floors were pinned on (${digest}, not ${before.digest}); --pin --lower pins anew`)
if (before === undefined && !options.pin) fail(`no floors are pinned for the ${set}; --pin does`)

const gold = readGold(folder)
const floors: Record<string, Floors> = {}
const short: string[] = []
for (const input of INPUTS) {
  const cleaner = folds === undefined ? clean : outOfFold(folds, input, {})
  const rows = scorePages(folder, input, gold, (source) => cleaner(source).articles.map(articleText).join('\n\n'))
  const old = before?.floors[input] ?? {}
  floors[input] = options.lower ? floorsFor(rows) : raised(old, rows)
  short.push(...shortfalls(input, old, rows))
  for (const [group, of] of groupsOf(rows))
    process.stdout.write(
      `${input.padEnd(10)}${group.padEnd(16)}${String(of.length).padStart(5)} pages  F1 ${mean(of).toFixed(4)}` +
        `  floor ${old[group]?.toFixed(4) ?? 'none'}\n`,
    )
}
if (short.length > 0 && !options.lower) fail(short.join('\n'))
if (options.pin) {
  writeFileSync(FLOORS, `${JSON.stringify({ ...pinned, [set]: { digest, floors } }, null, 2)}\n`)
  process.stdout.write(`pinned in ${FLOORS}\n`)
}
