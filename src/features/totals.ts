import { against, opensSection, WEIGHTY } from '../evidence.ts'
import type { FeatureGroup } from './group.ts'

const MARKS: readonly (readonly [string, string, RegExp])[] = [
  ['page-prices', 'share of short blocks with a price', /[$€£¥₹]\s?\d|\d\s?(?:€|£|USD|EUR)/],
  ['page-dates', 'share of short blocks with a year', /\b(?:19|20)\d\d\b/],
  ['page-questions', 'share of short blocks with a question mark', /\?/],
]

const FORMATS = { html: 0, markdown: 1, text: 2 } as const

/** What kind of page it is; the same for all its blocks. */
export const totals: FeatureGroup = {
  features: [
    ['page-words', 'words of the page, log'],
    ['page-blocks', 'blocks of the page, log'],
    ['page-prose', 'share of prose words'],
    ['page-prose-words', 'prose words, log'],
    ['page-links', 'share of linked words'],
    ['page-mean-words', 'words a block, log'],
    ['page-short', 'share of blocks of up to four words'],
    ['page-items', 'share of list items'],
    ['page-headings', 'share of headings'],
    ['page-cells', 'share of table cells'],
    ['page-furniture', 'share of blocks with weighty evidence'],
    ['page-opens', 'section headings of boilerplate, log'],
    ['page-repeated', 'share of blocks that stand more than once'],
    ['page-phrases', 'mean log-odds of phrases, by words'],
    ['page-longest', 'words of the longest block, log'],
    ['page-format', 'HTML, Markdown or text'],
    ...MARKS.map(([name, description]) => [name, description] as const),
  ],
  fill({ page, testimony, phrases }, columns) {
    const { blocks } = page
    const count = blocks.length
    const share = (is: (index: number) => boolean): number => {
      let n = 0
      for (let i = 0; i < count; i++) if (is(i)) n++
      return n / count
    }
    const kind = (name: string): number => share((i) => blocks[i]?.kind === name)
    const words = (i: number): number => blocks[i]?.words ?? 0
    let linkWords = 0
    let phraseSum = 0
    let longest = 0
    for (const block of blocks) {
      linkWords += block.linkWords
      phraseSum += (phrases[block.index] ?? 0) * block.words
      longest = Math.max(longest, block.words)
    }
    const values = [
      Math.log1p(page.words),
      Math.log1p(count),
      page.proseWords / page.words,
      Math.log1p(page.proseWords),
      linkWords / page.words,
      Math.log1p(page.words / count),
      share((i) => words(i) <= 4),
      kind('item'),
      kind('heading'),
      kind('cell'),
      share((i) => against(testimony[i]) >= WEIGHTY),
      Math.log1p(share((i) => opensSection(testimony[i])) * count),
      share((i) => (page.copies[i] ?? 1) > 1),
      phraseSum / page.words,
      Math.log1p(longest),
      FORMATS[page.format],
      ...MARKS.map(([, , pattern]) => share((i) => words(i) <= 15 && pattern.test(blocks[i]?.text ?? ''))),
    ]
    for (const [c, value] of values.entries()) columns[c]?.fill(value)
  },
}
