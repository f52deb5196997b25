/** Title, byline and date of an article: what stands between the furniture above it and its first prose. */

import { dateIn } from './dates.ts'
import { by, byLabels, reporters } from './filters/byline-furniture.wording.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { isByline, isTitleLike } from './title-like.ts'
import { sameWords } from './words.ts'

export interface Header {
  readonly title: Block | undefined
  /** The block that names the author, and the name in it. */
  readonly byline: { readonly block: Block; readonly name: string } | undefined
  readonly published: string | undefined
}

/** How far above the body a title is looked for; menus between the two are rare. */
const REACH = 25
/** How far below its title a byline or date stands. */
const BYLINE_REACH = 8

/** Below this a page is said to have no title: a wrong one is worse. */
const MIN_TITLE_SCORE = 2

const BY = new RegExp(
  `^(?:(?:${Object.values(by).flat().join('|')}) ?:? |(?:${byLabels.join('|')}) ?[:：/／=＝] ?)\\s*`,
  'iu',
)
const NAME = /^\p{Lu}[\p{L}'’.-]{0,30}(?: (?:(?:van|von|de|der|da|di|la|le|bin|al) )?\p{Lu}[\p{L}'’.-]{0,30}){1,3}$/u

/** Scripts without capitals: a name there is told only by what stands before it. */
const UNCASED_NAME = /^[\p{Lo}\p{M}]{2,12}(?:[ ·・][\p{Lo}\p{M}]{1,12}){0,3}$/u
const REPORTER = new RegExp(` ?(?:${reporters})$`, 'u')
/** What ends the name: a sign, or a preposition before a date. */
const AFTER_NAME = /\s*[|·•,،–—]\s*|\s+(?:on|in)\s+|\s+(?:am|le|el|il|em|op|dnia|dne|в|у|στις|pada)\s+(?=\p{Nd})/u

/** The name in a byline, or nothing where the line names nobody. */
function nameIn(text: string): string | undefined {
  const named = text.replace(BY, '')
  const name = named.replace(REPORTER, '').split(AFTER_NAME)[0]?.trim() ?? ''
  // "홍길동 기자" says behind the name what others say before it
  const labelled = named !== text || REPORTER.test(text)
  return NAME.test(name) || (labelled && UNCASED_NAME.test(name)) ? name : undefined
}

/** How much a block looks like the title above `body`; the weights were set by hand on the corpus's titles. */
function titleScore(page: Page, testimony: Testimony, block: Block, body: number): number {
  const shape = page.shapes[block.index]
  const titled = page.metadata.title
  let score = block.words >= 4 ? 4 : 1
  score -= (body - block.index) * 0.1
  if (titled !== undefined && sameWords(block.text, titled)) score += 30
  else if (titled !== undefined && block.words >= 3 && titled.startsWith(block.text)) score += 20
  if (block.kind === 'heading') score += block.level === 1 ? 15 : block.level === 2 ? 3 : 1
  // With nothing above it a line above the body is a title, however short
  if (block.index === 0) score += 2
  // A first block of the body is more often a subheading
  if (block.index === body) score -= 8
  for (let i = block.index + 1; i <= block.index + 3; i++) if (isByline(testimony, i)) score += 1.5
  if (/^\p{Ll}/u.test(block.text)) score -= 3
  if ((shape?.capitals ?? 0) > block.words * 0.6) score += 1
  if ((shape?.numbers ?? 0) > block.words * 0.3) score -= 2
  if (block.linkWords > block.words / 2) score -= 3
  const copies = page.copies[block.index] ?? 1
  return score - (copies > 2 ? 3 : copies > 1 ? 1 : 0)
}

function findTitle(page: Page, testimony: Testimony, from: number, body: number): Block | undefined {
  let best: Block | undefined
  let bestScore = MIN_TITLE_SCORE
  for (let i = Math.max(from, body - REACH); i <= body; i++) {
    const block = page.blocks[i]
    if (block === undefined || page.prose[i] === 1 || !isTitleLike(page, testimony, block)) continue
    const score = titleScore(page, testimony, block, body)
    if (score > bestScore) {
      best = block
      bestScore = score
    }
  }
  return best
}

/**
 * Finds the header of an article.
 * @param from the first block that may belong to it
 * @param body its first block of prose
 * @param title its title where that is known already
 */
export function findHeader(page: Page, testimony: Testimony, from: number, body: number, title?: Block): Header {
  const found = title ?? findTitle(page, testimony, from, body)
  let byline: Header['byline']
  let published: string | undefined
  const first = found === undefined ? Math.max(from, body - BYLINE_REACH) : found.index + 1
  for (let i = first; i < Math.max(body, Math.min(first + BYLINE_REACH, page.blocks.length)); i++) {
    const block = page.blocks[i]
    if (block === undefined || block.words > 20 || page.prose[i] === 1) continue
    published ??= dateIn(block.text)
    if (byline !== undefined) continue
    const alone = i < body && block.words <= 4 && isNamed(testimony, i)
    const name = BY.test(block.text) || REPORTER.test(block.text) || alone ? nameIn(block.text) : undefined
    if (name !== undefined) byline = { block, name }
  }
  return { title: found, byline, published }
}

/** A line that is nothing but a name is a byline where a date or "Published" stands next to it. */
function isNamed(testimony: Testimony, index: number): boolean {
  return [index - 1, index + 1, index + 2].some((near) => testimony[near]?.some((e) => e.filter === 'byline-furniture'))
}
