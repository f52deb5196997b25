import { WEIGHTY } from '../evidence.ts'
import { SIGNS } from '../signs.ts'
import type { FeatureGroup } from './group.ts'
import { hasPrice } from './shape.ts'
import { LINKS, SHORT, sumOf } from './sums.ts'

const FORMATS = { html: 0, markdown: 1, text: 2 } as const
/** Prices, years and questions tell kinds of pages apart where they stand in lines of their own. */
const LINE_WORDS = 15

/** What kind of page it is; the same for all its blocks. */
export const totals: FeatureGroup = {
  features: [
    ['page-words', 'words of the page'],
    ['page-blocks', 'blocks of the page'],
    ['page-prose', 'share of prose words'],
    ['page-prose-words', 'prose words'],
    ['page-links', 'share of linked words'],
    ['page-mean-words', 'words a block'],
    ['page-short', 'share of blocks of up to four words'],
    ['page-items', 'share of list items'],
    ['page-headings', 'share of headings'],
    ['page-cells', 'share of table cells'],
    ['page-furniture', 'share of blocks with weighty evidence'],
    ['page-opens', 'section headings of boilerplate'],
    ['page-repeated', 'share of blocks that stand more than once'],
    ['page-longest', 'words of the longest block'],
    ['page-format', 'HTML, Markdown or text'],
    ['page-prices', 'share of short blocks with a price'],
    ['page-dates', 'share of short blocks with a year'],
    ['page-questions', 'share of short blocks with a question mark'],
  ],
  begin({ page, evidence, opens, sums, count }) {
    let items = 0
    let headings = 0
    let cells = 0
    let furniture = 0
    let openings = 0
    let repeated = 0
    let longest = 0
    let prices = 0
    let dates = 0
    let questions = 0
    for (let i = 0; i < count; i++) {
      const block = page.blocks[i]
      const signs = page.shapes[i]?.signs ?? 0
      if (block === undefined) continue
      if (block.kind === 'item') items++
      else if (block.kind === 'heading') headings++
      else if (block.kind === 'cell') cells++
      if ((evidence[i] ?? 0) >= WEIGHTY) furniture++
      openings += opens[i] ?? 0
      if ((page.copies[i] ?? 1) > 1) repeated++
      longest = Math.max(longest, block.words)
      if (block.words > LINE_WORDS) continue
      if (hasPrice(signs)) prices++
      if ((signs & SIGNS.year) !== 0) dates++
      if ((signs & SIGNS.question) !== 0) questions++
    }
    const values = Float32Array.of(
      page.words,
      count,
      page.proseWords / page.words,
      page.proseWords,
      sumOf(sums, LINKS, 0, count) / page.words,
      page.words / count,
      sumOf(sums, SHORT, 0, count) / count,
      items / count,
      headings / count,
      cells / count,
      furniture / count,
      openings,
      repeated / count,
      longest,
      FORMATS[page.format],
      prices / count,
      dates / count,
      questions / count,
    )
    return (tile, at) => tile.fill(values, at)
  },
}
