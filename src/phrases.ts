/**
 * The learned phrase table: words, pairs and triples of words, each with what it adds to the log-odds that a block is
 * main content. `training/phrases.py` writes it; "^" and "$" are the ends of a block, "#" is a number. The keys are
 * written as well, since hashing 8,000 phrases took 25 ms of every start.
 */

import { built } from './built.ts'
import { joined } from './joined.ts'
import type { Page } from './page.ts'
import { Sieve } from './sieve.ts'
import table from './weights/phrases.json' with { type: 'json' }
import { NUMBER, scanWords, TokenBuffer } from './words.ts'

/** Words of a block that are looked at: its first and its last. The same numbers stand in training/phrases.py. */
const HEAD = 16
const TAIL = 8
/** Hashes that no word has, for the two ends of a block. */
const EDGE_START = 2
const EDGE_END = 3
const LONGEST = 3

const step = (key: number, hash: number): number => {
  const mixed = (Math.imul(key, 31) + hash) | 0
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
}
const FIRST = 17

/** The key of a phrase as the table writes it. */
export function phraseKey(phrase: string): number {
  const sink = new TokenBuffer()
  let key = FIRST
  for (const word of phrase.split(' ')) {
    sink.length = 0
    scanWords(word, sink)
    key = step(key, word === '^' ? EDGE_START : word === '$' ? EDGE_END : word === '#' ? NUMBER : (sink.hashes[0] ?? 0))
  }
  return key
}

/** Bits of the sieve before the table: most keys that a page asks for are in no phrase. */
const SIEVE = 1 << 17
const ABSENT = -1

/** @returns keys, an open-addressed table; the patterns of their weights, as numbers of single precision; the bits of the sieve */
function fillTable(): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(table.keys.length * 3 + 1))
  const keys = new Int32Array(size)
  const weights = new Float32Array(size)
  const bits = new Int32Array(SIEVE >> 5)
  const sieve = new Sieve(bits)
  for (let n = 0; n < table.keys.length; n++) {
    const key = table.keys[n] ?? 0
    let at = key & (size - 1)
    while (keys[at] !== 0) at = (at + 1) & (size - 1)
    keys[at] = key
    weights[at] = table.weights[n] ?? 0
    sieve.add(key)
  }
  return joined(keys, new Int32Array(weights.buffer), bits)
}

/** Weights by phrase key: a page looks up some three keys a word. */
class PhraseTable {
  readonly weights: Float32Array
  /** The block in which each phrase was last met, for phrases that a block says twice. */
  readonly metIn: Int32Array
  private readonly keys: Int32Array
  private readonly mask: number
  /** It fits into the nearest cache, as the table does not. */
  private readonly sieve: Sieve

  constructor(numbers: Int32Array) {
    const size = (numbers.length - (SIEVE >> 5)) >> 1
    this.mask = size - 1
    this.keys = numbers.subarray(0, size)
    this.weights = new Float32Array(numbers.buffer, numbers.byteOffset + size * 4, size)
    this.sieve = new Sieve(numbers.subarray(size * 2))
    this.metIn = new Int32Array(size)
  }

  /** @returns where a phrase stands in the table, or -1 */
  find(key: number): number {
    if (!this.sieve.mayHave(key)) return ABSENT
    for (let at = key & this.mask; ; at = (at + 1) & this.mask) {
      const found = this.keys[at]
      if (found === key) return at
      if (found === 0) return ABSENT
    }
  }
}

let loaded: PhraseTable | undefined
let blocksMet = 0

/** A page of which the table knows fewer words is in a language that it did not learn. */
const KNOWN = 0.45

/**
 * @returns for every block the log-odds of its phrases: the sum of their weights over the root of their number; zeros
 * for a page in a language that the table does not know, where its silence would say "furniture" of every line
 */
export function scorePhrases(page: Page): Float32Array {
  loaded ??= new PhraseTable(built('phrases.table', fillTable))
  const { weights, metIn } = loaded
  const { intercept } = table
  const { hashes, first } = page.tokens
  const scores = new Float32Array(page.blocks.length)
  const line = new Int32Array(HEAD + TAIL + 3)
  let words = 0
  let known = 0
  for (let b = 0; b < scores.length; b++) {
    const length = copyEnds(hashes, first[b] ?? 0, first[b + 1] ?? 0, line)
    let sum = 0
    let met = 0
    blocksMet = (blocksMet + 1) | 0
    for (let from = 0; from < length; from++) {
      let key = FIRST
      const end = Math.min(length, from + LONGEST)
      for (let n = from; n < end; n++) {
        const hash = line[n] ?? 0
        if (hash === 0) break
        key = step(key, hash)
        if (n === from) {
          if (hash === EDGE_START || hash === EDGE_END) continue
          words++
        }
        const at = loaded.find(key)
        if (at === ABSENT) continue
        if (n === from) known++
        if (metIn[at] === blocksMet) continue
        metIn[at] = blocksMet
        sum += weights[at] ?? 0
        met++
      }
    }
    scores[b] = intercept + (met === 0 ? 0 : sum / Math.sqrt(met))
  }
  return known < words * KNOWN ? scores.fill(0) : scores
}

/** Writes a block's first and last words between its ends to `line`, a zero where words are left out. */
function copyEnds(hashes: Int32Array, from: number, to: number, line: Int32Array): number {
  let length = 0
  line[length++] = EDGE_START
  if (to - from <= HEAD + TAIL) for (let t = from; t < to; t++) line[length++] = hashes[t] ?? 0
  else {
    for (let t = from; t < from + HEAD; t++) line[length++] = hashes[t] ?? 0
    line[length++] = 0
    for (let t = to - TAIL; t < to; t++) line[length++] = hashes[t] ?? 0
  }
  line[length++] = EDGE_END
  return length
}
