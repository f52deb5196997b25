/**
 * Signs that a text holds besides its words, seen in the same pass as its words: what filters and features ask of a
 * block before they look closer, so that no pattern runs over a text that cannot match it.
 */

import { unitAt } from './characters.ts'
import type { Block, Shape } from './model.ts'

const CHARACTERS_OF = {
  question: '?？؟\u037e',
  currency: '$€£¥₹₽₴₺₩￥₫₪',
  colon: ':：',
  slash: '/／',
  bar: '|｜•·・',
  arrow: '<>«»‹›←→＜＞',
  dash: '-–—',
  star: '*＊',
  hash: '#＃',
  at: '@',
  equals: '=＝',
  copyright: '©Ⓒ',
  bracket: '()（）[]【】',
  code: '{};',
  line: '\n',
  tab: '\t',
  quote: '"“„«‘',
  fraction: '½¼¾⅓⅔⅛',
  stop: '.!?。！？',
  comma: ',',
} as const

/** Signs too, although they belong to words: a digit of any script, and four of them that can be a year. */
export type Sign = keyof typeof CHARACTERS_OF | 'digit' | 'year'

const NAMES = [...Object.keys(CHARACTERS_OF), 'digit', 'year'] as readonly Sign[]

/** The bit of each sign. */
export const SIGNS = Object.fromEntries(NAMES.map((name, bit) => [name, 1 << bit])) as Readonly<Record<Sign, number>>

/** The bits of each character, in the order of NAMES. */
export const SIGN_OF = new Int32Array(0x10000)
for (const [bit, characters] of Object.values(CHARACTERS_OF).entries())
  for (const character of characters) {
    const code = character.charCodeAt(0)
    SIGN_OF[code] = (SIGN_OF[code] ?? 0) | (1 << bit)
  }

/** "19" and "20", as two codes in one number. */
const YEAR_BEGINS: ReadonlySet<number> = new Set([0x3139, 0x3230])

/** True where the four digits at an offset can be a year. */
export const beginsYear = (text: string, at: number): boolean =>
  YEAR_BEGINS.has(unitAt(text, at) * 0x100 + unitAt(text, at + 1))

/** True where a block holds one of these signs. */
export const hasSign = ({ index }: Block, { shapes }: { readonly shapes: readonly Shape[] }, signs: number): boolean =>
  ((shapes[index]?.signs ?? 0) & signs) !== 0
