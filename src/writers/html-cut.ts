/** Cuts an article's part out of a page of HTML: all tags, but the text of its own blocks only. */

import { Parser } from 'htmlparser2'
import type { Result } from '../assemble.ts'
import type { Article, Block } from '../model.ts'
import { SKIPPED } from '../readers/elements.ts'

/** Trees cost the square of their depth, and printing them recurses: unclosed tags alone nest thousands deep. */
const MAX_DEPTH = 200

/** The opening tags in which a block stands, the outermost first. */
function openings(block: Block | undefined): string {
  const tags: string[] = []
  for (let box = block?.box; box !== undefined; box = box.parent) if (!SKIPPED.has(box.tag)) tags.push(`<${box.tag}>`)
  return tags.reverse().join('')
}

/** Steps through blocks with ascending offsets. */
class Cursor {
  constructor(
    private readonly blocks: readonly Block[],
    private at = 0,
  ) {}

  /** The first block that ends behind the offset. */
  seek(offset: number): Block | undefined {
    while (this.at < this.blocks.length && (this.blocks[this.at]?.end ?? 0) <= offset) this.at++
    return this.blocks[this.at]
  }
}

/**
 * @returns HTML in which nothing is pruned but text and the images among removed blocks; undefined where its elements
 *   nest too deep for a tree, or where a block stands in the page's data and not in its markup
 */
export function cutOut({ page, verdicts }: Result, article: Article): string | undefined {
  const first = article.blocks[0]
  const last = article.blocks.at(-1)
  if (first === undefined || last === undefined) return ''
  // From the block before on: what opens between the two belongs to this one
  const before = page.blocks[first.index - 1]
  const from = before?.end ?? 0
  const prefix = openings(before)
  // As the reader has it: to HTML this is no CDATA, but the tokenizer would look for its end
  const html = prefix + page.source.slice(from, last.end).replaceAll('<![CDATA[', ' '.repeat(9))
  const shift = from - prefix.length

  const own = new Cursor(article.blocks)
  const all = new Cursor(page.blocks, first.index)
  const shown = new Set<Block>()
  const isText = (start: number, end: number): boolean => {
    const block = own.seek(start)
    if (block === undefined || block.start >= end) return false
    shown.add(block)
    return true
  }
  /** An image in a kept block, or between two of them, belongs to the article. */
  const isPicture = (offset: number): boolean => {
    const next = all.seek(offset)
    if (next === undefined || verdicts[next.index]?.keep === false) return false
    return next.start < offset || verdicts[next.index - 1]?.keep !== false
  }

  const parts: string[] = []
  let copied = 0
  let depth = 0
  let deepest = 0
  let skipped = 0
  const leaveOut = (start: number, end: number): void => {
    parts.push(html.slice(copied, start))
    copied = end
  }
  const parser = new Parser(
    {
      onopentag(name) {
        deepest = Math.max(deepest, ++depth)
        if (deepest > MAX_DEPTH) parser.pause()
        if (SKIPPED.has(name)) skipped++
        const { startIndex, endIndex } = parser
        if (name === 'img' && !isPicture(startIndex + shift)) leaveOut(startIndex, endIndex + 1)
      },
      onclosetag(name) {
        depth--
        if (SKIPPED.has(name)) skipped--
      },
      ontext(text) {
        const end = parser.endIndex + 1
        const start = end - text.length
        if (skipped > 0 || !isText(start + shift, end + shift)) leaveOut(start, end)
      },
    },
    { decodeEntities: false },
  )
  parser.write(html)
  if (deepest > MAX_DEPTH) return undefined
  parser.end()
  if (shown.size < article.blocks.length) return undefined
  parts.push(html.slice(copied))
  return parts.join('')
}
