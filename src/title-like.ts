/** Lines that could be a title, and lines that stand between a title and its body. */

import { against, WEIGHTY } from './evidence.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'

/** A title has at least two words ("Brexit explained") and seldom more than thirty. */
export const TITLE_WORDS = [2, 30] as const

/** True where a block could be the title of an article: a line that is no sentence and that no filter speaks against. */
export function isTitleLike(page: Page, testimony: Testimony, block: Block): boolean {
  if (block.words < TITLE_WORDS[0] || block.words > TITLE_WORDS[1]) return false
  if (block.kind === 'control' || block.kind === 'cell' || block.kind === 'code') return false
  const shape = page.shapes[block.index]
  if (shape === undefined || shape.letters === 0 || shape.numbers === block.words) return false
  if (shape.ending === 'comma' || shape.ending === 'colon' || shape.ending === 'ellipsis') return false
  if (shape.ending === 'stop' && /[.。]["”’)]*$/.test(block.text)) return false
  const evidence = testimony[block.index]
  // What a heading above says of the lines below it ("Latest") says nothing about a title
  return evidence === undefined || evidence.length === 0 || against(evidence.filter((e) => e.below !== true)) < WEIGHTY
}

/** True where a block belongs to the head of an article: byline, date, counters. */
export function isByline(testimony: Testimony, index: number): boolean {
  const evidence = testimony[index]
  if (evidence === undefined || evidence.length === 0) return false
  return evidence.some((e) => e.filter === 'byline-furniture' && e.strength >= WEIGHTY)
}
