/** What blocks of a page have said, so that a later copy can be told from something new. */

import type { Block } from './model.ts'
import type { Page } from './page.ts'

const NO_WORDS = /[^\p{L}\p{M}\p{N}]+/gu

/** The words of a text, whatever their case and signs. */
const wordsOf = (text: string): string => text.toLowerCase().replace(NO_WORDS, ' ')

export class Sayings {
  /** By `page.original`, which takes "Chapter 2" and "Chapter 3" for copies: texts are compared only within. */
  private readonly firsts = new Map<number, Block>()
  /** Where there are several: the first block that said something, by its words. */
  private readonly words = new Map<number, Map<string, number>>()

  constructor(private readonly page: Page) {}

  /** @returns the first block that said the same, by its index; undefined where this one is the first */
  add(block: Block): number | undefined {
    const original = this.page.original[block.index] ?? block.index
    const first = this.firsts.get(original)
    if (first === undefined) {
      this.firsts.set(original, block)
      return undefined
    }
    // Most copies are copies to the letter, which is seen in a tenth of the time
    if (first.text === block.text) return first.index
    const said = this.words.get(original) ?? new Map([[wordsOf(first.text), first.index]])
    this.words.set(original, said)
    const words = wordsOf(block.text)
    const before = said.get(words)
    if (before === undefined) said.set(words, block.index)
    return before
  }
}
