import { against, opensSection } from '../evidence.ts'
import { setRow } from './columns.ts'
import type { FeatureGroup } from './group.ts'

const ENDINGS = { stop: 4, ellipsis: 3, colon: 2, comma: 1, none: 0 } as const

const KINDS = {
  paragraph: 0,
  heading: 1,
  item: 2,
  quote: 3,
  code: 4,
  cell: 5,
  caption: 6,
  term: 7,
  definition: 8,
  control: 9,
} as const

const PRICE = /[$€£¥₹]\s?\d|\d\s?(?:€|£|USD|EUR|kr\b|zł)/
const SEPARATORS = /[|»›·•→/>]/
const DIGITS = /\d/
const URL = /https?:|www\.|@[a-z\d-]{1,60}\.[a-z]/i

/** What a block looks like, alone. */
export const shape: FeatureGroup = {
  features: [
    ['words', 'words, log'],
    ['letters-per-word', 'letters a word'],
    ['function-share', 'share of function words'],
    ['capital-share', 'share of words that begin with a capital'],
    ['number-share', 'share of words that are numbers'],
    ['upper-share', 'share of letters in upper case'],
    ['ending', 'how it ends: full stop, ellipsis, colon, comma, none'],
    ['link-share', 'share of linked words'],
    ['kind', 'heading, paragraph, item …'],
    ['level', 'level of a heading, depth of a list item'],
    ['prose', 'is running text'],
    ['repeats', 'blocks above with the same words'],
    ['copies', 'blocks of the page with the same words'],
    ['starts-lower', 'begins with a lower-case letter'],
    ['starts-digit', 'begins with a digit'],
    ['question', 'holds a question mark'],
    ['price', 'holds a price'],
    ['separator', 'holds a separator such as | or ›'],
    ['digits', 'holds a digit'],
    ['address', 'holds a web or mail address'],
    ['sentence-words', 'words per full stop'],
    ['commas', 'commas a word'],
    ['evidence', 'evidence against it, less what guards say for it'],
    ['evidence-for', 'the strongest guard'],
    ['opens', 'heads a section of boilerplate'],
    ['below', 'stands in a list below such a heading'],
    ['phrases', 'log-odds of its phrases'],
  ],
  fill({ page, testimony, phrases }, columns) {
    for (const block of page.blocks) {
      const i = block.index
      const form = page.shapes[i]
      if (form === undefined) continue
      const { text, words } = block
      const evidence = testimony[i]
      const head = text.slice(0, 400)
      const first = text.charCodeAt(0)
      let stops = 0
      let commas = 0
      for (let c = 0; c < text.length; c++) {
        const code = text.charCodeAt(c)
        if (code === 0x2e || code === 0x3f || code === 0x21 || code === 0x3002) stops++
        else if (code === 0x2c) commas++
      }
      const values = [
        Math.log1p(words),
        form.letters / words,
        form.functionWords / words,
        form.capitals / words,
        form.numbers / words,
        form.letters === 0 ? 0 : form.upperCase / form.letters,
        ENDINGS[form.ending],
        block.linkWords / words,
        KINDS[block.kind],
        block.level,
        page.prose[i] ?? 0,
        Math.min(page.repeats[i] ?? 0, 20),
        Math.min(page.copies[i] ?? 1, 20),
        first >= 0x61 && first <= 0x7a ? 1 : 0,
        first >= 0x30 && first <= 0x39 ? 1 : 0,
        head.includes('?') ? 1 : 0,
        PRICE.test(head) ? 1 : 0,
        SEPARATORS.test(head) ? 1 : 0,
        DIGITS.test(head) ? 1 : 0,
        URL.test(head) ? 1 : 0,
        words / (stops + 1),
        commas / words,
        against(evidence),
        evidence?.find((e) => e.says === 'content')?.strength ?? 0,
        opensSection(evidence) ? 1 : 0,
        evidence?.some((e) => e.below) === true ? 1 : 0,
        phrases[i] ?? 0,
      ]
      setRow(columns, i, values)
    }
  },
}
