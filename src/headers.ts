/** Title, byline and date of an article: what stands between the furniture above it and its first prose. */

import { dateIn } from './dates.ts'
import { by, byLabels, reporters } from './filters/byline-furniture.wording.ts'
import { inSmallLetters } from './filters/small-letters.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { findTitle } from './titles.ts'

export interface Header {
  readonly title: Block | undefined
  /** The block that names the author, and the name in it. */
  readonly byline: { readonly block: Block; readonly name: string } | undefined
  readonly published: string | undefined
}

/** How far below its title a byline or date stands. */
const BYLINE_REACH = 8

/** Of a line in small letters. */
const BY = new RegExp(
  inSmallLetters(`^(?:(?:${Object.values(by).flat().join('|')}) ?:? |(?:${byLabels.join('|')}) ?[:：/／=＝] ?)\\s*`),
)
const NAME = /^\p{Lu}[\p{L}'’.-]{0,30}(?: (?:(?:van|von|de|der|da|di|la|le|bin|al) )?\p{Lu}[\p{L}'’.-]{0,30}){1,3}$/u

/** Scripts without capitals: a name there is told only by what stands before it. */
const UNCASED_NAME = /^[\p{Lo}\p{M}]{2,12}(?:[ ·・][\p{Lo}\p{M}]{1,12}){0,3}$/u
const REPORTER = new RegExp(` ?(?:${reporters})$`, 'u')
/** What ends the name: a sign, or a preposition before a date. */
const AFTER_NAME = /\s*[|·•,،–—]\s*|\s+(?:on|in)\s+|\s+(?:am|le|el|il|em|op|dnia|dne|в|у|στις|pada)\s+(?=\p{Nd})/u

/** The name in a byline, or nothing where the line names nobody. */
function nameIn(text: string): string | undefined {
  const named = text.slice(BY.exec(inSmallLetters(text))?.[0].length ?? 0)
  const name = named.replace(REPORTER, '').split(AFTER_NAME)[0]?.trim() ?? ''
  // "홍길동 기자" says behind the name what others say before it
  const labelled = named !== text || REPORTER.test(text)
  return NAME.test(name) || (labelled && UNCASED_NAME.test(name)) ? name : undefined
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
    // Below the title and one line that says what the article is about, body or not
    const alone = (i < body || i === first + 1) && block.words <= 4 && isNamed(testimony, i)
    const name =
      BY.test(inSmallLetters(block.text)) || REPORTER.test(block.text) || alone ? nameIn(block.text) : undefined
    if (name !== undefined) byline = { block, name }
  }
  return { title: found, byline, published }
}

/** A line that is nothing but a name is a byline where a date or "Published" stands next to it. */
function isNamed(testimony: Testimony, index: number): boolean {
  return [index - 1, index + 1, index + 2].some((near) => testimony[near]?.some((e) => e.filter === 'byline-furniture'))
}
