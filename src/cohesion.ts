/**
 * How much two stretches of a page speak of the same things, by the words that they share: TextTiling's lexical
 * cohesion (Hearst 1997). Words that hold prose together are left out, since all texts share them.
 */

import type { Page } from './page.ts'
import { functionBits, NUMBER } from './words.ts'

/** Words compared on either side; TextTiling takes 120 to 200. */
const WINDOW = 200
/** Words looked at for them: a page may hold nothing but function words. */
const REACH = 4 * WINDOW
/** Slots of the table of one stretch: a power of two, several times the window. */
const SLOTS = 1024

/** The words of a stretch of a page. Its buffers are filled again for every stretch: making them took longer. */
export class Cohesion {
  private readonly keys = new Int32Array(SLOTS)
  private readonly filled = new Uint32Array(SLOTS)
  private fillings = 0
  private readonly words = new Int32Array(WINDOW)
  private count = 0

  /** Takes the prose from a block on downwards, for what the shares below are shares of. */
  remember(page: Page, index: number): void {
    this.read(page, index)
    this.fillings++
    for (let n = 0; n < this.count; n++) {
      const slot = this.slotOf(this.words[n] ?? 0)
      this.keys[slot] = this.words[n] ?? 0
      this.filled[slot] = this.fillings
    }
  }

  /** Of the words of one block, how many were remembered and which share of them, 0..1. */
  echoOf(page: Page, index: number): { readonly words: number; readonly share: number } {
    this.count = 0
    this.readBlock(page, index)
    const words = this.remembered()
    return { words, share: words / Math.max(1, this.count) }
  }

  private read(page: Page, index: number): void {
    this.count = 0
    let looked = 0
    const { first } = page.tokens
    for (let i = index; i < page.prose.length && looked < REACH && this.count < WINDOW; i++) {
      if (page.prose[i] !== 1) continue
      looked += (first[i + 1] ?? 0) - (first[i] ?? 0)
      this.readBlock(page, i)
    }
  }

  private readBlock(page: Page, index: number): void {
    const { hashes, first } = page.tokens
    const end = first[index + 1] ?? 0
    // Scripts without spaces have a hash for each character, and all texts share those: there two are a word
    const characters = end - (first[index] ?? 0) > (page.blocks[index]?.words ?? 0)
    for (let t = first[index] ?? 0; t < end && this.count < WINDOW; t++) {
      const hash = hashes[t] ?? NUMBER
      if (hash === NUMBER || functionBits(hash) !== 0) continue
      this.words[this.count++] = characters ? Math.imul(hash, 31) ^ (hashes[t + 1] ?? 0) : hash
    }
  }

  private remembered(): number {
    let known = 0
    for (let n = 0; n < this.count; n++) if (this.filled[this.slotOf(this.words[n] ?? 0)] === this.fillings) known++
    return known
  }

  /** The slot of a word, or the empty one where it belongs. */
  private slotOf(word: number): number {
    let slot = word & (SLOTS - 1)
    while (this.filled[slot] === this.fillings && this.keys[slot] !== word) slot = (slot + 1) & (SLOTS - 1)
    return slot
  }
}
