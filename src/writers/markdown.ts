import type { Result } from '../assemble.ts'
import type { Article, Block } from '../model.ts'
import type { Page } from '../page.ts'
import { creditLine } from './credit.ts'
import { inlineLine, inlineLines, longestTicks } from './markdown-inline.ts'
import type { Inline } from './marks.ts'
import { type Cell, type ListItem, type Piece, piecesOf } from './pieces.ts'
import { SEPARATOR } from './text.ts'

/** A line break that the author set. */
const BREAK = '\\\n'

const paragraph = (inline: Inline, indent = ''): string => inlineLines(inline).join(BREAK + indent)

function heading(inline: Inline, level: number): string {
  const line = inlineLine(inline)
  // "#" at the end of a heading is taken for decoration
  const ending = line.endsWith('#') && !line.endsWith('\\#') ? `${line.slice(0, -1)}\\#` : line
  return `${'#'.repeat(level)} ${ending}`
}

function codeBlock(block: Block): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(block.text) + 1))
  const code = block.text.replace(/\r\n?/g, '\n').replace(/^\n/, '').trimEnd()
  return `${fence}\n${code}\n${fence}`
}

/** What belongs to an item is indented below its text, by so many steps of four columns as its mark is wide. */
const below = (mark: string): string => ' '.repeat(4 * Math.ceil((mark.length + 1) / 4))

function list(items: readonly ListItem[]): string {
  let written = ''
  const indents = ['']
  let above: ListItem | undefined
  for (const item of items) {
    const mark = item.ordinal === undefined ? '-' : `${item.ordinal}.`
    const indent = indents[item.depth - 1] ?? ''
    const inner = indent + below(mark)
    indents[item.depth] = inner
    // Inside an item only "1." ends its paragraph; any other number needs a blank line
    const goesOn = item.ordinal !== undefined && item.ordinal !== 1 && item.depth > (above?.depth ?? 0)
    if (above !== undefined) written += goesOn || above.blocks.length > 1 ? '\n\n' : '\n'
    written += `${indent}${mark} ${item.blocks.map((block) => paragraph(block, inner)).join(`\n\n${inner}`)}`
    above = item
  }
  return written
}

function table(rows: readonly (readonly Cell[])[]): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const lines = rows.map((row, i) => {
    const cells = row.map((cell) => cell.map(inlineLine).join(' ').replaceAll('|', '\\|'))
    // Only the first row says how many columns there are; others may be shorter
    while (i === 0 && cells.length < columns) cells.push('')
    return `| ${cells.join(' | ')} |`
  })
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`)
  return lines.join('\n')
}

function quote(blocks: readonly Block[]): string {
  const lines = blocks
    .map((block) => paragraph(block))
    .join('\n\n')
    .split('\n')
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')
}

function piece(of: Piece, top: number): string {
  if (of.kind === 'list') return list(of.items)
  if (of.kind === 'table') return table(of.rows)
  if (of.kind === 'quote') return quote(of.blocks)
  if (of.block.kind === 'heading') return heading(of.block, Math.min(6, Math.max(top, of.block.level)))
  return of.block.kind === 'code' ? codeBlock(of.block) : paragraph(of.block)
}

function articleMarkdown(page: Page, article: Article): string {
  const credit = creditLine(article)
  return [
    ...(article.title === undefined ? [] : [heading({ text: article.title, marks: undefined }, 1)]),
    ...(credit === '' ? [] : [`*${inlineLine({ text: credit, marks: undefined })}*`]),
    ...piecesOf(page, article.blocks).map((of) => piece(of, article.title === undefined ? 1 : 2)),
  ].join('\n\n')
}

/**
 * All articles of a page as Markdown (CommonMark with tables), whatever the page was: title, who wrote it and when,
 * body; a separator between two of them. Links and emphasis are there where `CleanOptions.marks` recorded them. The
 * text is escaped so that it reads back as it is.
 */
export function resultMarkdown(result: Result, separator: string = SEPARATOR): string {
  const markdown = result.articles.map((article) => articleMarkdown(result.page, article)).join(`\n\n${separator}\n\n`)
  return markdown === '' ? '' : `${markdown}\n`
}
