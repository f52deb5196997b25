/**
 * The lines of a page that may be titles of further articles, and what tells such a title from a subheading of the
 * article above: a number for each sign. What is likely to be kept is known by then, so the furniture between two
 * articles is what is not.
 */

import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { areSiblings, proseHeld } from './siblings.ts'
import { bodyAbove, type FrameSigns, frameSigns, type Head, headBelow, type Kept } from './title-frame.ts'
import { isTitleLike, TITLE_WORDS } from './title-like.ts'

/** A question of up to this many words may be a title, though it is a sentence. */
const QUESTION_WORDS = 20
/** Kept words without which nothing is an article: teasers and comments have less. */
export const ARTICLE_WORDS = 80
/** Blocks above the first prose in which the heading of the highest level is looked for. */
const HEADING_REACH = 10
/** Lines are alike where one has at most so many words more than the other. */
const ALIKE_WORDS = 2
/** Headings have the levels 1 to 6. */
const LEVELS = 7

/** What a line itself looks like, and how it stands among the other lines that may be titles. */
interface LineSigns {
  /** Share of words with a capital. */
  readonly capitals: number
  /** It begins with a number. */
  readonly numbered: number
  /** Most of its words are a link. */
  readonly linked: number
  readonly item: number
  readonly heading: number
  /** A heading no deeper than the title of the page. */
  readonly level: number
  /** How many lines are headings of its level, log. */
  readonly sameLevel: number
  /** Lines of the page with the same words, log. */
  readonly copies: number
  /** Its body stands in an element of its own, like the one above. */
  readonly sibling: number
  /** How many lines may be titles, log. */
  readonly candidates: number
  /** How many of them begin with the same word, log. */
  readonly sameStart: number
  /** How many of them are about as long, log. */
  readonly sameLength: number
  /** Likely words since the body of the line before that may be a title, log. */
  readonly sinceLast: number
  /** … and up to that of the next. */
  readonly upToNext: number
  /** Likely words above it, log. */
  readonly above: number
  /** … and below it. */
  readonly below: number
  /** Words above it that are kept for certain, log. */
  readonly sureAbove: number
  /** … and below it. */
  readonly sureBelow: number
}

/** In the order of the columns of the weights. One object of all of them would take as long as all else here. */
export type Signs = readonly [LineSigns, FrameSigns]

/** One line that may be the title of a further article. */
export interface Candidate {
  readonly block: Block
  /** The first block of its body. */
  readonly body: number
  /** Kept words of the page above it. */
  readonly wordsAbove: number
  readonly signs: Signs
}

export interface Candidates {
  readonly lines: readonly Candidate[]
  readonly kept: Kept
}

function lookAtKept(page: Page, likely: readonly boolean[], sure: readonly boolean[]): Kept {
  const prose = new Uint8Array(page.blocks.length)
  const wordsAbove = new Float64Array(page.blocks.length + 1)
  const sureAbove = new Float64Array(page.blocks.length + 1)
  let firstBody = -1
  for (const { index, kind, words } of page.blocks) {
    wordsAbove[index + 1] = (wordsAbove[index] ?? 0) + (likely[index] === true ? words : 0)
    sureAbove[index + 1] = (sureAbove[index] ?? 0) + (sure[index] === true ? words : 0)
    if (likely[index] !== true || page.prose[index] !== 1 || kind === 'heading') continue
    prose[index] = 1
    if (firstBody === -1 && sure[index] === true) firstBody = index
  }
  return { prose, wordsAbove, sureAbove, firstBody: firstBody === -1 ? prose.indexOf(1) : firstBody }
}

/** The level of the highest heading just above the first kept prose, or 0 where none is there. */
function titleLevel(page: Page, first: number): number {
  const levels = page.blocks
    .slice(Math.max(0, first - HEADING_REACH), first)
    .filter((block) => block.kind === 'heading')
    .map((block) => block.level)
  return levels.length === 0 ? 0 : Math.min(...levels)
}

const isQuestion = (page: Page, block: Block): boolean =>
  page.shapes[block.index]?.ending === 'stop' && block.words <= QUESTION_WORDS

interface Line {
  readonly block: Block
  readonly head: Head
}

function findLines(page: Page, testimony: Testimony, { prose, wordsAbove }: Kept): Line[] {
  const all = wordsAbove[page.blocks.length] ?? 0
  const lines: Line[] = []
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
 * The lines of a page that may be titles of further articles: enough is likely kept above and below, and a body follows.
 * @param likely of every block whether it may belong to an article
 * @param sure … and whether its score keeps it
 * @returns nothing where no line may be one
 */
export function findCandidates(
  page: Page,
  testimony: Testimony,
  likely: readonly boolean[],
  sure: readonly boolean[],
): Candidates | undefined {
  const look = lookAtKept(page, likely, sure)
  const lines = findLines(page, testimony, look)
  if (lines.length === 0) return undefined
  const held = proseHeld(page, look.prose)
  const top = titleLevel(page, look.prose.indexOf(1))
  const starts = lines.map(({ head }) => look.wordsAbove[head.body] ?? 0)
  const all = look.wordsAbove[page.blocks.length] ?? 0
  const allSure = look.sureAbove[page.blocks.length] ?? 0
  const ofLevel = new Uint32Array(LEVELS)
  const ofWords = new Uint32Array(TITLE_WORDS[1] + ALIKE_WORDS + 1)
  const startingWith = new Map<number, number>()
  const firstWord = (block: Block): number => page.tokens.hashes[page.tokens.first[block.index] ?? 0] ?? 0
  for (const { block } of lines) {
    if (block.kind === 'heading') ofLevel[block.level] = (ofLevel[block.level] ?? 0) + 1
    ofWords[block.words] = (ofWords[block.words] ?? 0) + 1
    startingWith.set(firstWord(block), (startingWith.get(firstWord(block)) ?? 0) + 1)
  }
  const candidates: Candidate[] = []
  for (const [n, line] of lines.entries()) {
    const { block, head } = line
    const { index, words, kind, level } = block
    const at = starts[n] ?? 0
    const wordsAbove = look.wordsAbove[index] ?? 0
    const sureAbove = look.sureAbove[index] ?? 0
    let sameLength = 0
    for (let w = Math.max(0, words - ALIKE_WORDS); w <= words + ALIKE_WORDS; w++) sameLength += ofWords[w] ?? 0
    const shape = page.shapes[index]
    const heading = kind === 'heading'
    const above = page.blocks[bodyAbove(look.prose, index)]
    const body = page.blocks[head.body]
    const sibling = above !== undefined && body !== undefined && areSiblings(held, ARTICLE_WORDS, above, block, body)
    const own: LineSigns = {
      capitals: (shape?.capitals ?? 0) / words,
      numbered: /^\P{L}{0,4}\d/u.test(block.text) ? 1 : 0,
      linked: block.linkWords > words / 2 ? 1 : 0,
      item: kind === 'item' ? 1 : 0,
      heading: heading ? 1 : 0,
      level: heading && level <= top ? 1 : 0,
      sameLevel: heading ? Math.log(ofLevel[level] ?? 1) : 0,
      copies: Math.log(page.copies[index] ?? 1),
      sibling: sibling ? 1 : 0,
      candidates: Math.log(lines.length),
      sameStart: Math.log(startingWith.get(firstWord(block)) ?? 1),
      sameLength: Math.log(sameLength),
      sinceLast: Math.log(1 + at - (starts[n - 1] ?? 0)),
      upToNext: Math.log(1 + (starts[n + 1] ?? all) - at),
      above: Math.log(1 + wordsAbove),
      below: Math.log(1 + all - wordsAbove),
      sureAbove: Math.log(1 + sureAbove),
      sureBelow: Math.log(1 + allSure - sureAbove),
    }
    const frame = frameSigns(page, testimony, look, index, head)
    candidates.push({ block, body: head.body, wordsAbove, signs: [own, frame] })
  }
  return { lines: candidates, kept: look }
}
