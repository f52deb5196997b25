/**
 * Reads Markdown, and whole pages that were turned into Markdown with all their link lists. Line by line: no
 * construct needs more than its own lines, so the worst page costs what its length costs.
 */

import type { BlockKind, Document, Mark, Metadata } from '../model.ts'
import { DocumentBuilder } from './builder.ts'
import { readFrontMatter } from './frontmatter.ts'
import { readInline } from './inline.ts'
import { type Line, linesOf } from './text.ts'

const HEADING = /^(#{1,6})(?:[ \t]+|$)/
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
/** A fence of backticks has none behind it: ```x``` is code in a line. */
const FENCE = /^(?:`{3,}(?![^`]*`)|~{3,})/
const TABLE_RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/
const REFERENCE = /^\[[^\]]{1,200}\]:[ \t]/
const UNESCAPED_PIPE = /(?<!\\)\|/
const BARE_QUOTE = /^>[> \t]*$/
const SETEXT = /^(?:=+|-+)$/

/** Longest line that is looked at as a rule or a table rule; those patterns are linear, but not free. */
const MAX_RULE = 400

/** Where a paragraph's own text begins: behind quote marks, list marks and heading marks. */
interface Opening {
  readonly kind: BlockKind
  readonly level: number
  readonly offset: number
}

function openingOf(line: string, indent: number): Opening {
  let kind: BlockKind = 'paragraph'
  let level = 0
  let offset = 0
  for (;;) {
    const rest = line.slice(offset, offset + 300)
    const quote = /^>[ \t]?/.exec(rest)
    if (quote !== null) {
      kind = 'quote'
      offset += quote[0].length
      continue
    }
    const item = ITEM.exec(rest)
    if (item !== null && offset + item[0].length < line.length) {
      kind = 'item'
      level = 1 + Math.floor(indent / 4)
      offset += item[0].length
      continue
    }
    const heading = HEADING.exec(rest)
    if (heading !== null) return { kind: 'heading', level: heading[1]?.length ?? 1, offset: offset + heading[0].length }
    return { kind, level, offset }
  }
}

class MarkdownReader {
  private readonly builder = new DocumentBuilder()
  private readonly lines: readonly Line[]
  private paragraph: Line[] = []
  /** Inside "[" … "](address)" that stand on lines of their own: all of it is one link. */
  private wrapper = false
  private readonly lastWrapperEnd: number

  constructor(
    private readonly source: string,
    private readonly withMarks: boolean,
    from: number,
  ) {
    this.lines = linesOf(source).filter((line) => line.start >= from)
    this.lastWrapperEnd = source.lastIndexOf('\n](')
  }

  read(metadata: Metadata): Document {
    for (let i = 0; i < this.lines.length; i++) {
      const line = this.lines[i]
      if (line === undefined) break
      const text = this.textOf(line)
      if (FENCE.test(text)) {
        this.endParagraph()
        i = this.readFence(i, text)
      } else if (text === '' || (text.length <= MAX_RULE && BARE_QUOTE.test(text))) this.endParagraph()
      else if (text === '[' && line.start < this.lastWrapperEnd) {
        this.endParagraph()
        this.wrapper = true
      } else if (this.wrapper && text.startsWith('](')) {
        this.endParagraph()
        this.wrapper = false
      } else this.readLine(line, text)
    }
    this.endParagraph()
    return this.builder.build(this.source, 'markdown', metadata)
  }

  private textOf(line: Line): string {
    return this.source.slice(line.start, line.end)
  }

  private readFence(at: number, opening: string): number {
    const fence = FENCE.exec(opening)?.[0] ?? '```'
    let last = at + 1
    while (last < this.lines.length) {
      const line = this.lines[last]
      if (line !== undefined && this.textOf(line).startsWith(fence)) break
      last++
    }
    // A fence that never closes is a line of its own, not the rest of the page
    if (last === this.lines.length) return at
    const first = this.lines[at]
    const close = this.lines[last]
    const inner = this.lines[at + 1]
    if (first !== undefined && close !== undefined && inner !== undefined && last > at + 1)
      this.builder.add({
        kind: 'code',
        level: 0,
        text: this.source.slice(inner.start - inner.indent, this.lines[last - 1]?.end),
        start: first.start,
        end: close.end,
      })
    return last
  }

  private readLine(line: Line, text: string): void {
    const short = text.length <= MAX_RULE
    if (short && SETEXT.test(text) && this.paragraph.length === 1) {
      const title = this.paragraph[0]
      this.paragraph = []
      if (title !== undefined) this.add('heading', text.startsWith('=') ? 1 : 2, [this.textOf(title)], title, line)
      return
    }
    if ((short && (RULE.test(text) || TABLE_RULE.test(text))) || REFERENCE.test(text)) {
      this.endParagraph()
      return
    }
    if (text.startsWith('|') && text.length > 1) {
      this.endParagraph()
      this.addRow(text, line)
      return
    }
    const { kind } = openingOf(text, line.indent)
    const continues = kind === 'quote' && this.paragraph.length > 0 && this.firstKind() === 'quote'
    if (kind !== 'paragraph' && !continues) this.endParagraph()
    this.paragraph.push(line)
    if (kind === 'heading') this.endParagraph()
  }

  private firstKind(): BlockKind {
    const first = this.paragraph[0]
    return first === undefined ? 'paragraph' : openingOf(this.textOf(first), first.indent).kind
  }

  private endParagraph(): void {
    const first = this.paragraph[0]
    const last = this.paragraph[this.paragraph.length - 1]
    if (first === undefined || last === undefined) return
    const { kind, level, offset } = openingOf(this.textOf(first), first.indent)
    const texts = this.paragraph.map((line, i) => {
      const text = this.textOf(line)
      const own = i === 0 ? text.slice(offset) : kind === 'quote' ? text.replace(/^(?:>[ \t]?)+/, '') : text
      // Two spaces or a backslash at the end of a line: the author set this break
      const broken = this.source.startsWith('  ', line.end) || own.endsWith('\\')
      return (
        (own.endsWith('\\') ? own.slice(0, -1) : own) + (i === this.paragraph.length - 1 ? '' : broken ? '\n' : ' ')
      )
    })
    this.paragraph = []
    this.add(kind, level, texts, first, last)
  }

  private add(kind: BlockKind, level: number, texts: readonly string[], first: Line, last: Line): void {
    const joined = kind === 'heading' ? texts.join('').replace(/[ \t]#+$/, '') : texts.join('')
    const inline = readInline(joined)
    const text = inline.text.trimEnd()
    this.builder.add({
      kind,
      level,
      text,
      start: first.start,
      end: last.end,
      links: this.wrapper ? [0, text.length] : inline.links,
      marks: this.withMarks ? inline.marks : undefined,
    })
  }

  /** A table row is one block, its cells parted by tabs. */
  private addRow(row: string, line: Line): void {
    const cells = row
      .slice(1, row.endsWith('|') && !row.endsWith('\\|') ? -1 : undefined)
      .split(UNESCAPED_PIPE)
      .map((cell) => readInline(cell.trim()))
    let text = ''
    const links: number[] = []
    const marks: Mark[] = []
    for (const [n, cell] of cells.entries()) {
      if (n > 0) text += '\t'
      const at = text.length
      for (const offset of cell.links) links.push(at + offset)
      for (const mark of cell.marks) marks.push({ ...mark, start: at + mark.start, end: at + mark.end })
      // A tab of its own would part the cell
      text += cell.text.replaceAll('\t', ' ')
    }
    this.builder.add({
      kind: 'cell',
      level: 0,
      text,
      start: line.start,
      end: line.end,
      links,
      marks: this.withMarks ? marks : undefined,
    })
  }
}

/**
 * Reads Markdown.
 * @param withMarks record links, emphasis and code inside blocks, for writers that keep them
 */
export function readMarkdown(source: string, withMarks = false): Document {
  const { metadata, end } = readFrontMatter(source)
  return new MarkdownReader(source, withMarks, end).read(metadata)
}
