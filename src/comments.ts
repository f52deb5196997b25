/** Readers' comments below an article: what readers wrote, not the form, the buttons and the names around it. */

import { against, openingOf, WEIGHTY } from './evidence.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { zoneBit } from './zones.ts'

/** The filter that knows the headings and the furniture of comment sections. */
const PROMPT = 'comment-prompt'
/** The filter is at most this sure of a block only because it stands among comments. */
const STANDS_THERE = 0.85
/** What a reader wrote has this many words, or is a sentence. */
const WORDS = 10
const SENTENCE_WORDS = 2
/**
 * Comments stand below an article: so many words of prose must stand above them. Who asks for comments gets them below a
 * short article too. To remove them more is needed, since the first post of a forum is short and its answers are
 * content; most below a mere heading, as in text (measured: at 150 words text lost two threads of 113).
 */
const LEAST_ABOVE = { keep: { box: 40, heading: 40 }, remove: { box: 150, heading: 500 } }
/** What a page says of itself where posts or reviews are its content, in the words of schema.org and Open Graph. */
const POSTS_ARE_CONTENT = new Set(['discussionforumposting', 'qapage', 'question', 'product', 'og:product'])

const COMMENTS = zoneBit('comments')

/** 1 for each element that says that it holds comments, or stands in one that does, however much of the page it holds. */
function commentsBoxes(page: Page): Uint8Array {
  const holds = new Uint8Array(page.boxes.length)
  for (const { id, look, parent } of page.boxes) {
    const inside = parent !== undefined && holds[parent.id] === 1
    holds[id] = inside || (page.zonesNamed(look) & COMMENTS) !== 0 ? 1 : 0
  }
  return holds
}

/** What somebody wrote, as far as a block alone tells: a sentence or a longer line that no other filter speaks against. */
function isWritten(page: Page, testimony: Testimony, block: Block): boolean {
  const shape = page.shapes[block.index]
  if (shape === undefined || block.kind === 'heading' || block.kind === 'control') return false
  if (block.linkWords > block.words / 2) return false
  if (block.words < WORDS && (block.words < SENTENCE_WORDS || shape.ending !== 'stop')) return false
  const others = testimony[block.index]?.filter((e) => e.filter !== PROMPT || e.strength > STANDS_THERE)
  return against(others) < WEIGHTY
}

/**
 * Finds readers' comments. In markup they stand in an element that says so, else below a heading that does ("12
 * Comments"), up to the heading of another section or the next article. On a forum the posts are what the page is for,
 * and none of them is called a comment.
 * @param titles the blocks with which stacked articles begin
 * @param purpose what is done with them: removing asks for more certainty
 * @returns indexes of blocks, ascending
 */
export function findComments(
  page: Page,
  testimony: Testimony,
  titles: readonly number[],
  purpose: keyof typeof LEAST_ABOVE,
): readonly number[] {
  const least = LEAST_ABOVE[purpose]
  if (page.proseWords < least.box || page.metadata.types?.some((type) => POSTS_ARE_CONTENT.has(type))) return []
  const boxes = commentsBoxes(page)
  const starts = new Set(titles)
  const found: number[] = []
  let below = false
  let above = 0
  for (const block of page.blocks) {
    const opens = openingOf(testimony[block.index])
    // A counter by the title opens nothing: too little stands above it
    if (opens !== undefined) below = opens.filter === PROMPT && above >= least.heading
    else if (starts.has(block.index)) below = false
    const boxed = block.box !== undefined && boxes[block.box.id] === 1
    if (below || (boxed && above >= least.box)) {
      if (isWritten(page, testimony, block)) found.push(block.index)
    } else if (!boxed && page.prose[block.index] === 1) above += block.words
  }
  return found
}
