/**
 * Reads scraped text. Blocks are whole lines: in the styles `blocks` (a blank line between blocks) and `wet` (one line
 * a block, as in Common Crawl's WET files) a line is a block; in `wrapped` (hard-wrapped, as text browsers dump) the
 * lines of a paragraph are joined.
 */

import type { Document, Metadata } from '../model.ts'
import { DocumentBuilder } from './builder.ts'

export type TextStyle = 'blocks' | 'wet' | 'wrapped'

export interface Line {
  /** Offsets of the line without its indent and without white space at its end. */
  readonly start: number
  readonly end: number
  /** Columns of white space before it. */
  readonly indent: number
  /** Where the next line begins; behind the last one, past the end of the source. */
  readonly next: number
}

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff || code === 0x3000

/** The line that begins at an offset. */
function lineAt(source: string, from: number): Line {
  const feed = source.indexOf('\n', from)
  const to = feed < 0 ? source.length : feed
  let start = from
  while (start < to && isSpace(source.charCodeAt(start))) start++
  let end = to
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--
  return { start, end, indent: start - from, next: to + 1 }
}

/** The lines of a source, blank ones (start = end) included. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from <= source.length; ) {
    const line = lineAt(source, from)
    lines.push(line)
    from = line.next
  }
  return lines
}

/** The narrowest and widest columns at which tools wrap. */
const MIN_WIDTH = 50
const MAX_WIDTH = 120

/**
 * The column at which a text was wrapped by hand or by a text browser, or 0 where it was not: then nearly no line is
 * longer than that column, and lines that end near it run on.
 */
function wrapWidth(source: string): number {
  const lengths = new Uint32Array(MAX_WIDTH + 2)
  let written = 0
  for (let from = 0; from <= source.length; ) {
    const { start, end, indent, next } = lineAt(source, from)
    from = next
    if (start === end) continue
    written++
    const width = Math.min(indent + end - start, MAX_WIDTH + 1)
    lengths[width] = (lengths[width] ?? 0) + 1
  }
  // One line in a hundred may be longer: an address without a space cannot be wrapped
  if (written === 0 || (lengths[MAX_WIDTH + 1] ?? 0) > written / 100) return 0
  let width = MAX_WIDTH
  for (let over = 0; width > 0; width--) {
    over += lengths[width] ?? 0
    if (over > written / 200) break
  }
  if (width < MIN_WIDTH) return 0
  let long = 0
  let runsOn = 0
  for (let line = lineAt(source, 0), next = line; line.next <= source.length; line = next) {
    next = lineAt(source, line.next)
    if (next.end === next.start || line.indent + line.end - line.start < width - 12) continue
    long++
    if (isFull(source, line, next, width) && !'.!?'.includes(source[line.end - 1] ?? '')) runsOn++
  }
  return long >= 3 && runsOn >= long * 0.7 ? width : 0
}

/** True where the next line's first word would not have fitted behind this line. */
function isFull(source: string, line: Line, next: Line, width: number): boolean {
  let word = 0
  while (next.start + word < next.end && !isSpace(source.charCodeAt(next.start + word))) word++
  return line.indent + (line.end - line.start) + 1 + word > width
}

const BULLETS = '*-•·▪◦‣∙●○■–—+'

/** The length of a list mark with the white space behind it, 0 where there is none. */
function listMark(source: string, start: number, end: number): number {
  if (!BULLETS.includes(source[start] ?? ' ')) return 0
  let i = start + 1
  while (i < end && isSpace(source.charCodeAt(i))) i++
  return i > start + 1 && i < end ? i - start : 0
}

/** While a list of all lines lived, a character of 10 MB took 1.8 times as long as one of 100 kB; without it 1.3. */
function readLines(source: string, builder: DocumentBuilder): void {
  for (let from = 0; from <= source.length; ) {
    const { start, end, next } = lineAt(source, from)
    from = next
    if (start === end) continue
    const mark = listMark(source, start, end)
    builder.add({
      kind: mark > 0 ? 'item' : 'paragraph',
      level: mark > 0 ? 1 : 0,
      text: source.slice(start + mark, end),
      start,
      end,
    })
  }
}

function readWrapped(source: string, lines: readonly Line[], width: number, builder: DocumentBuilder): void {
  for (let i = 0; i < lines.length; ) {
    const first = lines[i]
    if (first === undefined || first.end === first.start) {
      i++
      continue
    }
    const mark = listMark(source, first.start, first.end)
    const parts = [source.slice(first.start + mark, first.end)]
    let last = first
    for (i++; i < lines.length; i++) {
      const next = lines[i]
      if (next === undefined || next.end === next.start) break
      if (listMark(source, next.start, next.end) > 0 || !isFull(source, last, next, width)) break
      parts.push(source.slice(next.start, next.end))
      last = next
    }
    builder.add({
      kind: mark > 0 ? 'item' : 'paragraph',
      level: mark > 0 ? 1 : 0,
      text: parts.join(' '),
      start: first.start,
      end: last.end,
    })
  }
}

/** How much of a text is looked at to tell whether it was wrapped. */
const SAMPLED = 100_000
/** For text that is said to be wrapped and does not look so. */
const USUAL_WIDTH = 80

const NOTHING: Metadata = {}

/**
 * Reads text in one of its styles.
 * @param style told from the text where it is left out
 */
export function readText(source: string, style?: TextStyle): Document {
  const builder = new DocumentBuilder()
  const width = style === undefined || style === 'wrapped' ? wrapWidth(source.slice(0, SAMPLED)) : 0
  if (width > 0 || style === 'wrapped') readWrapped(source, linesOf(source), width || USUAL_WIDTH, builder)
  else readLines(source, builder)
  return builder.build(source, 'text', NOTHING)
}
