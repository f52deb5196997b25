/**
 * What tells the title of a further article from a subheading of the one above: a number for each sign. What is likely
 * to be kept is known by then, so the furniture between two articles is what is not.
 */

import { Cohesion } from './cohesion.ts'
import { against, opensSection, WEIGHTY } from './evidence.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { areSiblings, proseHeld } from './siblings.ts'
import { isByline, isTitleLike } from './title-like.ts'

/** A question of up to this many words may be a title, though it is a sentence. */
const QUESTION_WORDS = 20
/** Blocks between a title and the first prose of its body: standfirst, byline, date, counters, share buttons. */
const HEADER_BLOCKS = 10
/** A standfirst between a title and its byline is shorter. */
const STANDFIRST_WORDS = 60
/** Kept words without which nothing is an article: teasers and comments have less. */
export const ARTICLE_WORDS = 80
/** Headings have the levels 1 to 6. */
const LEVELS = 7
/** Blocks below a title that are looked at for what of them is kept. */
const BELOW = 12

/** Filters whose furniture ends an article. */
const ENDS = new Set(['comment-prompt', 'share-bar', 'related-stories', 'author-bio', 'donation-appeal', 'tag-list'])

/** One line that may be the title of a further article, and its signs; each is 0 where it is not seen. */
export interface Candidate {
  readonly block: Block
  /** Kept words of the page above it. */
  readonly wordsAbove: number
  readonly signs: {
    /** Words, in dozens; at most 1. */
    readonly words: number
    /** Fewer than four words. */
    readonly short: number
    /** Share of words with a capital. */
    readonly capitals: number
    /** Most of its words are a link. */
    readonly linked: number
    readonly item: number
    readonly heading: number
    /** A heading no deeper than the title of the page. */
    readonly level: number
    /** How many candidates are headings of its level, log. */
    readonly alike: number
    /** A byline or a date between it and its body. */
    readonly byline: number
    /** … on the next line. */
    readonly bylineNext: number
    /** … on the line above. */
    readonly bylineAbove: number
    /** The line above is furniture. */
    readonly furnitureAbove: number
    /** The line above is kept prose. */
    readonly adjoins: number
    /** Lines were removed between it and the prose above. */
    readonly removedAbove: number
    /** Furniture that ends an article stands above it. */
    readonly ended: number
    /** Lines between it and its body that are no byline, up to five. */
    readonly linesBelow: number
    /** Share of the next dozen blocks' words that is kept. */
    readonly keptBelow: number
    /** Lines of the page with the same words, log. */
    readonly copies: number
    /** Its body stands in an element of its own, like the one above. */
    readonly sibling: number
    /** Share of the words below that stand above, too. */
    readonly known: number
    /** Share of its own words that come back below. */
    readonly echo: number
    /** Share of its own words that stood above. */
    readonly recalled: number
    /** How many candidates the page has, log. */
    readonly candidates: number
  }
}

/** What is kept of a page: of every block whether it is kept prose, and how many kept words stand above it. */
interface Kept {
  readonly prose: Uint8Array
  readonly wordsAbove: Float64Array
}

function lookAtKept(page: Page, kept: readonly boolean[]): Kept {
  const prose = new Uint8Array(page.blocks.length)
  const wordsAbove = new Float64Array(page.blocks.length + 1)
  for (const { index, kind, words } of page.blocks) {
    wordsAbove[index + 1] = (wordsAbove[index] ?? 0) + (kept[index] === true ? words : 0)
    if (kept[index] === true && page.prose[index] === 1 && kind !== 'heading') prose[index] = 1
  }
  return { prose, wordsAbove }
}

interface Head {
  /** The first block of the body. */
  readonly body: number
  readonly bylines: number
  readonly lines: number
}

/** True where a byline stands within four blocks below a block, above any further prose. */
function bylineFollows(testimony: Testimony, prose: Uint8Array, index: number): boolean {
  for (let i = index + 1; i <= index + 4 && prose[i] !== 1; i++) if (isByline(testimony, i)) return true
  return false
}

/** What stands between a title and its body; undefined where no body follows. */
function headBelow(page: Page, testimony: Testimony, prose: Uint8Array, title: number): Head | undefined {
  let bylines = 0
  let lines = 0
  const last = Math.min(page.blocks.length - 1, title + HEADER_BLOCKS)
  for (let i = title + 1; i <= last; i++) {
    if (isByline(testimony, i)) bylines++
    else if (prose[i] === 1) {
      const standfirst = bylines === 0 && (page.blocks[i]?.words ?? 0) <= STANDFIRST_WORDS
      if (!standfirst || !bylineFollows(testimony, prose, i)) return { body: i, bylines, lines }
    } else if (opensSection(testimony[i])) return undefined
    else lines++
  }
  return undefined
}

/** The level of the highest heading just above the first kept prose, or 0 where none is there. */
function titleLevel(page: Page, prose: Uint8Array): number {
  const first = prose.indexOf(1)
  const levels = page.blocks
    .slice(Math.max(0, first - HEADER_BLOCKS), first)
    .filter((block) => block.kind === 'heading')
    .map((block) => block.level)
  return levels.length === 0 ? 0 : Math.min(...levels)
}

const isQuestion = (page: Page, block: Block): boolean =>
  page.shapes[block.index]?.ending === 'stop' && block.words <= QUESTION_WORDS

interface Found {
  readonly block: Block
  readonly head: Head
}

function findLines(page: Page, testimony: Testimony, { prose, wordsAbove }: Kept): Found[] {
  const all = wordsAbove[page.blocks.length] ?? 0
  const lines: Found[] = []
  for (const block of page.blocks) {
    const above = wordsAbove[block.index] ?? 0
    if (above < ARTICLE_WORDS || all - above - block.words < ARTICLE_WORDS) continue
    if (prose[block.index] === 1 && !isQuestion(page, block)) continue
    if (!isTitleLike(page, testimony, block)) continue
    const head = headBelow(page, testimony, prose, block.index)
    if (head !== undefined) lines.push({ block, head })
  }
  return lines
}

/**
 * The lines of a page that may be titles of further articles: enough is kept above and below, and a body follows.
 * @param kept of every block whether its score keeps it
 * @param mayBe told the signs with the best that the words around the line could say (known 0, echo 1, recalled 0);
 * comparing the words of articles takes longer than all else, and few subheadings are worth it
 */
export function findCandidates(
  page: Page,
  testimony: Testimony,
  kept: readonly boolean[],
  mayBe: (signs: Candidate['signs']) => boolean,
): Candidate[] {
  const look = lookAtKept(page, kept)
  const candidates = findFrames(page, testimony, kept, look).filter(({ signs }) => mayBe(signs))
  if (candidates.length === 0) return []
  const cohesion = new Cohesion(page, look.prose)
  return candidates.flatMap(({ body, block, wordsAbove, signs }) => {
    cohesion.remember(block.index - 1, -1)
    const known = cohesion.shareBelow(body)
    if (!mayBe({ ...signs, known })) return []
    const recalled = cohesion.echoOf(block.index).share
    cohesion.remember(body, 1)
    const echo = cohesion.echoOf(block.index).share
    return [{ block, wordsAbove, signs: { ...signs, known, echo, recalled } }]
  })
}

interface Framed extends Candidate {
  /** The first block of the body. */
  readonly body: number
}

/** All signs but those of words. */
function findFrames(page: Page, testimony: Testimony, kept: readonly boolean[], look: Kept): Framed[] {
  const { prose, wordsAbove } = look
  const lines = findLines(page, testimony, look)
  if (lines.length === 0) return []
  const held = proseHeld(page, prose)
  const top = titleLevel(page, prose)
  const ofLevel = new Uint32Array(LEVELS)
  for (const { block } of lines) if (block.kind === 'heading') ofLevel[block.level] = (ofLevel[block.level] ?? 0) + 1
  return lines.map(({ block, head }) => {
    const { index, words } = block
    const shape = page.shapes[index]
    const isHeading = block.kind === 'heading'
    let last = index - 1
    let removed = false
    let ended = false
    for (; last >= 0 && prose[last] !== 1; last--) {
      if (kept[last] !== true) removed = true
      if (testimony[last]?.some((e) => e.strength >= WEIGHTY && ENDS.has(e.filter))) ended = true
    }
    const above = page.blocks[last]
    const body = page.blocks[head.body]
    const from = head.body
    const to = Math.min(page.blocks.length, from + BELOW)
    let below = 0
    for (let i = from; i < to; i++) below += page.blocks[i]?.words ?? 0
    const sibling = above !== undefined && body !== undefined && areSiblings(held, ARTICLE_WORDS, above, block, body)
    return {
      block,
      body: from,
      wordsAbove: wordsAbove[index] ?? 0,
      signs: {
        words: Math.min(words, 12) / 12,
        short: words < 4 ? 1 : 0,
        capitals: (shape?.capitals ?? 0) / words,
        linked: block.linkWords > words / 2 ? 1 : 0,
        item: block.kind === 'item' ? 1 : 0,
        heading: isHeading ? 1 : 0,
        level: isHeading && block.level <= top ? 1 : 0,
        alike: isHeading ? Math.log(ofLevel[block.level] ?? 1) : 0,
        byline: head.bylines > 0 ? 1 : 0,
        bylineNext: isByline(testimony, index + 1) ? 1 : 0,
        bylineAbove: isByline(testimony, index - 1) ? 1 : 0,
        furnitureAbove: against(testimony[index - 1]) >= WEIGHTY ? 1 : 0,
        adjoins: last === index - 1 ? 1 : 0,
        removedAbove: removed ? 1 : 0,
        ended: ended ? 1 : 0,
        linesBelow: Math.min(head.lines, 5),
        keptBelow: ((wordsAbove[to] ?? 0) - (wordsAbove[from] ?? 0)) / below,
        copies: Math.log(page.copies[index] ?? 1),
        sibling: sibling ? 1 : 0,
        known: 0,
        echo: 1,
        recalled: 0,
        candidates: Math.log(lines.length),
      },
    }
  })
}
