import type { Block } from '../model.ts'
import { defineFilter } from './define.ts'

/** "…" at the beginning of a block, in the marks of most languages. */
const OPENS = /^[“"„«‘]/
/** The closing mark, with nothing or only an attribution behind it: "— Jane Doe", ", said the mayor." */
const CLOSES =
  /[”"»“’](?:$|,? ?[—–-] ?\p{Lu}[^.!?]{1,80}$|,? (?:said|says|wrote|writes|asked|added|explained|recalled|told|according to)\b[^"“”]{1,120}$)/u
/** How forums quote another comment. */
const COMMENT = /^(?:quote|originally posted by|[^.!?:]{1,30} (?:said|wrote):)/i
const MAX_WORDS = 120
/** Praise for products and firms stands in quotation marks, but not among paragraphs. */
const NEAR = 3

/** What an article quotes in a block of its own; not the praise of customers, nor a comment that quotes another one. */
export const quotation = defineFilter({
  id: 'quotation',
  removes: 'quotations in an article',
  says: 'content',
  asks: [{ kinds: ['quote'] }, { signs: ['quote'], words: MAX_WORDS }],
  examples: {
    hits: [
      'The harbour master had seen it coming for years, and nobody in the town hall had listened.\n“We told them in March, and we told them again in May,” said Ana Ruiz.\nThe council rejects this, and points to the letters that it sent to all of the owners.',
    ],
    misses: [
      '“Best shop ever!” — Tom H.',
      'The “quiet” coffee house on the quay closes at ten',
      '“Harbour News” app',
      'She called it “a gift to the town”, and the paper printed that line in letters two inches high.',
    ],
  },
  judge: (block, page) => {
    if (block.words < 5 || block.words > MAX_WORDS || block.linkWords > block.words / 2) return undefined
    const marked = isMarked(block)
    if (block.kind !== 'quote' && !(marked && (block.kind === 'paragraph' || block.kind === 'caption')))
      return undefined
    if (
      block.kind === 'quote'
        ? COMMENT.test(block.text.slice(0, 60)) || block.text.endsWith('Click to expand...')
        : isMarked(page.blocks[block.index - 1]) && isMarked(page.blocks[block.index + 1])
    )
      return undefined
    let before = 0
    let after = 0
    for (let n = 1; n <= NEAR; n++) {
      before += page.prose[block.index - n] ?? 0
      after += page.prose[block.index + n] ?? 0
    }
    if (before === 0 || after === 0) return undefined
    const reason = `a quotation between prose: ${block.text.slice(0, 40)}…`
    if (block.kind === 'quote') return { reason, strength: before + after >= 4 ? 0.75 : 0.6 }
    return { reason, strength: before + after >= 4 ? 0.7 : 0.6 }
  },
})

const isMarked = (block: Block | undefined): boolean =>
  block !== undefined && block.words <= MAX_WORDS && OPENS.test(block.text) && CLOSES.test(block.text.slice(-160))
