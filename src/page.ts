/** Look-around, computed once per page and shared by all filters. */

import type { Block, Box, Document, Look } from './model.ts'
import { type Zone, Zones } from './zones.ts'

export interface Page extends Document {
  readonly words: number
  readonly proseWords: number
  /** 1 where a block is running text: sentences, not names, links or labels. */
  readonly prose: Uint8Array
  /** The index of the first block of running text, -1 where there is none. */
  readonly firstProse: number
  /** The uppermost block with the same words, numbers all alike; by index. */
  readonly original: Int32Array
  /** How many blocks before this one have the same words. */
  readonly repeats: Uint16Array
  /** How many blocks of the page have the same words, this one included. */
  readonly copies: Uint16Array
  /**
   * The nearest enclosing element that is a `zone` by its name, class, id or role; undefined in Markdown and text,
   * and for elements that hold so much of the page's prose that their name cannot be true of it.
   */
  zone(block: Block, zone: Zone): Box | undefined
  /** The zones that tag, class, id and role name, one bit each, however much of the page's prose such elements hold. */
  zonesNamed(look: Look): number
  /** The zones that one element is, one bit each in the order of ZONES. */
  zoneBits(box: Box): number
  /** The zones that a block stands in, one bit each in the order of ZONES. */
  zonesAround(block: Block): number
}

/** Share of function words that a line needs to be prose; jusText's lower bound is 0.30, for whole paragraphs. */
const FUNCTION_SHARE = 0.08
/** Korean, Turkish and Hebrew tie theirs to other words: there a line needs this share of what long lines have. */
const OF_LONG_LINES = 0.3
const LONG_LINE = 20

/** The share of function words that makes prose on this page. */
function functionShare(document: Document): number {
  let words = 0
  let functionWords = 0
  for (const block of document.blocks) {
    const shape = document.shapes[block.index]
    if (shape === undefined || block.words < LONG_LINE || shape.ending !== 'stop') continue
    words += block.words
    functionWords += shape.functionWords
  }
  return words === 0 ? FUNCTION_SHARE : Math.min(FUNCTION_SHARE, (OF_LONG_LINES * functionWords) / words)
}

/** True for running text: a sentence of ten words, or a longer run of words that function words hold together. */
function isProse(block: Block, document: Document, share: number): boolean {
  const shape = document.shapes[block.index]
  if (shape === undefined || block.words < 10) return false
  if (shape.functionWords < block.words * share) return false
  if (block.linkWords > block.words * 0.5) return false
  return block.words >= 25 || shape.ending === 'stop' || shape.ending === 'colon'
}

function findRepeats(document: Document): Pick<Page, 'original' | 'repeats' | 'copies'> {
  const { hashes, first } = document.tokens
  const count = document.blocks.length
  const original = new Int32Array(count)
  const repeats = new Uint16Array(count)
  const copies = new Uint16Array(count)
  const seen = new Map<number, number>()
  for (let b = 0; b < count; b++) {
    let key = 17
    const end = first[b + 1] ?? 0
    for (let t = first[b] ?? 0; t < end; t++) key = Math.imul(key ^ (hashes[t] ?? 0), 0x01000193) + 7
    const uppermost = seen.get(key) ?? b
    if (uppermost === b) seen.set(key, b)
    original[b] = uppermost
    repeats[b] = copies[uppermost] ?? 0
    copies[uppermost] = (copies[uppermost] ?? 0) + 1
  }
  for (let b = 0; b < count; b++) copies[b] = copies[original[b] ?? b] ?? 1
  return { original, repeats, copies }
}

export function lookAround(document: Document): Page {
  const count = document.blocks.length
  const prose = new Uint8Array(count)
  let words = 0
  let proseWords = 0
  const share = functionShare(document)
  for (const block of document.blocks) {
    words += block.words
    if (!isProse(block, document, share)) continue
    prose[block.index] = 1
    proseWords += block.words
  }
  const zones = new Zones(document, prose, proseWords)
  const { original, repeats, copies } = findRepeats(document)
  // Not spread: V8 gives each object made so a shape of its own, and all code that reads pages was compiled anew for each
  return {
    source: document.source,
    format: document.format,
    blocks: document.blocks,
    tokens: document.tokens,
    shapes: document.shapes,
    boxes: document.boxes,
    looks: document.looks,
    metadata: document.metadata,
    dataTexts: document.dataTexts,
    words,
    proseWords,
    prose,
    firstProse: prose.indexOf(1),
    original,
    repeats,
    copies,
    zone: (block, zone) => zones.find(block, zone),
    zonesNamed: (look) => zones.named(look),
    zoneBits: (box) => zones.bits(box),
    zonesAround: (block) => zones.around(block),
  }
}
