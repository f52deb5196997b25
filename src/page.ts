/** Look-around, computed once per page and shared by all filters. */

import type { Block, Box, Document } from './model.ts'
import { type Zone, Zones } from './zones.ts'

export interface Page extends Document {
  readonly words: number
  readonly proseWords: number
  /** 1 where a block is running text: sentences, not names, links or labels. */
  readonly prose: Uint8Array
  /** How many blocks before this one have the same words. */
  readonly repeats: Uint16Array
  /** How many blocks of the page have the same words, this one included. */
  readonly copies: Uint16Array
  /**
   * The nearest enclosing element that is a `zone` by its name, class, id or role; undefined in Markdown and text,
   * and for elements that hold so much of the page's prose that their name cannot be true of it.
   */
  zone(block: Block, zone: Zone): Box | undefined
  /** The zones that one element is, one bit each in the order of ZONES. */
  zoneBits(box: Box): number
}

/** Function words that a line needs for every ten words to be prose; jusText's low bound is 3, measured on HTML. */
const MIN_FUNCTION_WORDS = 0.8 / 10

/** True for running text: a sentence of ten words, or a longer run of words that function words hold together. */
function isProse(block: Block, document: Document): boolean {
  const shape = document.shapes[block.index]
  if (shape === undefined || block.words < 10) return false
  if (shape.functionWords < block.words * MIN_FUNCTION_WORDS) return false
  if (block.linkWords > block.words * 0.5) return false
  return block.words >= 25 || shape.ending === 'stop' || shape.ending === 'colon'
}

function countRepeats(document: Document): { repeats: Uint16Array; copies: Uint16Array } {
  const { hashes, first } = document.tokens
  const count = document.blocks.length
  const repeats = new Uint16Array(count)
  const copies = new Uint16Array(count)
  const keys = new Int32Array(count)
  const seen = new Map<number, number>()
  for (let b = 0; b < count; b++) {
    let key = 17
    const end = first[b + 1] ?? 0
    for (let t = first[b] ?? 0; t < end; t++) key = Math.imul(key ^ (hashes[t] ?? 0), 0x01000193) + 7
    keys[b] = key
    const before = seen.get(key) ?? 0
    repeats[b] = before
    seen.set(key, before + 1)
  }
  for (let b = 0; b < count; b++) copies[b] = seen.get(keys[b] ?? 0) ?? 1
  return { repeats, copies }
}

export function lookAround(document: Document): Page {
  const count = document.blocks.length
  const prose = new Uint8Array(count)
  let words = 0
  let proseWords = 0
  for (const block of document.blocks) {
    words += block.words
    if (!isProse(block, document)) continue
    prose[block.index] = 1
    proseWords += block.words
  }
  const zones = new Zones(document, prose, proseWords)
  return {
    ...document,
    words,
    proseWords,
    prose,
    ...countRepeats(document),
    zone: (block, zone) => zones.find(block, zone),
    zoneBits: (box) => zones.bits(box),
  }
}
