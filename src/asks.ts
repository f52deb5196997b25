/** Which filters are asked about a block: to answer costs a filter more than to see that it has nothing to say. */

import type { Asks, Filter } from './filters/define.ts'
import { KIND_NUMBERS } from './kinds.ts'
import type { BlockKind } from './model.ts'
import type { Page } from './page.ts'
import { SIGNS } from './signs.ts'
import { zoneBit } from './zones.ts'

const kindBit = (kind: BlockKind): number => 1 << KIND_NUMBERS[kind]

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits)

/** What filters ask of one thing, turned around: for each of its bits the filters that are content with it, a bit each. */
class Condition {
  private readonly filters = new Int32Array(32)
  private asked = 0
  /** Filters that are content with any. */
  private content = 0

  add<T>(filter: number, values: readonly T[] | undefined, bitOf: (value: T) => number): void {
    if (values === undefined) this.content |= filter
    for (const bit of values?.map(bitOf) ?? []) {
      this.asked |= bit
      this.filters[lowestBit(bit)] = (this.filters[lowestBit(bit)] ?? 0) | filter
    }
  }

  /** The filters that are content with one of these bits. */
  metBy(bits: number): number {
    let filters = this.content
    for (let left = bits & this.asked; left !== 0; left &= left - 1) filters |= this.filters[lowestBit(left)] ?? 0
    return filters
  }
}

/** One of the `asks` of each filter. */
class Questions {
  readonly zones = new Condition()
  readonly signs = new Condition()
  readonly kinds = new Condition()
  /** Filters by the words that a block has; the last ones are content with any number. */
  private words = new Int32Array(1)

  add(filter: number, { words, zones, signs, kinds }: Asks): void {
    this.zones.add(filter, zones, zoneBit)
    this.signs.add(filter, signs, (sign) => SIGNS[sign])
    this.kinds.add(filter, kinds, kindBit)
    const most = words ?? this.words.length - 1
    if (most + 2 > this.words.length) {
      const grown = new Int32Array(most + 2).fill(this.words.at(-1) ?? 0)
      grown.set(this.words)
      this.words = grown
    }
    for (let n = 0; n < this.words.length; n++)
      if (words === undefined || n <= words) this.words[n] = (this.words[n] ?? 0) | filter
  }

  /** The filters that are content with so many words. */
  within(words: number): number {
    return this.words[Math.min(words, this.words.length - 1)] ?? 0
  }
}

/** The `asks` of up to 32 filters, of which each is one bit in the order in which they are given. */
export class Gate {
  /** Filters that are asked about every block. */
  private always = 0
  /** The first `asks` of all filters, their second ones, … */
  private readonly questions: Questions[] = []
  private readonly columns: (readonly [number, (page: Page) => Readonly<Uint8Array>])[] = []

  constructor(filters: readonly Filter[]) {
    for (const [f, { asks, judge }] of filters.entries()) {
      // Without a judgement of its own the wording alone speaks
      if (judge === undefined) continue
      if (asks === undefined) this.always |= 1 << f
      else if (typeof asks === 'function') this.columns.push([1 << f, asks])
      else for (const [n, question] of asks.entries()) this.questionsAt(n).add(1 << f, question)
    }
  }

  private questionsAt(n: number): Questions {
    const questions = this.questions[n] ?? new Questions()
    this.questions[n] = questions
    return questions
  }

  /** @returns for each block the filters that may find something in it, whatever phrases it has */
  ask(page: Page): Int32Array {
    const asked = new Int32Array(page.blocks.length)
    for (const block of page.blocks) {
      const { index, words } = block
      const zones = page.zonesAround(block)
      const signs = page.shapes[index]?.signs ?? 0
      const kind = kindBit(block.kind)
      let filters = this.always
      for (const question of this.questions)
        filters |=
          question.within(words) &
          question.zones.metBy(zones) &
          question.signs.metBy(signs) &
          question.kinds.metBy(kind)
      asked[index] = filters
    }
    for (const [filter, columnOf] of this.columns) {
      const column = columnOf(page)
      for (let b = 0; b < asked.length; b++) if (column[b] === 1) asked[b] = (asked[b] ?? 0) | filter
    }
    return asked
  }
}
