/** Which line above a body is its title. */

import { Cohesion } from './cohesion.ts'
import { against, WEIGHTY } from './evidence.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { SITE_FURNITURE } from './site/profile.ts'
import { isByline, isTitleLike } from './title-like.ts'
import { sameWords } from './words.ts'

/** How many blocks above the body a title is looked for: menus and picture credits may stand between the two. */
const REACH = 60
/** Titles of more words are rare, and such lines are summaries. */
const LONG = 16
/** Further words that come back in the body make no title more likely. */
const MOST_ECHOES = 6
/** Below this a page is said to have no title: a wrong one is worse. */
const MIN_SCORE = 1.5

/** A line that two lines were glued to, as in "Schedule nowFind a store". */
const GLUED = /\p{Ll}\p{Lu}/u
/** "Brexit explained | The Duran", the title of the page rather than of the article. */
const WITH_SITE = / [|–—-] /

/** What a line's words can make of its score at most: they all come back, and are those of the page's title. */
const MOST_OF_WORDS = 2.65 + 0.7 * MOST_ECHOES + 4

/** The words with which the body begins. */
const topic = new Cohesion()

/**
 * How much a block looks like the title above `body`, in log-odds against the other lines above it. The weights were
 * fitted on the titles of the corpus's articles in blocks style, Markdown and HTML, one half of the sites each time.
 * @param least a score that is too low to matter: where the rest cannot lift a line above it, the rest is not looked at
 */
function titleScore(page: Page, testimony: Testimony, block: Block, body: number, least: number): number {
  const { index, text, words, kind, level } = block
  let score = -0.06 * (body - index)
  if (kind === 'heading') score += level === 1 ? 3.3 : 1.7
  if (words >= 4) score += 1.7
  if (words > LONG) score -= 1.8
  // With nothing above it a line above the body is a title, however short
  if (index === 0) score += 2
  // A first block of the body is more often a subheading
  if (index === body) score -= 0.8
  for (let i = index + 1; i <= index + 3; i++) if (isByline(testimony, i)) score += 1.3
  if (page.prose[index + 1] === 1) score += 0.7
  if (page.prose[index - 1] === 1) score -= 0.9
  if (against(testimony[index - 1]) >= WEIGHTY) score += 0.7
  if (page.prose[index] === 1) score -= 1.4
  if ((page.shapes[index]?.numbers ?? 0) > words * 0.3) score -= 1.2
  if (block.linkWords > words / 2) score -= 2.3
  if (score + MOST_OF_WORDS <= least) return score
  const echo = topic.echoOf(page, index)
  score += 2.65 * echo.share + 0.7 * Math.min(echo.words, MOST_ECHOES)
  const titled = page.metadata.title
  if (titled !== undefined && sameWords(text, titled)) score += 4
  else if (titled !== undefined && words >= 3 && titled.startsWith(text)) score += 3.6
  if (score <= least) return score
  if (/^\p{Ll}/u.test(text)) score -= 1
  if (GLUED.test(text)) score -= 1.5
  return WITH_SITE.test(text) ? score - 1.9 : score
}

/**
 * @param from the first block that may be the title
 * @param body the first block that is kept below it
 * @returns nothing where no line looks like a title
 */
export function findTitle(page: Page, testimony: Testimony, from: number, body: number): Block | undefined {
  topic.remember(page, body)
  let best: Block | undefined
  let bestScore = MIN_SCORE
  for (let i = Math.max(from, body - REACH); i <= body; i++) {
    const block = page.blocks[i]
    if (block === undefined || !isTitleLike(page, testimony, block)) continue
    // What other pages have too is the title of none of them
    if (testimony[i]?.some(({ filter }) => filter === SITE_FURNITURE)) continue
    const score = titleScore(page, testimony, block, body, bestScore)
    if (score > bestScore) {
      best = block
      bestScore = score
    }
  }
  return best
}
