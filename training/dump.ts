/**
 * Writes what training needs, made by the project's own reader, filters and features.
 *
 *   tsx training/dump.ts tokens   CORPUS OUT      blocks, words and labels of every input
 *   tsx training/dump.ts features CORPUS OUT      the feature matrices; reads the out-of-fold phrase scores
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Input, readGold, readInput, STYLES } from '../bench/corpus.ts'
import { wordsOf } from '../bench/f1.ts'
import { features, featuresOf } from '../src/features/index.ts'
import { filters } from '../src/filters/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround, type Page } from '../src/page.ts'
import { read } from '../src/readers/index.ts'
import { scanWords, TokenBuffer } from '../src/words.ts'
import { labelBlocks } from './label.ts'

const [step, corpus = '', out = ''] = process.argv.slice(2)
const INPUTS: readonly Input[] = [...STYLES, 'html']
mkdirSync(out, { recursive: true })

function hashWords(text: string): Int32Array {
  const sink = new TokenBuffer()
  scanWords(text, sink)
  return sink.hashes.slice(0, sink.length)
}

const numbers = new Map<string, number>()

/** Words as the scorer tells them apart, each as a number. By its hash a page's word is any number, if it is one. */
const numberWords = (text: string): Int32Array =>
  Int32Array.from(wordsOf(text), (word) => {
    const number = numbers.get(word) ?? numbers.size
    if (number === numbers.size) numbers.set(word, number)
    return number
  })

const write = (name: string, data: NodeJS.ArrayBufferView | string): void => writeFileSync(join(out, name), data)

const toPage = (input: Input, source: string): Page =>
  lookAround(read(source, input === 'html' ? 'html' : undefined, false))

function concat(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function dumpTokens(): void {
  const gold = readGold(corpus)
  const golds = new Map(gold.map((page) => [page.id, page.body.split('\n').map(numberWords)]))
  write('pages.json', JSON.stringify(gold.map(({ id, type, domain }) => ({ id, type, domain }))))
  const goldWords = gold.map((page) => concat(golds.get(page.id) ?? []))
  write('gold.i32', concat(goldWords))
  write(
    'gold-lengths.i32',
    Int32Array.from(goldWords, (words) => words.length),
  )
  const order = new Map(gold.map((page, index) => [page.id, index]))
  const vocabulary = new Map<number, string>()
  for (const input of INPUTS) {
    const hashes: Int32Array[] = []
    const lengths: number[] = []
    const scored: Int32Array[] = []
    const pages: number[] = []
    const labels: number[] = []
    const words: number[] = []
    for (const [id, source] of readInput(corpus, input)) {
      const page = toPage(input, source)
      const blocks = page.blocks.map((block) => numberWords(block.text))
      const share = labelBlocks(blocks, golds.get(id) ?? [])
      scored.push(...blocks)
      hashes.push(page.tokens.hashes.slice())
      for (const block of page.blocks) {
        lengths.push((page.tokens.first[block.index + 1] ?? 0) - (page.tokens.first[block.index] ?? 0))
        pages.push(order.get(id) ?? -1)
        labels.push(share[block.index] ?? 0)
        words.push(block.words)
        if (input === 'blocks') learnWords(block.text, vocabulary)
      }
    }
    write(`${input}.tokens.i32`, concat(hashes))
    write(`${input}.lengths.i32`, Int32Array.from(lengths))
    write(`${input}.scored.i32`, concat(scored))
    write(
      `${input}.scored-lengths.i32`,
      Int32Array.from(scored, (words) => words.length),
    )
    write(`${input}.pages.i32`, Int32Array.from(pages))
    write(`${input}.words.i32`, Int32Array.from(words))
    write(`${input}.labels.f32`, Float32Array.from(labels))
  }
  write('vocabulary.tsv', [...vocabulary].map(([hash, word]) => `${hash}\t${word}`).join('\n'))
}

/** Remembers how the words behind hashes are written, so that the phrase table can be read. */
function learnWords(text: string, vocabulary: Map<number, string>): void {
  for (const word of text.match(/[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []) {
    const [hash, second] = hashWords(word)
    if (hash !== undefined && second === undefined && !vocabulary.has(hash)) vocabulary.set(hash, word.toLowerCase())
  }
}

const readFloats = (name: string): Float32Array =>
  new Float32Array(new Uint8Array(readFileSync(join(out, name))).buffer)

function dumpFeatures(): void {
  const judge = new Judge(filters)
  for (const model of ['html', 'text'] as const) write(`${model}.features.json`, JSON.stringify(featuresOf(model)))
  for (const input of INPUTS) {
    const model = input === 'html' ? 'html' : 'text'
    const phrases = readFloats(`${input}.phrases.f32`)
    const parts: Float32Array[] = []
    let from = 0
    for (const [, source] of readInput(corpus, input)) {
      const page = toPage(input, source)
      const to = from + page.blocks.length
      const testimony = judge.testify(page)
      const matrix = features(model, { page, testimony, phrases: phrases.subarray(from, to) })
      parts.push(matrix.data)
      from = to
    }
    const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      all.set(part, at)
      at += part.length
    }
    write(`${input}.features.f32`, all)
  }
}

if (step === 'tokens') dumpTokens()
else if (step === 'features') dumpFeatures()
else process.exitCode = 2
