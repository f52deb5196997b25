/** Which blocks of a page a filter is asked about: to answer costs it more than to see that it has nothing to say. */

import type { Asks, Filter } from './filters/define.ts'
import type { BlockKind } from './model.ts'
import type { Page } from './page.ts'
import { SIGNS } from './signs.ts'
import type { Mention } from './wording.ts'
import { zoneBit } from './zones.ts'

const KIND_BITS: Readonly<Record<BlockKind, number>> = {
  heading: 1,
  paragraph: 2,
  item: 4,
  quote: 8,
  code: 16,
  cell: 32,
  caption: 64,
  term: 128,
  definition: 256,
  control: 512,
}

/** Every block has this bit, and so has the mask of a filter that asks for no zone, sign or kind. */
const ANY = 1 << 31

/** What can be asked of blocks, in columns by their index. */
export interface Columns {
  readonly words: Int32Array
  readonly zones: Int32Array
  readonly signs: Int32Array
  readonly kinds: Int32Array
}

export function columnsOf(page: Page): Columns {
  const count = page.blocks.length
  const words = new Int32Array(count)
  const zones = new Int32Array(count)
  const signs = new Int32Array(count)
  const kinds = new Int32Array(count)
  for (const block of page.blocks) {
    const b = block.index
    words[b] = block.words
    zones[b] = ANY | page.zonesAround(block)
    signs[b] = ANY | (page.shapes[b]?.signs ?? 0)
    kinds[b] = ANY | KIND_BITS[block.kind]
  }
  return { words, zones, signs, kinds }
}

const maskOf = <T>(values: readonly T[] | undefined, bitOf: (value: T) => number): number =>
  values === undefined ? ANY : values.reduce((mask, value) => mask | bitOf(value), 0)

/** A filter's `asks`, `hints` and wording as one question. */
export class Gate {
  private readonly masks: readonly Masks[]
  private readonly asks: Filter['asks']
  private readonly reach: number

  constructor({ asks, judge, reach = 0 }: Filter) {
    // Without a judgement of its own the wording alone speaks
    this.asks = judge === undefined ? [] : asks
    this.masks = typeof this.asks === 'object' ? this.asks.map(masksOf) : []
    this.reach = reach
  }

  /**
   * Fills the two columns: 1 for each block that the filter is asked about, and for each that has a hint.
   * @param mentions where the filter's patterns stand
   */
  mark(page: Page, columns: Columns, mentions: readonly Mention[], asked: Uint8Array, hinted: Uint8Array): void {
    if (typeof this.asks === 'function') asked.set(this.asks(page))
    else asked.fill(this.asks === undefined ? 1 : 0)
    for (const masks of this.masks) markWhere(columns, masks, asked)
    hinted.fill(0)
    for (const { block, pattern } of mentions) {
      asked[block] = 1
      if (pattern.role !== 'hint') continue
      hinted[block] = 1
      asked.fill(1, Math.max(0, block - this.reach), block + this.reach + 1)
    }
  }
}

/** One of a filter's `asks` as numbers. */
interface Masks {
  readonly words: number
  readonly zones: number
  readonly signs: number
  readonly kinds: number
}

const masksOf = ({ words, zones, signs, kinds }: Asks): Masks => ({
  words: words ?? Number.MAX_SAFE_INTEGER,
  zones: maskOf(zones, zoneBit),
  signs: maskOf(signs, (sign) => SIGNS[sign]),
  kinds: maskOf(kinds, (kind) => KIND_BITS[kind]),
})

function markWhere({ words, zones, signs, kinds }: Columns, masks: Masks, asked: Uint8Array): void {
  // The column that turns most blocks away first
  const [column, mask] = masks.zones !== ANY ? [zones, masks.zones] : [signs, masks.signs]
  for (let b = 0; b < asked.length; b++)
    if (
      ((column[b] ?? 0) & mask) !== 0 &&
      (words[b] ?? 0) <= masks.words &&
      ((signs[b] ?? 0) & masks.signs) !== 0 &&
      ((kinds[b] ?? 0) & masks.kinds) !== 0
    )
      asked[b] = 1
}
