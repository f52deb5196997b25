import { opensSection } from '../evidence.ts'
import type { Page } from '../page.ts'
import type { FeatureGroup } from './group.ts'

/** A line of text without markup heads a section where it is this short and prose follows. */
const HEADING_WORDS = 10

function isHeading(page: Page, index: number): boolean {
  const block = page.blocks[index]
  if (block === undefined || block.kind === 'heading') return block !== undefined
  if (page.format === 'html' || block.kind !== 'paragraph' || block.words > HEADING_WORDS) return false
  return page.prose[index] === 0 && page.prose[index + 1] === 1 && page.shapes[index]?.ending === 'none'
}

/** The section that a block stands in, from its heading to the next. */
export const sections: FeatureGroup = {
  features: [
    ['section-words', 'words of the section, log'],
    ['section-prose', 'share of prose in the section'],
    ['section-links', 'share of linked words in the section'],
    ['section-phrases', 'mean log-odds of phrases in the section, by words'],
    ['section-opens', 'its heading opens a section of boilerplate'],
    ['section-number', 'number of the section, log'],
    ['section-above', 'share of prose in the section above'],
    ['section-below', 'share of prose in the section below'],
  ],
  fill({ page, testimony, phrases }, columns) {
    const count = page.blocks.length
    const starts = [0]
    for (let i = 1; i < count; i++) if (isHeading(page, i)) starts.push(i)
    const density = starts.map((from, n) => {
      let words = 0
      let prose = 0
      for (let i = from; i < (starts[n + 1] ?? count); i++) {
        const own = page.blocks[i]?.words ?? 0
        words += own
        if (page.prose[i] === 1) prose += own
      }
      return words === 0 ? 0 : prose / words
    })
    for (const [n, from] of starts.entries()) {
      const to = starts[n + 1] ?? count
      let words = 0
      let links = 0
      let phrase = 0
      for (let i = from; i < to; i++) {
        const block = page.blocks[i]
        if (block === undefined) continue
        words += block.words
        links += block.linkWords
        phrase += (phrases[i] ?? 0) * block.words
      }
      const values = [
        Math.log1p(words),
        density[n] ?? 0,
        words === 0 ? 0 : links / words,
        words === 0 ? 0 : phrase / words,
        opensSection(testimony[from]) ? 1 : 0,
        Math.log1p(n),
        density[n - 1] ?? -1,
        density[n + 1] ?? -1,
      ]
      for (const [c, value] of values.entries()) columns[c]?.fill(value, from, to)
    }
  },
}
