/**
 * What every UTF-16 unit is to a word, in one table: a scan looks each character up once, and Latin text stays within
 * one kilobyte of it.
 */

import { built } from './built.ts'

/** Kinds of characters; those from LETTER on begin words. */
export const OTHER = 0
export const MARK = 1
export const APOSTROPHE = 2
export const LETTER = 3
export const DIGIT = 4
export const IDEOGRAPH = 5

/** The bits of an entry: the lower-case letter without accents (0 is the letter itself), the kind, and flags. */
export const FOLDED = 0xffff
export const KIND_SHIFT = 16
export const KIND = 7 << KIND_SHIFT
export const UPPER_SHIFT = 19
/** May stand behind the end of a sentence. */
export const CLOSER = 1 << 20

/** [first, last, kind], later rows win. */
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

/** What may stand behind the end of a sentence, besides white space and controls. */
const CLOSERS = '"\'”’»)]*_›」』】）'

function tableOfCharacters(): Int32Array {
  const table = new Int32Array(0x10000)
  const add = (code: number, bits: number): void => {
    table[code] = (table[code] ?? 0) | bits
  }
  const fold = (code: number, folded: number): void => {
    table[code] = ((table[code] ?? 0) & ~FOLDED) | folded
  }
  for (const [first, last, kind] of RANGES) table.fill(kind << KIND_SHIFT, first, last + 1)
  for (let code = 0; code <= 0x20; code++) add(code, CLOSER)
  for (const closer of CLOSERS) add(closer.charCodeAt(0), CLOSER)

  // "Café", "CAFE" and a decomposed "café" are one word
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
      fold(code, lower.normalize('NFKD').charCodeAt(0))
      if (lower !== char) add(code, 1 << UPPER_SHIFT)
    }
  }
  fold(0x131, 0x69) // Turkish dotless i: "HIZLI" and "hızlı" must meet
  fold(0x3c2, 0x3c3) // final sigma
  // Arabic as it is typed: hamza above and below alif, alif maqsura, ta marbuta
  for (const alif of [0x622, 0x623, 0x625]) fold(alif, 0x627)
  fold(0x649, 0x64a)
  fold(0x629, 0x647)
  return table
}

/** Each unit's entry. */
export const CHARACTERS = built('characters', tableOfCharacters)

/**
 * The UTF-16 unit at an offset within the text, as charCodeAt gives it. V8 finds a method for each of its kinds of
 * strings (slices, joined and interned ones, of one or two bytes); blocks come in more kinds than it remembers, and to
 * look `text.charCodeAt` up again for every character took a third of a scan. Of the prototype there is but one kind.
 */
export const unitAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at)
