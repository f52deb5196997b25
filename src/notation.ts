/** The notation of wordings (filters/define.ts): a phrase taken apart into steps, and followed along the words of a block. */

import { hashPlainWord, NUMBER, scanWords, TokenBuffer } from './words.ts'

/** The longest run of words that "*" stands for. */
const MAX_GAP = 4

/** Stands for a word behind the end of a block. */
export const END = 0

/** What may stand at one place of a pattern. */
interface Step {
  /** Word hashes; a written word such as "e-mail" is more than one. */
  readonly alternatives: readonly (readonly number[])[]
  readonly optional: boolean
  readonly gap: boolean
}

/** What a pattern is to its filter. A hint says nothing itself: it makes the filter look. */
export type Role = 'phrase' | 'heading' | 'hint'

/** A phrase. Its steps are taken as they are asked for: most phrases are never met, and few beyond their second word. */
export class Pattern {
  readonly anchored: boolean
  /** Says it of the whole block, however much else that says. */
  readonly direct: boolean
  private readonly atEnd: boolean
  private readonly pieces: readonly string[]
  private readonly steps: Step[] = []
  private program: readonly number[] | undefined
  /** How many words it has at most; known when there is a program. */
  private longest = 0

  constructor(
    wording: string,
    readonly filter: number,
    readonly role: Role,
  ) {
    this.direct = wording.startsWith('!')
    const text = this.direct ? wording.slice(1) : wording
    this.atEnd = role === 'heading' || text.endsWith('$')
    this.anchored = role === 'heading' || text.startsWith('^')
    // The words as they are written, without the signs of the ends
    const body = text.slice(text.startsWith('^') ? 1 : 0, text.endsWith('$') ? -1 : undefined).trim()
    this.pieces = body.split(/\s+/)
  }

  private stepAt(n: number): Step | undefined {
    const piece = this.pieces[n]
    if (piece === undefined) return undefined
    const step = this.steps[n] ?? toStep(piece)
    this.steps[n] = step
    return step
  }

  /**
   * The hashes of the words that may begin it.
   * @throws {TypeError} where it has no words or begins with a gap
   */
  firstWords(): ReadonlySet<number> {
    const words = new Set<number>()
    for (let n = 0; ; n++) {
      const step = this.stepAt(n)
      if (step === undefined)
        throw new TypeError(`wording "${this.pieces.join(' ')}" needs a word that may not be missing`)
      if (step.gap || step.alternatives.length === 0)
        throw new TypeError(`wording "${this.pieces.join(' ')}" must begin with a word`)
      for (const [first] of step.alternatives) if (first !== undefined) words.add(first)
      if (!step.optional) return words
    }
  }

  /**
   * The hashes of the words that may stand `offset` words behind its first one, END for none; undefined where that may
   * be any word.
   */
  wordsAt(offset: number): ReadonlySet<number> | undefined {
    const words = new Set<number>()
    return this.addWords(0, offset, words) ? words : undefined
  }

  /**
   * Adds the words that may stand `offset` words behind the beginning of step `n`. Its depth is the number of steps.
   * @returns false where that may be any word
   */
  private addWords(n: number, offset: number, words: Set<number>): boolean {
    const step = this.stepAt(n)
    if (step === undefined) {
      words.add(END)
      return this.atEnd
    }
    if (step.gap || (step.optional && !this.addWords(n + 1, offset, words))) return false
    return step.alternatives.every((inside) => {
      const word = inside[offset]
      if (word === undefined) return this.addWords(n + 1, offset - inside.length, words)
      words.add(word)
      return true
    })
  }

  /** @returns the furthest token before `end` to which it reaches from token `at`, exclusive; -1 where it does not stand there */
  follow(hashes: Int32Array, at: number, end: number): number {
    this.program ??= this.compile()
    // Most that must reach the end are a word or two, and most blocks are longer
    return this.atEnd && end - at > this.longest ? -1 : follow(this.program, 0, hashes, at, end, this.atEnd)
  }

  /**
   * Steps as numbers, one behind the other: where the next step is, OPTIONAL or GAP, and for each alternative how many
   * words it has, and these. Following the lists of the steps took longer (docs/performance.md).
   */
  private compile(): readonly number[] {
    const program: number[] = []
    for (const [n, piece] of this.pieces.entries()) {
      const { alternatives, optional, gap } = this.steps[n] ?? toStep(piece)
      const words = alternatives.flatMap((words) => [words.length, ...words])
      program.push(program.length + 2 + words.length, gap ? GAP : optional ? OPTIONAL : 0, ...words)
      this.longest += gap ? MAX_GAP : Math.max(0, ...alternatives.map((words) => words.length))
    }
    return program
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

const OPTIONAL = 1
const GAP = 2

/** Its depth is the number of steps. */
function follow(
  program: readonly number[],
  step: number,
  hashes: Int32Array,
  at: number,
  end: number,
  atEnd: boolean,
): number {
  const next = program[step]
  if (next === undefined) return atEnd && at !== end ? -1 : at
  const kind = program[step + 1]
  let furthest = kind === OPTIONAL ? follow(program, next, hashes, at, end, atEnd) : -1
  if (kind === GAP)
    for (let gap = 1; gap <= MAX_GAP && at + gap <= end; gap++)
      furthest = Math.max(furthest, follow(program, next, hashes, at + gap, end, atEnd))
  for (let place = step + 2; place < next; ) {
    const length = program[place++] ?? 0
    let n = 0
    while (n < length && at + n < end && hashes[at + n] === program[place + n]) n++
    if (n === length) furthest = Math.max(furthest, follow(program, next, hashes, at + n, end, atEnd))
    place += length
  }
  return furthest
}
