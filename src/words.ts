/**
 * Words as numbers. One pass over a text folds, hashes and counts its words; no string is made for any of them.
 * Wordings are hashed by the same code, so a phrase meets a page without either being lower-cased.
 *
 * A word is a run of letters, marks and digits, as in the scorers of the field; an apostrophe between letters is
 * dropped ("don't" is one word), separators between digits too ("4,851" is one number). Scripts written without
 * spaces are split into characters, and two of them count as one word.
 */

import { built } from './built.ts'
import {
  APOSTROPHE,
  CHARACTERS,
  CLOSER,
  DIGIT,
  FOLDED,
  IDEOGRAPH,
  KIND,
  KIND_SHIFT,
  LETTER,
  MARK,
  OTHER,
  UPPER_SHIFT,
  unitAt,
} from './characters.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import { HashTable } from './hash-table.ts'
import type { Shape } from './model.ts'
import { beginsYear, SIGN_OF, SIGNS } from './signs.ts'

/** The hash of every word that is all digits: "4,851 Views" and "12 Views" are the same line. */
export const NUMBER = 1

const SEED = 0x811c9dc5 | 0
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

const ENDINGS: ReadonlyMap<number, Shape['ending']> = new Map(
  (
    [
      ['.!?。！？।؟', 'stop'],
      ['…', 'ellipsis'],
      [':：', 'colon'],
      [',;，、', 'comma'],
    ] as const
  ).flatMap(([characters, ending]) => Array.from(characters, (char) => [char.charCodeAt(0), ending] as const)),
)

const FULL_STOP = 0x2e
const COMMA = 0x2c

function endingOf(text: string): Shape['ending'] {
  let i = text.length - 1
  while (i >= 0 && ((CHARACTERS[unitAt(text, i)] ?? 0) & CLOSER) !== 0) i--
  if (i < 0) return 'none'
  const last = unitAt(text, i)
  if (last === FULL_STOP && text.endsWith('...', i + 1)) return 'ellipsis'
  return ENDINGS.get(last) ?? 'none'
}

/** What `scanWords` counts besides the hashes that it pushes. */
export interface Scan {
  readonly words: number
  readonly linkWords: number
  readonly shape: Shape
}

const NO_LINKS: readonly number[] = []

/** OTHER behind the end: one charCodeAt that gives NaN makes V8 compile the whole scan for numbers that may be none. */
const kindAt = (text: string, at: number, length: number): number =>
  at < length ? ((CHARACTERS[unitAt(text, at)] ?? 0) & KIND) >> KIND_SHIFT : OTHER

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
  let signs = 0
  let stops = 0
  let commas = 0
  const length = text.length
  let link = 0
  let linkStart = links[0] ?? length
  let linkEnd = links[1] ?? length
  // Constants of the module are read again for every character: a tenth of the time
  const characters = CHARACTERS
  const kindBits = KIND
  const mark = MARK << KIND_SHIFT
  const apostrophe = APOSTROPHE << KIND_SHIFT
  const letter = LETTER << KIND_SHIFT
  const digit = DIGIT << KIND_SHIFT
  const ideograph = IDEOGRAPH << KIND_SHIFT
  const prime = PRIME
  let i = 0
  while (i < length) {
    let code = unitAt(text, i)
    let character = characters[code] ?? 0
    let kind = character & kindBits
    if (kind < letter) {
      const sign = SIGN_OF[code] ?? 0
      if (sign !== 0) {
        signs |= sign
        if ((sign & SIGNS.stop) !== 0) stops++
        else if ((sign & SIGNS.comma) !== 0) commas++
      }
      i++
      continue
    }
    while (i >= linkEnd) {
      link += 2
      linkStart = links[link] ?? length
      linkEnd = links[link + 1] ?? length
    }
    const linked = i >= linkStart
    if (kind === ideograph) {
      const hash = Math.imul(SEED ^ code, prime)
      sink.push(hash)
      if (FUNCTION_BITS.get(hash) !== 0) functionWords += 0.5
      ideographs++
      letters++
      if (linked) linkIdeographs++
      i++
      continue
    }
    const start = i
    let hash = SEED
    let lettersOfWord = 0
    capitals += (character >> UPPER_SHIFT) & 1
    for (;;) {
      while (kind === letter) {
        lettersOfWord++
        upperCase += (character >> UPPER_SHIFT) & 1
        hash = Math.imul(hash ^ (character & FOLDED || code), prime)
        if (++i === length) break
        code = unitAt(text, i)
        character = characters[code] ?? 0
        kind = character & kindBits
      }
      if (i === length || kind === ideograph) break
      if (kind === digit) {
        signs |= SIGNS.digit
        hash = Math.imul(hash ^ code, prime)
      } else if (kind !== mark) {
        // "don't", "4,851", "3.5": a separator joins where letters, or digits, stand on both of its sides
        if (lettersOfWord > 0) {
          if (kind !== apostrophe || kindAt(text, i + 1, length) !== LETTER) break
        } else if ((code !== COMMA && code !== FULL_STOP) || kindAt(text, i + 1, length) !== DIGIT) break
      }
      if (++i === length) break
      code = unitAt(text, i)
      character = characters[code] ?? 0
      kind = character & kindBits
    }
    words++
    letters += lettersOfWord
    if (lettersOfWord === 0) {
      numbers++
      hash = NUMBER
      if (i - start === 4 && beginsYear(text, start)) signs |= SIGNS.year
    }
    if (linked) linkWords++
    sink.push(hash)
    if (FUNCTION_BITS.get(hash) !== 0) functionWords++
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
const FUNCTION_BITS = new HashTable(1 << 12)

/** Hash and bits of each of them. */
function hashFunctionWords(): Int32Array {
  const bitsOf = new Map<number, number>()
  for (const [bit, words] of Object.values(FUNCTION_WORDS).entries())
    for (const hash of hashesOf(words)) bitsOf.set(hash, (bitsOf.get(hash) ?? 0) | (1 << bit))
  return Int32Array.from([...bitsOf].flat())
}

const functionWords = built('function-words', hashFunctionWords)
for (let at = 0; at < functionWords.length; at += 2)
  FUNCTION_BITS.set(functionWords[at] ?? 0, functionWords[at + 1] ?? 0)

/** The languages in which a word holds prose together, one bit each in the order of FUNCTION_WORDS; 0 for other words. */
export const functionBits = (hash: number): number => FUNCTION_BITS.get(hash)

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
