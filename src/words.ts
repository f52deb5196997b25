/**
 * Words as numbers. One pass over a text folds, hashes and counts its words; no string is made for any of them.
 * Wordings are hashed by the same code, so a phrase meets a page without either being lower-cased.
 *
 * A word is a run of letters, marks and digits, as in the scorers of the field; an apostrophe between letters is
 * dropped ("don't" is one word), separators between digits too ("4,851" is one number). Scripts written without
 * spaces are split into characters, and two of them count as one word.
 */

import { FUNCTION_WORDS } from './function-words.ts'
import type { Shape } from './model.ts'
import { SIGN_OF, SIGNS } from './signs.ts'

/** The hash of every word that is all digits: "4,851 Views" and "12 Views" are the same line. */
export const NUMBER = 1

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const APOSTROPHE = 3
const IDEOGRAPH = 4
const MARK = 5

/** [first, last, class], later rows win. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x30, 0x39, DIGIT],
  [0x41, 0x5a, LETTER],
  [0x61, 0x7a, LETTER],
  [0x5f, 0x5f, LETTER],
  [0x27, 0x27, APOSTROPHE],
  [0xaa, 0xaa, LETTER],
  [0xad, 0xad, MARK],
  [0xb5, 0xb5, LETTER],
  [0xba, 0xba, LETTER],
  [0xc0, 0x1fff, LETTER],
  [0xd7, 0xd7, OTHER],
  [0xf7, 0xf7, OTHER],
  [0x300, 0x36f, MARK],
  [0x37e, 0x37e, OTHER],
  [0x387, 0x387, OTHER],
  [0x483, 0x489, MARK],
  [0x55a, 0x55f, OTHER],
  [0x589, 0x590, OTHER],
  [0x591, 0x5cf, MARK],
  [0x5be, 0x5be, OTHER],
  [0x600, 0x61f, OTHER],
  [0x640, 0x640, MARK],
  [0x64b, 0x65f, MARK],
  [0x660, 0x669, DIGIT],
  [0x66a, 0x66d, OTHER],
  [0x6d4, 0x6d4, OTHER],
  [0x6f0, 0x6f9, DIGIT],
  [0x93c, 0x93c, MARK],
  [0x964, 0x965, OTHER],
  [0x966, 0x96f, DIGIT],
  [0xe00, 0xeff, IDEOGRAPH],
  [0x1000, 0x109f, IDEOGRAPH],
  [0x1780, 0x17ff, IDEOGRAPH],
  [0x2018, 0x2019, APOSTROPHE],
  [0x200b, 0x200f, MARK],
  [0x2060, 0x2060, MARK],
  [0x2100, 0x214f, LETTER],
  [0x2c00, 0x2dff, LETTER],
  [0x2e80, 0x2fff, IDEOGRAPH],
  [0x3005, 0x3007, IDEOGRAPH],
  [0x3040, 0x30ff, IDEOGRAPH],
  [0x30fb, 0x30fb, OTHER],
  [0x3100, 0x33ff, LETTER],
  [0x3400, 0x9fff, IDEOGRAPH],
  [0xa000, 0xd7ff, LETTER],
  [0xd840, 0xd8bf, IDEOGRAPH],
  [0xf900, 0xfaff, IDEOGRAPH],
  [0xfb00, 0xfdff, LETTER],
  [0xfd3e, 0xfd3f, OTHER],
  [0xfe00, 0xfe0f, MARK],
  [0xfe20, 0xfe2f, MARK],
  [0xfe70, 0xfefc, LETTER],
  [0xfeff, 0xfeff, MARK],
  [0xff10, 0xff19, DIGIT],
  [0xff21, 0xff3a, LETTER],
  [0xff41, 0xff5a, LETTER],
  [0xff66, 0xff9f, IDEOGRAPH],
  [0xffa0, 0xffdc, LETTER],
]

const CLASS = new Uint8Array(0x10000)
for (const [first, last, value] of RANGES) CLASS.fill(value, first, last + 1)

/** Lower case without accents: "Café", "CAFE" and a decomposed "café" are one word. 0 is the letter itself. */
const FOLD = new Uint16Array(0x10000)
const UPPER = new Uint8Array(0x10000)
for (const [first, last] of [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x958, 0x95f],
  [0x1e00, 0x1fff],
  [0xff21, 0xff5a],
] as const) {
  for (let code = first; code <= last; code++) {
    const char = String.fromCharCode(code)
    const lower = char.toLowerCase()
    if (lower !== char) UPPER[code] = 1
    FOLD[code] = lower.normalize('NFKD').charCodeAt(0)
  }
}
FOLD[0x131] = 0x69 // Turkish dotless i: "HIZLI" and "hızlı" must meet
FOLD[0x3c2] = 0x3c3 // final sigma
// Arabic as it is typed: hamza above and below alif, alif maqsura, ta marbuta
for (const alif of [0x622, 0x623, 0x625]) FOLD[alif] = 0x627
FOLD[0x649] = 0x64a
FOLD[0x629] = 0x647

const SEED = 0x811c9dc5
const PRIME = 0x01000193

function hashesOf(words: string): Set<number> {
  const sink = new TokenBuffer()
  scanWords(words, sink)
  return new Set(sink.hashes.subarray(0, sink.length))
}

/**
 * The hash of a word, as `scanWords` makes it, where the word is small Latin letters only; else undefined. Most words of
 * wordings are, and hashing a thousand of them through the scanner was a tenth of the time that a small page takes.
 */
export function hashPlainWord(word: string): number | undefined {
  if (word === '') return undefined
  let hash = SEED
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 0x61 || code > 0x7a) return undefined
    hash = Math.imul(hash ^ code, PRIME)
  }
  return hash
}

/** A growing list of word hashes. */
export class TokenBuffer {
  hashes = new Int32Array(1024)
  length = 0

  push(hash: number): void {
    if (this.length === this.hashes.length) {
      const grown = new Int32Array(this.length * 2)
      grown.set(this.hashes)
      this.hashes = grown
    }
    this.hashes[this.length++] = hash
  }
}

/** What may stand behind the end of a sentence. */
const CLOSERS = '"\'”’»)]*_›」』】）'
const STOPS = '.!?。！？।؟…'

function endingOf(text: string): Shape['ending'] {
  let i = text.length - 1
  while (i >= 0 && (CLOSERS.includes(text[i] ?? '') || (text.charCodeAt(i) <= 0x20 && i > 0))) i--
  const last = text[i] ?? ''
  if (last === '…' || (last === '.' && text[i - 1] === '.' && text[i - 2] === '.')) return 'ellipsis'
  if (last !== '' && STOPS.includes(last)) return 'stop'
  if (last === ':' || last === '：') return 'colon'
  return last === ',' || last === ';' || last === '，' || last === '、' ? 'comma' : 'none'
}

/** What `scanWords` counts besides the hashes that it pushes. */
export interface Scan {
  readonly words: number
  readonly linkWords: number
  readonly shape: Shape
}

const NO_LINKS: readonly number[] = []

/**
 * Scans a text once: pushes the hash of each of its words to `sink` and returns the counts.
 * @param links offsets into the text, [start, end, start, end …], ascending: words that start there are link words
 */
export function scanWords(text: string, sink: TokenBuffer, links: readonly number[] = NO_LINKS): Scan {
  let words = 0
  let linkWords = 0
  let functionWords = 0
  let capitals = 0
  let numbers = 0
  let letters = 0
  let upperCase = 0
  let ideographs = 0
  let linkIdeographs = 0
  let link = 0
  let signs = 0
  let stops = 0
  let commas = 0
  const length = text.length
  let i = 0
  while (i < length) {
    let code = text.charCodeAt(i)
    let kind = CLASS[code] ?? OTHER
    if (kind === OTHER || kind === APOSTROPHE || kind === MARK) {
      const sign = SIGN_OF[code] ?? 0
      if (sign !== 0) {
        signs |= sign
        if ((sign & SIGNS.stop) !== 0) stops++
        else if ((sign & SIGNS.comma) !== 0) commas++
      }
      i++
      continue
    }
    while (link < links.length && (links[link + 1] ?? 0) <= i) link += 2
    const linked = link < links.length && (links[link] ?? 0) <= i
    if (kind === IDEOGRAPH) {
      const hash = Math.imul(SEED ^ code, PRIME)
      sink.push(hash)
      if (FUNCTION_BITS.has(hash)) functionWords += 0.5
      ideographs++
      letters++
      if (linked) linkIdeographs++
      i++
      continue
    }
    let hash = SEED
    let digits = true
    if (UPPER[code] === 1) capitals++
    for (;;) {
      if (kind === LETTER) {
        digits = false
        letters++
        upperCase += UPPER[code] ?? 0
        hash = Math.imul(hash ^ (FOLD[code] || code), PRIME)
      } else if (kind === DIGIT) {
        signs |= SIGNS.digit
        hash = Math.imul(hash ^ code, PRIME)
      } else if (kind === OTHER || kind === APOSTROPHE) {
        // "don't", "4,851", "3.5": the separator joins where the same kind of character stands on both sides
        const next = CLASS[text.charCodeAt(i + 1)] ?? OTHER
        const joins =
          kind === APOSTROPHE
            ? next === LETTER && !digits
            : digits && next === DIGIT && (code === 0x2c || code === 0x2e)
        if (!joins) break
      } else if (kind === IDEOGRAPH) break
      i++
      if (i >= length) break
      code = text.charCodeAt(i)
      kind = CLASS[code] ?? OTHER
    }
    words++
    if (digits) {
      numbers++
      hash = NUMBER
    }
    if (linked) linkWords++
    sink.push(hash)
    if (FUNCTION_BITS.has(hash)) functionWords++
  }
  return {
    words: words + ((ideographs + 1) >> 1),
    linkWords: linkWords + ((linkIdeographs + 1) >> 1),
    shape: { functionWords, capitals, numbers, letters, upperCase, stops, commas, signs, ending: endingOf(text) },
  }
}

/**
 * The languages in which a word holds prose together, by its hash: one bit a language, in the order of FUNCTION_WORDS.
 * What running text has and lists of names and links have not (jusText calls them stop words).
 */
const FUNCTION_BITS = new Map<number, number>()
for (const [bit, words] of Object.values(FUNCTION_WORDS).entries())
  for (const hash of hashesOf(words)) FUNCTION_BITS.set(hash, (FUNCTION_BITS.get(hash) ?? 0) | (1 << bit))

/** The languages in which a word holds prose together, one bit each in the order of FUNCTION_WORDS; 0 for other words. */
export const functionBits = (hash: number): number => FUNCTION_BITS.get(hash) ?? 0

/**
 * The words number `from` to `from + count - 1` of a text as they stand there, for reasons that quote the page.
 * The inverse of the counting above; called only where something was found.
 */
export function quoteWords(text: string, from: number, count: number): string {
  const starts: number[] = []
  const ends: number[] = []
  const sink = new TokenBuffer()
  let at = 0
  // Word by word through the same scanner: a space-separated piece may hold several words
  for (const piece of text.split(/(\s+)/)) {
    if (piece !== '' && piece.trim() !== '') {
      const before = sink.length
      scanWords(piece, sink)
      for (let n = before; n < sink.length; n++) {
        starts.push(at)
        ends.push(at + piece.length)
      }
    }
    at += piece.length
  }
  const start = starts[from]
  const end = ends[from + count - 1]
  return start === undefined || end === undefined ? text : text.slice(start, end)
}

/** True where two texts have the same words, whatever their case, accents and punctuation. */
export function sameWords(a: string, b: string): boolean {
  const first = new TokenBuffer()
  const second = new TokenBuffer()
  scanWords(a, first)
  scanWords(b, second)
  if (first.length !== second.length) return false
  for (let i = 0; i < first.length; i++) if (first.hashes[i] !== second.hashes[i]) return false
  return true
}
