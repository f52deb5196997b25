/**
 * Fails where chaff makes other probabilities of the features than training did, with the weights of each fold.
 *
 *   tsx training/verify.ts OUT
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { STYLES } from '../bench/corpus.ts'
import { featuresOf } from '../src/features/index.ts'
import { Matrix } from '../src/features/matrix.ts'
import { Trees } from '../src/trees.ts'
import type { Weights } from '../src/weights.ts'

const [out = ''] = process.argv.slice(2)
/** Training says how many there are by the weights that it wrote for each. */
const FOLDS = readdirSync(join(out, 'folds')).filter((name) => name.startsWith('html.')).length
/** Leaves are written with five digits; a block at the edge of a stage may leave in one and not in the other. */
const TOLERANCE = 0.01
const MOST_BEYOND = 0.001

const bytes = (name: string): ArrayBuffer => new Uint8Array(readFileSync(join(out, name))).buffer
const pages: { domain: string }[] = JSON.parse(readFileSync(join(out, 'pages.json'), 'utf8'))
const foldOf = pages.map(({ domain }) => crc32(domain) % FOLDS)

for (const input of [...STYLES, 'html']) for (const abroad of ['', '-abroad']) verify(input, abroad)

/** As on a page in a language that the phrase table does not know. */
function hidePhrases(features: Float32Array, names: readonly string[]): void {
  for (const [column, name] of names.entries())
    if (name.includes('phrases')) for (let at = column; at < features.length; at += names.length) features[at] = 0
}

function verify(input: string, abroad: string): void {
  const model = input === 'html' ? 'html' : 'text'
  const names = featuresOf(model).map(([name]) => name)
  const expected = new Float32Array(bytes(`${input}${abroad}.probability.f32`))
  const pageOf = new Int32Array(bytes(`${input}.pages.i32`))
  const features = new Float32Array(bytes(`${input}.features.f32`))
  if (abroad !== '') hidePhrases(features, names)
  let beyond = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights: Weights = JSON.parse(readFileSync(join(out, `folds/${model}${abroad}.${fold}.json`), 'utf8'))
    // Trees use up the matrix
    const matrix = new Matrix(expected.length, names.length)
    matrix.data.set(features)
    const probability = new Trees(weights, names).predict(matrix)
    for (const [i, made] of probability.entries())
      if (foldOf[pageOf[i] ?? 0] === fold && Math.abs(made - (expected[i] ?? 0)) > TOLERANCE) beyond++
  }
  const share = beyond / expected.length
  process.stdout.write(`${input}${abroad}: ${beyond} of ${expected.length} blocks differ by more than ${TOLERANCE}\n`)
  if (share > MOST_BEYOND) process.exitCode = 1
}
