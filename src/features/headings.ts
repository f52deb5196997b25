import type { Page } from '../page.ts'

/** A line of text without markup heads a section where it is this short and prose follows. */
const HEADING_WORDS = 10

function isHeading(page: Page, index: number): boolean {
  const block = page.blocks[index]
  if (block === undefined || block.kind === 'heading') return block !== undefined
  if (page.format === 'html' || block.kind !== 'paragraph' || block.words > HEADING_WORDS) return false
  return page.prose[index] === 0 && page.prose[index + 1] === 1 && page.shapes[index]?.ending === 'none'
}

/** @returns the blocks with which sections begin, the first block of the page among them, and behind them its end */
export function sectionStarts(page: Page): readonly number[] {
  const starts = [0]
  for (let i = 1; i < page.blocks.length; i++) if (isHeading(page, i)) starts.push(i)
  return [...starts, page.blocks.length]
}
