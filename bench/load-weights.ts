/**
 * Prints how many milliseconds of CPU a new process takes to make its model of HTML, the larger one, and its phrase
 * table from the text of the weights, as the first page of HTML has the library do.
 *
 *   npx tsx bench/load-weights.ts
 */

import { readFileSync } from 'node:fs'
import { featuresOf } from '../src/features/index.ts'
import { lookAround } from '../src/page.ts'
import { scorePhrases } from '../src/phrases.ts'
import { read } from '../src/readers/index.ts'
import { Trees } from '../src/trees.ts'

const readWeights = (name: string): string =>
  readFileSync(new URL(`../src/weights/${name}.json`, import.meta.url), 'utf8')

const html = readWeights('html')
// The build leaves the phrases themselves out
const phrases = JSON.stringify({ ...JSON.parse(readWeights('phrases')), phrases: undefined })
const names = featuresOf('html').map(([name]) => name)
const empty = lookAround(read('', 'text', false))
const before = process.cpuUsage()
new Trees(JSON.parse(html), names)
// The table in use was parsed when it was imported
JSON.parse(phrases)
scorePhrases(empty)
const { user, system } = process.cpuUsage(before)
process.stdout.write(`${((user + system) / 1000).toFixed(1)}\n`)
