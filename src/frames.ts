/**
 * Where articles begin. Endless scrolling stacks several articles on one page; what tells their beginnings is the
 * frame around them: furniture, then a title, then a byline, a date or counters, then prose.
 */

import { against, opensSection, WEIGHTY } from './evidence.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'

/** A title has at least two words ("Brexit explained") and seldom more than thirty. */
const TITLE_WORDS = [2, 30] as const
/** A title on a stacked page is told from a section name by its length. */
const STACKED_TITLE_WORDS = 4
/** Blocks between a title and the first long prose: standfirst, byline, date, counters, share buttons. */
const HEADER_BLOCKS = 10
/** Prose of this length is a body; a standfirst may be shorter. */
const BODY_WORDS = 20
/** Prose that makes a stacked article; teasers have less. */
const STACKED_WORDS = 100

/** True where a block could be the title of an article: a line that is no sentence and that no filter speaks against. */
export function isTitleLike(page: Page, testimony: Testimony, block: Block): boolean {
  if (block.words < TITLE_WORDS[0] || block.words > TITLE_WORDS[1]) return false
  if (block.kind === 'control' || block.kind === 'cell' || block.kind === 'code') return false
  const shape = page.shapes[block.index]
  if (shape === undefined || shape.letters === 0 || shape.numbers === block.words) return false
  if (shape.ending === 'comma' || shape.ending === 'colon' || shape.ending === 'ellipsis') return false
  if (shape.ending === 'stop' && /[.。]["”’)]*$/.test(block.text)) return false
  // What a heading above says of the lines below it ("Latest") says nothing about a title
  return against((testimony[block.index] ?? []).filter((e) => e.below !== true)) < WEIGHTY
}

/** True where a block belongs to the head of an article: byline, date, counters. */
export function isByline(testimony: Testimony, index: number): boolean {
  return testimony[index]?.some((e) => e.filter === 'byline-furniture' && e.strength >= WEIGHTY) ?? false
}

/** The first block of body below a title at `index`, where a byline or date stands between; else undefined. */
function bodyBelow(page: Page, testimony: Testimony, index: number): number | undefined {
  let framed = false
  const last = Math.min(page.blocks.length - 1, index + HEADER_BLOCKS)
  for (let i = index + 1; i <= last; i++) {
    const block = page.blocks[i]
    if (block === undefined) return undefined
    if (isByline(testimony, i)) framed = true
    else if (framed && page.prose[i] === 1 && block.words >= BODY_WORDS) return i
    else if (opensSection(testimony[i])) return undefined
  }
  return undefined
}

/** A date above a line makes it the first of a comment, not the title of an article. */
function standsBelowFurniture(page: Page, testimony: Testimony, index: number): boolean {
  const above = index - 1
  if (above < 0) return true
  return page.prose[above] === 0 && against(testimony[above]) >= WEIGHTY && !isByline(testimony, above)
}

/** Prose below a title, up to `to` or the first section of boilerplate. */
function bodyWords(page: Page, testimony: Testimony, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to && !opensSection(testimony[i]); i++)
    if (page.prose[i] === 1) words += page.blocks[i]?.words ?? 0
  return words
}

/**
 * The blocks with the titles of stacked articles, in order.
 * @returns an empty list where the page holds one article, or none
 */
export function findStackedTitles(page: Page, testimony: Testimony): readonly number[] {
  const starts: { readonly title: number; readonly body: number }[] = []
  for (const block of page.blocks) {
    if (block.index < (starts.at(-1)?.body ?? 0)) continue
    if (block.words < STACKED_TITLE_WORDS || page.prose[block.index] === 1) continue
    if (!isTitleLike(page, testimony, block)) continue
    if (!standsBelowFurniture(page, testimony, block.index)) continue
    const body = bodyBelow(page, testimony, block.index)
    if (body !== undefined) starts.push({ title: block.index, body })
  }
  // Teasers and reader comments have titles, names and dates too, but little prose
  const titles = starts
    .filter(
      ({ body }, n) => bodyWords(page, testimony, body, starts[n + 1]?.title ?? page.blocks.length) >= STACKED_WORDS,
    )
    .map(({ title }) => title)
  return titles.length > 1 ? titles : []
}
