import type { Document, Format } from '../model.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readText, type TextStyle } from './text.ts'

/** What a source can be read as; a text style stands for text in that style. */
export type InputFormat = Format | TextStyle

const HTML_START =
  /^[\ufeff\s]*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|\?xml)[\s>]/i
const HTML_TAGS =
  /<\/?(?:div|p|span|a|ul|li|table|tr|td|h[1-6]|article|section|main|header|footer|nav|script|img|br|strong|em)(?:\s[^<>]{0,300})?\/?>/gi
/** What Markdown begins a line with, and what it has within lines. */
const LINE_MARK = /[ \t]{0,12}(?:#{1,6} \S|[-*+] {1,3}\[|\d{1,3}\. \[|!\[|```)|(?:=|-){4,}(?![^\n\r])/
const INNER_MARK = /\]\((?:https?:|\/|#|mailto:)|\*\*\S/
/** With ^ for line breaks the pattern is tried at every character: three times the time. */
const MARKS = new RegExp(`[\\n\\r](?:${LINE_MARK.source})|${INNER_MARK.source}`, 'g')
const FIRST_MARK = new RegExp(`^(?:${LINE_MARK.source})`)

/** How much of a source is looked at to tell its format. */
const SNIFFED = 100_000

/** Tells HTML, Markdown and text apart by what stands in the source. */
export function detectFormat(source: string): Format {
  const sample = source.slice(0, SNIFFED)
  if (HTML_START.test(sample.slice(0, 4_000))) return 'html'
  const tags = sample.match(HTML_TAGS)?.length ?? 0
  const first = FIRST_MARK.exec(sample)?.[0].length ?? 0
  const marks = (sample.slice(first).match(MARKS)?.length ?? 0) + (first > 0 ? 1 : 0)
  if (tags < 3 && marks < 3) return 'text'
  const lines = sample.split('\n').length
  // Documentation that shows tags as text has few of them a line; a fragment of HTML has one at least
  if (tags >= 3 && tags > marks * 2 && tags >= lines * 0.5) return 'html'
  return marks >= 3 && marks * 40 >= lines ? 'markdown' : 'text'
}

/**
 * Turns a decoded source into blocks.
 * @param format told from the source where it is left out
 * @param withMarks record inline markup, for writers that keep it
 */
export function read(source: string, format: InputFormat | undefined, withMarks: boolean): Document {
  const chosen = format ?? detectFormat(source)
  if (chosen === 'html') return readHtml(source, withMarks)
  if (chosen === 'markdown') return readMarkdown(source, withMarks)
  return readText(source, chosen === 'text' ? undefined : chosen)
}
