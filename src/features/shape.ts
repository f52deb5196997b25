import { KIND_NUMBERS } from '../kinds.ts'
import { SIGNS } from '../signs.ts'
import type { FeatureGroup } from './group.ts'

const ENDINGS = { stop: 4, ellipsis: 3, colon: 2, comma: 1, none: 0 } as const

const MOST_COPIES = 20
const SEPARATOR = SIGNS.bar | SIGNS.arrow | SIGNS.slash

/** A price has a sign of currency and a figure; "20 USD" is left to the phrases. */
export const hasPrice = (signs: number): boolean => (signs & SIGNS.currency) !== 0 && (signs & SIGNS.digit) !== 0

/** What a block looks like, alone. */
export const shape: FeatureGroup = {
  features: [
    ['words', 'words'],
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
    ['price', 'holds a price'],
    ['question', 'holds a question mark'],
    ['separator', 'holds a separator such as | or ›'],
    ['digits', 'holds a digit'],
    ['sentence-words', 'words per full stop'],
    ['commas', 'commas a word'],
    ['evidence', 'evidence against it, less what guards say for it'],
  ],
  begin:
    ({ page, evidence }) =>
    ({ data, width, first, end }, at) => {
      for (let i = first, row = at; i < end; i++, row += width) {
        const block = page.blocks[i]
        const form = page.shapes[i]
        if (block === undefined || form === undefined) continue
        const { words } = block
        const { signs } = form
        let o = row
        data[o++] = words
        data[o++] = form.letters / words
        data[o++] = form.functionWords / words
        data[o++] = form.capitals / words
        data[o++] = form.numbers / words
        data[o++] = form.letters === 0 ? 0 : form.upperCase / form.letters
        data[o++] = ENDINGS[form.ending]
        data[o++] = block.linkWords / words
        data[o++] = KIND_NUMBERS[block.kind]
        data[o++] = block.level
        data[o++] = page.prose[i] ?? 0
        data[o++] = Math.min(page.repeats[i] ?? 0, MOST_COPIES)
        data[o++] = Math.min(page.copies[i] ?? 1, MOST_COPIES)
        data[o++] = hasPrice(signs) ? 1 : 0
        data[o++] = (signs & SIGNS.question) === 0 ? 0 : 1
        data[o++] = (signs & SEPARATOR) === 0 ? 0 : 1
        data[o++] = (signs & SIGNS.digit) === 0 ? 0 : 1
        data[o++] = words / (form.stops + 1)
        data[o++] = form.commas / words
        data[o] = evidence[i] ?? 0
      }
    },
}
