/** Plain elements made from blocks: for Markdown and text, and for HTML that is too large or too deep for a tree. */

import { escapeUTF8 } from 'entities/escape'
import type { Article, Block } from '../model.ts'
import type { Page } from '../page.ts'
import { type Inline, type MarkWriter, nestedMarks, writeMarks } from './marks.ts'
import { type Cell, type ListItem, type Piece, piecesOf } from './pieces.ts'

const TAGS = { link: 'a', strong: 'strong', emphasis: 'em', code: 'code' } as const

const WRITER: MarkWriter = {
  open: (mark) => (mark.kind === 'link' ? `<a href="${escapeUTF8(mark.href ?? '')}">` : `<${TAGS[mark.kind]}>`),
  close: (mark) => `</${TAGS[mark.kind]}>`,
  text: (text) => escapeUTF8(text).replaceAll('\n', '<br>'),
}

const inline = (of: Inline): string => writeMarks(of.text, nestedMarks(of), WRITER)

const element = (tag: string, of: Inline): string => `<${tag}>${inline(of)}</${tag}>`

const paragraphs = (blocks: readonly Inline[]): string => blocks.map((block) => element('p', block)).join('\n')

function list(items: readonly ListItem[]): string {
  let written = ''
  /** The tags of the open lists, the outermost first. */
  const open: string[] = []
  const closeList = (): void => {
    written += `</li></${open.pop()}>`
  }
  for (const { depth, ordinal, blocks } of items) {
    const tag = ordinal === undefined ? 'ul' : 'ol'
    while (open.length > depth || (open.length === depth && open.at(-1) !== tag)) closeList()
    if (open.length === depth) written += '</li>\n'
    else {
      open.push(tag)
      written += `\n<${tag}${ordinal === undefined || ordinal === 1 ? '' : ` start="${ordinal}"`}>\n`
    }
    const [only] = blocks
    written += `<li>${blocks.length === 1 && only !== undefined ? inline(only) : paragraphs(blocks)}`
  }
  while (open.length > 0) closeList()
  return written.trim()
}

const table = (rows: readonly (readonly Cell[])[]): string => {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell.map(inline).join('<br>')}</td>`).join('')}</tr>`)
  return `<table>\n${lines.join('\n')}\n</table>`
}

function text(block: Block, top: number): string {
  if (block.kind === 'heading') return element(`h${Math.min(6, Math.max(top, block.level))}`, block)
  if (block.kind === 'code') return `<pre><code>${escapeUTF8(block.text.replace(/^\r?\n/, '').trimEnd())}</code></pre>`
  return element('p', block)
}

function piece(of: Piece, top: number): string {
  if (of.kind === 'list') return list(of.items)
  if (of.kind === 'table') return table(of.rows)
  if (of.kind === 'quote') return `<blockquote>\n${paragraphs(of.blocks)}\n</blockquote>`
  return text(of.block, top)
}

/** The body of an article, without its title. */
export function bodyFromBlocks(page: Page, article: Article): string {
  const top = article.title === undefined ? 1 : 2
  return piecesOf(page, article.blocks)
    .map((of) => piece(of, top))
    .join('\n')
}
