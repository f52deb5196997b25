/**
 * All wordings of all filters in one index a language over word hashes, run once over a page. The cost of a block is its length,
 * however many phrases and languages there are: a word that begins no phrase is turned away by one bit.
 */

import type { Cue, Filter, Language } from './filters/define.ts'
import { languagesOf } from './languages.ts'
import type { Block, Tokens } from './model.ts'
import { hashPlainWord, NUMBER, quoteWords, scanWords, TokenBuffer } from './words.ts'

/** The longest run of words that "*" stands for. */
const MAX_GAP = 4

/** What may stand at one place of a pattern. */
interface Step {
  /** Word hashes; a written word such as "e-mail" is more than one. */
  readonly alternatives: readonly (readonly number[])[]
  readonly optional: boolean
  readonly gap: boolean
}

/**
 * A phrase. Only the words that may begin it are hashed at first: of some thousands of phrases a page meets a few, and
 * hashing all of them was a third of the time that a small page takes.
 */
class Pattern {
  readonly atEnd: boolean
  readonly anchored: boolean
  private hashed: readonly Step[] | undefined

  constructor(
    private readonly text: string,
    readonly filter: number,
    readonly phrase: number,
    readonly heading: boolean,
  ) {
    this.atEnd = heading || text.endsWith('$')
    this.anchored = heading || text.startsWith('^')
  }

  private get pieces(): readonly string[] {
    return this.text
      .replace(/^\^|\$$/g, '')
      .trim()
      .split(/\s+/)
  }

  get steps(): readonly Step[] {
    this.hashed ??= this.pieces.map(toStep)
    return this.hashed
  }

  /**
   * The hashes of the words that may begin it.
   * @throws {TypeError} where it has no words or begins with a gap
   */
  beginnings(): number[] {
    // A plain word begins nearly all; the others are taken apart
    const start = this.text.startsWith('^') ? 1 : 0
    const space = this.text.indexOf(' ', start)
    const plain = hashPlainWord(space < 0 ? this.text.slice(start) : this.text.slice(start, space))
    if (plain !== undefined) return [plain]
    const beginnings: number[] = []
    for (const piece of this.pieces) {
      const step = toStep(piece)
      if (step.gap || step.alternatives.length === 0)
        throw new TypeError(`wording "${this.pieces.join(' ')}" must begin with a word`)
      for (const [first] of step.alternatives) if (first !== undefined) beginnings.push(first)
      if (!step.optional) return beginnings
    }
    throw new TypeError(`wording "${this.pieces.join(' ')}" needs a word that may not be missing`)
  }
}

/** One for all words of all wordings: a buffer for each cost 30 ms of start-up. */
const scratch = new TokenBuffer()

function hashWords(text: string): number[] {
  const plain = hashPlainWord(text)
  if (plain !== undefined) return [plain]
  scratch.length = 0
  scanWords(text, scratch)
  return [...scratch.hashes.subarray(0, scratch.length)]
}

function toStep(piece: string): Step {
  if (piece === '*') return { alternatives: [], optional: false, gap: true }
  const optional = piece.endsWith('?')
  const alternatives = (optional ? piece.slice(0, -1) : piece)
    .split('|')
    .map((word) => (word === '#' ? [NUMBER] : hashWords(word)))
    .filter((words) => words.length > 0)
  return { alternatives, optional, gap: false }
}

interface Match {
  readonly from: number
  readonly to: number
  readonly pattern: Pattern
}

type Index = Map<number, Pattern[]>

/** The patterns of one language by the words that may begin them. */
class LanguageIndex {
  /** Those that stand only at a block's beginning, and all others. */
  private readonly anchored: Index = new Map()
  private readonly free: Index = new Map()
  /** One bit per hash's low 16 bits: most words begin no phrase, and are turned away without a look-up. */
  private readonly begins = new Uint8Array(0x10000)

  add(pattern: Pattern): void {
    const index = pattern.anchored ? this.anchored : this.free
    for (const first of pattern.beginnings()) {
      const patterns = index.get(first)
      if (patterns === undefined) index.set(first, [pattern])
      else patterns.push(pattern)
      if (!pattern.anchored) this.begins[first & 0xffff] = 1
    }
  }

  match(hashes: Int32Array, start: number, end: number, matches: Match[]): void {
    collect(this.anchored.get(hashes[start] ?? 0), hashes, start, start, end, matches)
    for (let t = start; t < end; t++) {
      const hash = hashes[t] ?? 0
      if (this.begins[hash & 0xffff] === 1) collect(this.free.get(hash), hashes, t, start, end, matches)
    }
  }
}

export class WordingMatcher {
  private readonly indexes = new Map<Language, LanguageIndex>()
  private phrases = 0

  constructor(private readonly filters: readonly Filter[]) {}

  /** A language's wordings are compiled when the first page in it comes: all of them take longer than a small page. */
  private indexOf(language: Language): LanguageIndex {
    let index = this.indexes.get(language)
    if (index === undefined) {
      index = new LanguageIndex()
      for (const [f, { wording, headings }] of this.filters.entries()) {
        for (const text of wording?.[language] ?? []) index.add(new Pattern(text, f, this.phrases++, false))
        for (const text of headings?.[language] ?? []) index.add(new Pattern(text, f, this.phrases++, true))
      }
      this.indexes.set(language, index)
    }
    return index
  }

  /**
   * Runs over all blocks; the matches of a block stand at its index, in the order of their first word.
   * @throws {TypeError} where a wording of a language of the page has no words or begins with a gap
   */
  match(tokens: Tokens): (readonly Match[] | undefined)[] {
    const { hashes, first } = tokens
    const indexes = languagesOf(tokens).map((language) => this.indexOf(language))
    const found: (Match[] | undefined)[] = new Array(Math.max(0, first.length - 1))
    for (let b = 0; b + 1 < first.length; b++) {
      const matches: Match[] = []
      for (const index of indexes) index.match(hashes, first[b] ?? 0, first[b + 1] ?? 0, matches)
      if (matches.length > 0) found[b] = indexes.length === 1 ? matches : matches.sort((x, y) => x.from - y.from)
    }
    return found
  }
}

function collect(
  patterns: readonly Pattern[] | undefined,
  hashes: Int32Array,
  at: number,
  start: number,
  end: number,
  matches: Match[],
): void {
  if (patterns === undefined) return
  for (const pattern of patterns) {
    const to = follow(pattern, 0, hashes, at, end)
    if (to >= 0) matches.push({ from: at - start, to: to - start, pattern })
  }
}

/**
 * Follows a pattern from its step `n` at token `at`; its depth is the pattern's length.
 * @returns the furthest token at which the pattern may end, or -1
 */
function follow(pattern: Pattern, n: number, hashes: Int32Array, at: number, end: number): number {
  const step = pattern.steps[n]
  if (step === undefined) return pattern.atEnd && at !== end ? -1 : at
  let furthest = step.optional ? follow(pattern, n + 1, hashes, at, end) : -1
  if (step.gap)
    for (let gap = 1; gap <= MAX_GAP && at + gap <= end; gap++)
      furthest = Math.max(furthest, follow(pattern, n + 1, hashes, at + gap, end))
  for (const words of step.alternatives) {
    let length = 0
    while (length < words.length && at + length < end && hashes[at + length] === words[length]) length++
    if (length === words.length) furthest = Math.max(furthest, follow(pattern, n + 1, hashes, at + length, end))
  }
  return furthest
}

/** Sums up a filter's matches in a block. */
export function cueOf(block: Block, tokenCount: number, matches: readonly Match[], filter: number): Cue | undefined {
  // Asked for every filter of every block where any wording was met: most filters have no match there
  if (!matches.some((match) => match.pattern.filter === filter)) return undefined
  let longest: Match | undefined
  let whole = false
  let heading = false
  let covered = 0
  let coveredTo = 0
  const phrases = new Set<number>()
  for (const match of matches) {
    if (match.pattern.filter !== filter) continue
    phrases.add(match.pattern.phrase)
    // Matches come in the order of their first word
    covered += Math.max(0, match.to - Math.max(match.from, coveredTo))
    coveredTo = Math.max(coveredTo, match.to)
    if (match.to - match.from === tokenCount) {
      whole = true
      heading ||= match.pattern.heading
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
