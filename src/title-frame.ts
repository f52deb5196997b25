/** What stands around a line that may be the title of a further article: bylines, furniture, the end of another. */

import { against, opensSection, WEIGHTY } from './evidence.ts'
import type { Testimony } from './model.ts'
import type { Page } from './page.ts'
import { isByline } from './title-like.ts'

/** Blocks between a title and the first prose of its body: standfirst, byline, date, counters, share buttons. */
const HEADER_BLOCKS = 10
/** A standfirst between a title and its byline is shorter. */
const STANDFIRST_WORDS = 60
/** Blocks below a title that are looked at for what of them is kept. */
const BELOW = 12
/** Lines of so many words are labels. */
const LABEL_WORDS = 8
/** A name has two to four words, all of them with a capital but for one ("Anne de Brissac"). */
const NAME_WORDS = [2, 4] as const

/** Filters whose furniture ends an article. */
const ENDS = new Set(['comment-prompt', 'share-bar', 'related-stories', 'author-bio', 'donation-appeal', 'tag-list'])

export interface FrameSigns {
  /** A byline or a date between the line and its body. */
  readonly byline: number
  /** … on the next line. */
  readonly bylineNext: number
  /** … on the line above. */
  readonly bylineAbove: number
  /** The next line looks like a name. */
  readonly nameNext: number
  /** The line above is furniture. */
  readonly furnitureAbove: number
  /** Furniture that ends an article stands above it. */
  readonly ended: number
  /** Labels between it and the prose above. */
  readonly labelsAbove: number
  /** … one of them with a number. */
  readonly numberAbove: number
  /** Lines between it and its body that are no byline, up to five. */
  readonly linesBelow: number
  /** All lines between the bodies above and below it, up to eight. */
  readonly lines: number
  /** Share of them that stand on the page once more. */
  readonly repeated: number
  /** Share of the words of the next dozen blocks that is kept. */
  readonly keptBelow: number
}

/** What is likely to be kept of a page: of every block whether it is such prose, and how many such words stand above it. */
export interface Kept {
  readonly prose: Uint8Array
  readonly wordsAbove: Float64Array
  /** Words above it that are kept for certain: what is likely may be no more than teasers. */
  readonly sureAbove: Float64Array
  /** The first block of the page's first body. */
  readonly firstBody: number
}

/** The lines between a title and its body. */
export interface Head {
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
export function headBelow(page: Page, testimony: Testimony, prose: Uint8Array, title: number): Head | undefined {
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

/** The last block of a body above a line, -1 where there is none. */
export function bodyAbove(prose: Uint8Array, line: number): number {
  let last = line - 1
  while (last >= 0 && prose[last] !== 1) last--
  return last
}

function looksLikeName(page: Page, index: number): boolean {
  const block = page.blocks[index]
  const shape = page.shapes[index]
  if (block === undefined || shape === undefined || block.linkWords > 0 || shape.numbers > 0) return false
  if (block.words < NAME_WORDS[0] || block.words > NAME_WORDS[1]) return false
  return shape.capitals >= block.words - (block.words > NAME_WORDS[0] ? 1 : 0)
}

const sign = (seen: boolean): number => (seen ? 1 : 0)

export function frameSigns(page: Page, testimony: Testimony, kept: Kept, line: number, head: Head): FrameSigns {
  const { prose, wordsAbove } = kept
  let ended = false
  let labelsAbove = 0
  let numberAbove = false
  let repeated = 0
  let lines = 0
  for (let i = bodyAbove(prose, line) + 1; i < head.body; i++) {
    if (i === line || prose[i] === 1) continue
    lines++
    if ((page.copies[i] ?? 1) > 1) repeated++
    if (i > line) continue
    if (testimony[i]?.some((e) => e.strength >= WEIGHTY && ENDS.has(e.filter))) ended = true
    if ((page.blocks[i]?.words ?? 0) > LABEL_WORDS) continue
    labelsAbove++
    if ((page.shapes[i]?.numbers ?? 0) > 0) numberAbove = true
  }
  const to = Math.min(page.blocks.length, head.body + BELOW)
  let below = 0
  for (let i = head.body; i < to; i++) below += page.blocks[i]?.words ?? 0
  return {
    byline: sign(head.bylines > 0),
    bylineNext: sign(isByline(testimony, line + 1)),
    bylineAbove: sign(isByline(testimony, line - 1)),
    nameNext: sign(prose[line + 1] !== 1 && looksLikeName(page, line + 1)),
    furnitureAbove: sign(against(testimony[line - 1]) >= WEIGHTY),
    ended: sign(ended),
    labelsAbove: Math.min(labelsAbove, 8),
    numberAbove: sign(numberAbove),
    linesBelow: Math.min(head.lines, 5),
    lines: Math.min(lines, 8),
    repeated: repeated / Math.max(1, lines),
    keptBelow: ((wordsAbove[to] ?? 0) - (wordsAbove[head.body] ?? 0)) / below,
  }
}
