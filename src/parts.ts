/** Parts a page at its titles, and makes articles of the parts in which something is kept. */

import { against, WEIGHTY } from './evidence.ts'
import { findHeader, type Header } from './headers.ts'
import type { Testimony } from './model.ts'
import type { Page } from './page.ts'
import { isRuled, keepBy, removeBy, type Tip } from './tips.ts'

/** An article as decided: its header and the blocks of its body, by index. */
export interface Decided {
  readonly header: Header
  readonly body: readonly number[]
}

/** A part of the page that may be an article: the blocks from `from` up to `to`. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly header: Header
  /** The block that says below the title what the article is about, where nothing else keeps it. */
  readonly standfirst: number | undefined
}

/** A title that a rule removes is none. */
function withoutRuledTitle(header: Header, tips: readonly Tip[]): Header {
  const tip = header.title === undefined ? undefined : tips[header.title.index]
  return isRuled(tip) && tip?.keep === false ? { ...header, title: undefined } : header
}

/** Splits the page at the titles of stacked articles, and finds the header of each part. */
export function findParts(
  page: Page,
  testimony: Testimony,
  titles: readonly number[],
  tips: readonly Tip[],
): readonly Part[] {
  // What is kept above the first of stacked titles is an article too, whose frame nobody could see
  const bounds = titles[0] === 0 ? [...titles, page.blocks.length] : [0, ...titles, page.blocks.length]
  return bounds.slice(0, -1).map((from, n) => {
    const to = bounds[n + 1] ?? page.blocks.length
    const stacked = titles.includes(from) ? page.blocks[from] : undefined
    const kept: number[] = []
    for (let i = from; i < to; i++) if (tips[i]?.keep === true) kept.push(i)
    // What a rule keeps above the title is no body that the title stands above
    const first = kept.find((i) => !isRuled(tips[i])) ?? kept[0]
    // Where nothing is kept there is nothing for a header to stand above
    const found =
      first === undefined
        ? { title: stacked, byline: undefined, published: undefined }
        : findHeader(page, testimony, from, first, stacked)
    const header = withoutRuledTitle(found, tips)
    // A standfirst follows its title, which may be kept for itself; bylines and dates part it from the body
    const below = header.title === undefined ? to : header.title.index + 1
    const body = kept.find((i) => i >= below) ?? below
    const isStandfirst =
      below < body && page.prose[below] === 1 && against(testimony[below]) < WEIGHTY && !isRuled(tips[below])
    return { from, to, header, standfirst: isStandfirst ? below : undefined }
  })
}

/** The articles of the parts in which something is kept. Titles and standfirsts join them, bylines leave them. */
export function decideArticles(parts: readonly Part[], tips: Tip[]): Decided[] {
  const articles: Decided[] = []
  for (const { from, to, header, standfirst } of parts) {
    if (!tips.slice(from, to).some((tip) => tip.keep)) continue
    const { title, byline } = header
    if (title !== undefined && !isRuled(tips[title.index]))
      tips[title.index] = keepBy('title', 'the title of the article')
    if (standfirst !== undefined) tips[standfirst] = keepBy('title', 'the standfirst below the title')
    if (byline !== undefined && !isRuled(tips[byline.block.index]))
      tips[byline.block.index] = removeBy('byline-furniture', `names the author, “${byline.name}”`)
    const body: number[] = []
    for (let i = from; i < to; i++) if (tips[i]?.keep === true && i !== title?.index) body.push(i)
    articles.push({ header, body })
  }
  return articles
}
