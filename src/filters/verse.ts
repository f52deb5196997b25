import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { defineFilter } from './define.ts'

/** Lines of this many words; menus have shorter, paragraphs longer ones. */
const MIN_WORDS = 3
const MAX_WORDS = 12
/** A stanza, and how far its lines are looked for on each side. */
const MIN_LINES = 4
const NEAR = 6
const MAX_LENGTH = 1500
/** How lines of verse end, where no sentence does. */
const PAUSE = /[,—]$/
/** Marks of code, lists and labels, which no poem has. */
const UNSUNG = /[(){}<>=:|/*•→$%&@#]|\d/

/**
 * Poems and songs: runs of short lines that words like "the" and "of" hold together and commas end. Menus are runs of
 * short capitalised lines as well, so that every doubt is decided against verse.
 */
export const verse = defineFilter({
  id: 'verse',
  removes: 'lines of poems and songs',
  says: 'content',
  asks: linesThatPause,
  examples: {
    hits: [
      'The tide came in across the sand,\nAnd all the boats lay still,\nThe moon was like a lifted hand\nAbove the darkened hill,',
      'O take me to the northern shore,\nWhere no one asks my name,\nAnd I will sing of this no more\nThan ashes sing of flame.',
    ],
    misses: [
      'About the Museum\nPlan Your Visit\nBecome a Member\nWork With Us',
      'How to choose a boat\nWhere to buy in the north\nThe best of the islands\nWhat to do in the rain',
      'Ferry strike enters its third week\nHarbour to be deepened by May\nWhy the eels came back to the river\nThe last of the lamp keepers',
      'Smith, Brown and Partners\nNorth, South and West\nFood, Wine and Travel\nHome, Garden and Pets',
      'answer to our letters,\nreview the terms of use,\nshare it with the partners,\nkeep it for a year,',
    ],
  },
  judge: (block, page) => {
    // A stanza in one block, its breaks set by the author
    if (hasSign(block, page, SIGNS.line))
      return block.text.length > MAX_LENGTH ? undefined : judgeLines(block.text.split('\n'), [block], page)
    if (!isLine(block, page)) return undefined
    const run = [block]
    for (const step of [-1, 1])
      for (let n = 1; n <= NEAR; n++) {
        const line = page.blocks[block.index + n * step]
        if (line === undefined || !isLine(line, page)) break
        run.push(line)
      }
    return judgeLines(
      run.map((line) => line.text),
      run,
      page,
    )
  },
})

/** Blocks of several lines, and lines near one that ends as every fourth line of verse does. */
function linesThatPause(page: Page): Uint8Array {
  const asked = new Uint8Array(page.blocks.length)
  for (const block of page.blocks) {
    const { index } = block
    if (hasSign(block, page, SIGNS.line)) asked[index] = 1
    else if (hasSign(block, page, SIGNS.comma | SIGNS.dash) && isLine(block, page) && PAUSE.test(block.text))
      asked.fill(1, Math.max(0, index - NEAR), index + NEAR + 1)
  }
  return asked
}

function isLine(block: Block, page: Page): boolean {
  if (block.words < MIN_WORDS || block.words > MAX_WORDS || block.linkWords > 0) return false
  return (block.kind === 'paragraph' || block.kind === 'quote') && !hasSign(block, page, SIGNS.line)
}

function judgeLines(lines: readonly string[], blocks: readonly Block[], page: Page) {
  if (lines.length < MIN_LINES) return undefined
  let words = 0
  let functionWords = 0
  let capitals = 0
  for (const block of blocks) {
    words += block.words
    functionWords += page.shapes[block.index]?.functionWords ?? 0
    capitals += page.shapes[block.index]?.capitals ?? 0
  }
  if (words < lines.length * MIN_WORDS || words > lines.length * MAX_WORDS || functionWords < words / 4)
    return undefined
  // One capital a line is the verse's own; names and "I" are a few more
  if (capitals > lines.length * 1.6) return undefined
  const commas = lines.filter((line) => PAUSE.test(line)).length
  if (commas < lines.length / 4) return undefined
  if (!lines.every((line) => /^[“"'‘]?\p{Lu}/u.test(line) && !UNSUNG.test(line))) return undefined
  return {
    reason: `one of ${lines.length} lines of verse, ${commas} end in a comma`,
    strength: commas >= lines.length / 3 ? 0.75 : 0.6,
  }
}
