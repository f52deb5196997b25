import type { Page } from '../page.ts'
import { scanWords, TokenBuffer } from '../words.ts'

/** A title has at most so many words; a longer block that begins with it is the article. */
const MOST_WORDS = 40

/** The block that is the page's title by its head or its first h1, or -1. */
export function titleIndex(page: Page): number {
  const titled = page.metadata.title
  const same = titled === undefined ? -1 : indexOfWords(page, titled)
  return same >= 0 ? same : page.blocks.findIndex((block) => block.kind === 'heading' && block.level === 1)
}

/** The first block that has the same words as a text, or -1. */
function indexOfWords({ blocks, tokens: { hashes, first } }: Page, text: string): number {
  const wanted = new TokenBuffer()
  scanWords(text, wanted)
  return blocks.findIndex(({ index, words }) => {
    const from = first[index] ?? 0
    if (words > MOST_WORDS || (first[index + 1] ?? 0) - from !== wanted.length) return false
    for (let n = 0; n < wanted.length; n++) if (hashes[from + n] !== wanted.hashes[n]) return false
    return true
  })
}
