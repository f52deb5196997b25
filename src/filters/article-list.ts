import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { defineFilter } from './define.ts'

/** Longer runs are indexes and menus, whatever introduces them: measured, hardly a third of them is article. */
const MAX_RUN = 12
const MAX_WORDS = 60
const MAX_LINE = 30
/** Menus are links; the list of an article links here and there. */
const MAX_LINKED = 0.3

/** In scraped text, prose among the AROUND blocks on both sides of a run. */
const AROUND = 5
const MIN_PROSE = 4

/** A short list that running text announces and goes on behind; menus stand among other menus. */
export const articleList = defineFilter({
  id: 'article-list',
  removes: 'lists of an article',
  says: 'content',
  asks: itemsAndAnnouncedLines,
  examples: {
    hits: [
      'The crew packed four things for the crossing, and nothing else was allowed on board:\n- dried fish\n- two barrels of water\n- a spare sail\nThe rest was left on the quay, where the harbour master sold it a week later.',
      'The plant is moved in spring, before the new leaves open, and never in the heat of July.\nBefore you begin, check that you have the following things at hand:\nA clean pot\nFresh soil\nA sharp knife\nWater the plant on the evening before, so that the roots come out of the old pot in one piece.\nCut what is black, and shake the old soil off what is left of the roots.',
    ],
    misses: [
      'Home\nNews\nSport\nWeather',
      'Related stories:\n- Ferry strike enters its third week\n- Harbour to be deepened\n- Why the eels came back',
      'The plan was agreed in the night after eleven hours of talks.\nMost read\nFerry strike\nHarbour plan\nContact us\nImprint',
      'Tags:\nharbour\nferry\nstrike',
    ],
  },
  judge: (block, page) => {
    if (block.words > MAX_WORDS || block.linkWords > block.words / 2) return undefined
    const listed = block.kind === 'item'
    if (!listed && (page.format !== 'text' || !isLine(block, page))) return undefined
    const first = endOfRun(block, page, listed, -1)
    const last = endOfRun(block, page, listed, 1)
    const size = last - first + 1
    const intro = page.blocks[first - 1]
    if (size < 2 || size > MAX_RUN || intro === undefined || linkedShare(page, first, last) > MAX_LINKED)
      return undefined
    const announced =
      page.shapes[intro.index]?.ending === 'colon' && (listed ? isSpoken(intro, page) : isProse(page, intro.index))
    const before = isProse(page, intro.index) || (intro.kind === 'heading' && isProse(page, intro.index - 1))
    const after = isProse(page, last + 1) || (page.blocks[last + 1]?.kind === 'heading' && isProse(page, last + 2))
    const opening = intro.text.slice(-60)
    // Plain lines are items only where the page is running text around them
    if (!listed && countProse(page, first, last) < MIN_PROSE) return undefined
    if (announced && after) return { reason: `listed below “${opening}”`, strength: listed ? 0.8 : 0.6 }
    if (announced && listed && before) return { reason: `listed below “${opening}”`, strength: 0.6 }
    if (before && after && listed) return { reason: `listed within running text, below “${opening}”`, strength: 0.7 }
    return undefined
  },
})

const isProse = (page: Page, index: number): boolean => page.prose[index] === 1

/** A line of scraped text that may be an item without its mark. */
const isLine = (block: Block, page: Page): boolean =>
  block.kind === 'paragraph' && block.words <= MAX_LINE && !isProse(page, block.index)

/** Items, and lines of scraped text that stand, others like it between, below a sentence that ends in a colon. */
function itemsAndAnnouncedLines(page: Page): Uint8Array {
  const asked = new Uint8Array(page.blocks.length)
  for (const block of page.blocks) {
    const above = block.index - 1
    if (block.kind === 'item') asked[block.index] = 1
    else if (asked[above] === 1 || (isProse(page, above) && page.shapes[above]?.ending === 'colon'))
      asked[block.index] = Number(page.format === 'text' && isLine(block, page))
  }
  return asked
}

/** "You will need:" announces a list as well as a sentence does, "Tags:" and "Share this:" do not. */
function isSpoken(intro: Block, page: Page): boolean {
  return isProse(page, intro.index) || (intro.words >= 3 && (page.shapes[intro.index]?.functionWords ?? 0) >= 2)
}

/** The first or last block of the run around a block, at most one more than MAX_RUN away. */
function endOfRun(block: Block, page: Page, listed: boolean, step: 1 | -1): number {
  let end = block.index
  for (let n = 0; n <= MAX_RUN; n++) {
    const next = page.blocks[end + step]
    if (next === undefined || (listed ? next.kind !== 'item' : !isLine(next, page))) break
    end += step
  }
  return end
}

function linkedShare(page: Page, first: number, last: number): number {
  let words = 0
  let linked = 0
  for (const item of page.blocks.slice(first, last + 1)) {
    words += item.words
    linked += item.linkWords
  }
  return linked / words
}

function countProse(page: Page, first: number, last: number): number {
  let count = 0
  for (let n = 1; n <= AROUND; n++) count += (page.prose[first - n] ?? 0) + (page.prose[last + n] ?? 0)
  return count
}
