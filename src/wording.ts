/**
 * All wordings of all filters in one trie over word hashes, run once over a page. The cost of a block is its length,
 * however many phrases and languages there are: a word that begins no phrase is turned away by one bit.
 */

import type { Cue, Filter, Wording } from './filters/define.ts'
import type { Block, Tokens } from './model.ts'
import { NUMBER, quoteWords, scanWords, TokenBuffer } from './words.ts'

/** The longest run of words that "*" stands for. */
const MAX_GAP = 4
/** A phrase with more readings than this is a mistake in the wording. */
const MAX_READINGS = 512

interface Leaf {
  readonly filter: number
  readonly phrase: number
  readonly atStart: boolean
  readonly atEnd: boolean
  readonly heading: boolean
}

interface Node {
  next: Map<number, Node> | undefined
  gap: Node | undefined
  leaves: Leaf[] | undefined
}

const newNode = (): Node => ({ next: undefined, gap: undefined, leaves: undefined })

/** One reading of a phrase: word hashes, with GAP for "*". */
const GAP = 0

function hashWords(text: string): number[] {
  const sink = new TokenBuffer()
  scanWords(text, sink)
  return [...sink.hashes.subarray(0, sink.length)]
}

/**
 * All readings of a pattern.
 * @throws {TypeError} where a pattern has no words or too many readings
 */
function readings(pattern: string): number[][] {
  let all: number[][] = [[]]
  for (const piece of pattern
    .replace(/^\^|\$$/g, '')
    .trim()
    .split(/\s+/)) {
    const optional = piece.endsWith('?')
    const alternatives = (optional ? piece.slice(0, -1) : piece)
      .split('|')
      .map((word) => (word === '*' ? [GAP] : word === '#' ? [NUMBER] : hashWords(word)))
    if (optional) alternatives.push([])
    all = all.flatMap((reading) => alternatives.map((alternative) => [...reading, ...alternative]))
    if (all.length > MAX_READINGS) throw new TypeError(`wording "${pattern}" has over ${MAX_READINGS} readings`)
  }
  const written = all.filter((reading) => reading.length > 0)
  if (written.length === 0 || written.some((reading) => reading[0] === GAP))
    throw new TypeError(`wording "${pattern}" must begin with a word`)
  return written
}

interface Match {
  readonly from: number
  readonly to: number
  readonly leaf: Leaf
}

/** What the wordings met in one page: for every block, the matches in it, or nothing. */
export type Cues = (block: Block, filter: number) => Cue | undefined

export class WordingMatcher {
  private readonly root = newNode()
  /** One bit per hash's low 16 bits: words that begin no phrase are most words. */
  private readonly starts = new Uint8Array(0x10000)
  private phrases = 0

  constructor(filters: readonly Filter[]) {
    for (const [i, filter] of filters.entries()) {
      this.addWording(filter.wording, i, false)
      this.addWording(filter.headings, i, true)
    }
  }

  private addWording(wording: Wording | undefined, filter: number, heading: boolean): void {
    for (const patterns of Object.values(wording ?? {}))
      for (const pattern of patterns) {
        const leaf: Leaf = {
          filter,
          phrase: this.phrases++,
          atStart: heading || pattern.startsWith('^'),
          atEnd: heading || pattern.endsWith('$'),
          heading,
        }
        for (const reading of readings(pattern)) this.addReading(reading, leaf)
      }
  }

  private addReading(reading: readonly number[], leaf: Leaf): void {
    let node = this.root
    for (const hash of reading) {
      if (hash === GAP) {
        node.gap ??= newNode()
        node = node.gap
        continue
      }
      node.next ??= new Map()
      let child = node.next.get(hash)
      if (child === undefined) {
        child = newNode()
        node.next.set(hash, child)
      }
      node = child
    }
    node.leaves ??= []
    node.leaves.push(leaf)
    const start = reading[0] ?? 0
    this.starts[start & 0xffff] = 1
  }

  /** Runs over all blocks; the matches of a block are looked up by its index. */
  match(tokens: Tokens): (readonly Match[] | undefined)[] {
    const { hashes, first } = tokens
    const found: (Match[] | undefined)[] = new Array(Math.max(0, first.length - 1))
    for (let b = 0; b + 1 < first.length; b++) {
      const start = first[b] ?? 0
      const end = first[b + 1] ?? 0
      let matches: Match[] | undefined
      for (let t = start; t < end; t++) {
        if (this.starts[(hashes[t] ?? 0) & 0xffff] === 0) continue
        matches = this.walk(this.root, hashes, t, t, start, end, matches)
      }
      found[b] = matches
    }
    return found
  }

  /** Follows the trie from token `at`; depth and gaps are bounded by the longest phrase. */
  private walk(
    node: Node,
    hashes: Int32Array,
    from: number,
    at: number,
    start: number,
    end: number,
    matches: Match[] | undefined,
  ): Match[] | undefined {
    let result = matches
    if (node.leaves !== undefined)
      for (const leaf of node.leaves)
        if ((!leaf.atStart || from === start) && (!leaf.atEnd || at === end)) {
          result ??= []
          result.push({ from: from - start, to: at - start, leaf })
        }
    if (at === end) return result
    const child = node.next?.get(hashes[at] ?? 0)
    if (child !== undefined) result = this.walk(child, hashes, from, at + 1, start, end, result)
    if (node.gap !== undefined)
      for (let gap = 1; gap <= MAX_GAP && at + gap <= end; gap++)
        result = this.walk(node.gap, hashes, from, at + gap, start, end, result)
    return result
  }
}

/** Sums up a filter's matches in a block. */
export function cueOf(block: Block, tokenCount: number, matches: readonly Match[], filter: number): Cue | undefined {
  let longest: Match | undefined
  let whole = false
  let heading = false
  let covered = 0
  let coveredTo = 0
  const phrases = new Set<number>()
  for (const match of matches) {
    if (match.leaf.filter !== filter) continue
    phrases.add(match.leaf.phrase)
    // Matches come in the order of their first word
    covered += Math.max(0, match.to - Math.max(match.from, coveredTo))
    coveredTo = Math.max(coveredTo, match.to)
    if (match.to - match.from === tokenCount) {
      whole = true
      heading ||= match.leaf.heading
    }
    if (longest === undefined || match.to - match.from > longest.to - longest.from) longest = match
  }
  if (longest === undefined) return undefined
  return {
    quote: quoteWords(block.text, longest.from, longest.to - longest.from),
    share: covered / tokenCount,
    phrases: phrases.size,
    whole,
    heading,
  }
}
