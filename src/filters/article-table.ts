import type { Block, Box } from '../model.ts'
import type { Page } from '../page.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { defineFilter } from './define.ts'

/** Tables of data stand beside text that speaks of them: prose within this many blocks of their ends. */
const NEAR = 2
/** The ends of a table are looked for this far, the other rows of a line of figures less far. */
const MAX_CELLS = 60
const MIN_ROWS = 3
/** A cell or a row between tabs, and a line of figures. */
const MAX_WORDS = 60
const MAX_LINE = 20
/** Tables of links are menus, indexes of forums and calendars. */
const MAX_LINKED = 0.3

/** Rows of data near running text; tables also lay out menus, months of the year and the figures of a shop. */
export const articleTable = defineFilter({
  id: 'article-table',
  removes: 'tables of an article',
  says: 'content',
  asks: [
    { kinds: ['cell'], words: MAX_WORDS },
    { signs: ['tab'], words: MAX_WORDS },
    { signs: ['digit'], words: MAX_LINE },
  ],
  examples: {
    hits: [
      'The ferries of the three islands carried more people than ever, as the table below shows.\nIsland\tFerries\tPassengers\nNorth\t4\t120,000\nSouth\t2\t80,400\nWest\t1\t9,100\nThe west lost its second boat in May, and nobody expects that it will be replaced soon.',
    ],
    misses: [
      'Home\tNews\tSport\nLogin\tHelp\tAbout\nTerms\tPrivacy\tJobs',
      'Mo\tTu\tWe\tTh\tFr\tSa\tSu\n1\t2\t3\t4\t5\t6\t7\n8\t9\t10\t11\t12\t13\t14',
      'The table was four feet wide and made of oak, and the judge had carved his name in it.',
      'Posts: 120\nLikes: 44\nJoined: 2019\nPoints: 3,200',
    ],
  },
  judge: (block, page) => {
    if (block.words > MAX_WORDS || !isRow(block, page)) return undefined
    const first = endOfTable(block, page, -1)
    const last = endOfTable(block, page, 1)
    const size = last - first + 1
    if (size < MIN_ROWS || !proseBeside(page, first, -1) || !proseBeside(page, last, 1)) return undefined
    return { reason: `one of ${size} rows or cells of a table within running text`, strength: 0.65 }
  },
})

/** A cell, or in text a row: cells between tabs, or a line that holds more figures than words that bind. */
function isRow(block: Block, page: Page): boolean {
  if (block.linkWords > block.words * MAX_LINKED) return false
  if (block.kind === 'cell') return true
  if (block.kind !== 'paragraph' || page.format !== 'text' || page.prose[block.index] === 1) return false
  if (hasSign(block, page, SIGNS.tab)) return true
  const shape = page.shapes[block.index]
  if (shape === undefined || block.words < 3 || block.words > MAX_LINE) return false
  return shape.numbers >= 2 && shape.numbers >= block.words / 3 && shape.functionWords <= 1
}

function endOfTable(block: Block, page: Page, step: 1 | -1): number {
  const table = tableOf(block)
  let end = block.index
  for (let n = 0; n < MAX_CELLS; n++) {
    const next = page.blocks[end + step]
    if (next === undefined || !isRow(next, page) || tableOf(next) !== table) break
    end += step
  }
  return end
}

function tableOf(block: Block): Box | undefined {
  let box = block.box
  while (box !== undefined && box.tag !== 'table') box = box.parent
  return box
}

function proseBeside(page: Page, end: number, step: 1 | -1): boolean {
  for (let n = 1; n <= NEAR; n++) if (page.prose[end + n * step] === 1) return true
  return false
}
