/** What blocks of a page have said, so that a later copy can be told from something new. */

import type { Block } from './model.ts'

const NO_WORDS = /[^\p{L}\p{M}\p{N}]+/gu

/** By their words, whatever their case and signs. By the hashes of words "Chapter 2" and "Chapter 3" would be the same. */
export class Sayings {
  /** Most copies are copies to the letter, which is seen in a tenth of the time. */
  private readonly texts = new Map<string, number>()
  private readonly words = new Map<string, number>()

  /** @returns the first block that said the same, by its index; undefined where this one is the first */
  add({ index, text }: Block): number | undefined {
    const copied = this.texts.get(text)
    if (copied !== undefined) return copied
    const words = text.toLowerCase().replace(NO_WORDS, ' ')
    const before = this.words.get(words)
    if (before === undefined) this.words.set(words, index)
    this.texts.set(text, before ?? index)
    return before
  }
}
