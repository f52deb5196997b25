/** One block's text as inline Markdown that reads back as the same text. */

import type { Mark } from '../model.ts'
import { type Inline, type MarkWriter, nestedMarks, writeMarks } from './marks.ts'

/** What Markdown could take for markup anywhere in a line. */
const SPECIAL = /[\\`*[\]~]|<(?=[a-z/!?])|&(?=#?\w{1,32};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu

/** What Markdown could take for markup at the beginning of a line. */
const OPENING = /^(?:#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|[>=|]|:(?=-))/
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/

/** The length of the longest run of backticks. */
export function longestTicks(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

function codeSpan(text: string): string {
  const longest = longestTicks(text)
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}

const PARENTHESES: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' }

const linkTarget = (href: string): string =>
  href
    .replace(/[\s()<>\\]/g, (char) => PARENTHESES[char] ?? encodeURIComponent(char))
    .replace(/&(?=#?\w{1,32};)/g, '&amp;')

const DELIMITERS = { link: '[', strong: '**', emphasis: '*', code: '' } as const

const WRITER: MarkWriter = {
  open: (mark) => DELIMITERS[mark.kind],
  close: (mark) => (mark.kind === 'link' ? `](${linkTarget(mark.href ?? '')})` : DELIMITERS[mark.kind]),
  text: (text, code) =>
    code ? codeSpan(text.replace(/\s/g, ' ')) : text.replace(/[\t\v\f\r]/g, ' ').replace(SPECIAL, '\\$&'),
}

// CommonMark's rules for emphasis; its versions differ about symbols, so those count only where they do harm
const setsOff = (char: string): boolean => char === '' || /[\p{Zs}\t\n\f\r\p{P}]/u.test(char)
const isPunctuation = (char: string): boolean => /[\p{P}\p{S}]/u.test(char)

const charBefore = (text: string, offset: number): string =>
  /.$/su.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? ''
const charAfter = (text: string, offset: number): string => /^./su.exec(text.slice(offset, offset + 2))?.[0] ?? ''

/**
 * The marks that Markdown can say here. `**` before a quotation mark and behind a letter opens nothing, and where marks
 * touch, their delimiters run together; the text is worth more than its emphasis.
 */
function sayableMarks(inline: Inline): readonly Mark[] {
  const { text } = inline
  const marks = nestedMarks(inline)
  const delimited = marks.filter(({ kind }) => kind === 'link' || kind === 'code')
  const starts = new Set(delimited.map((mark) => mark.start))
  const ends = new Set(delimited.map((mark) => mark.end))
  const edges = { '*': new Set<number>(), '`': new Set<number>() }

  const flanks = ({ start, end }: Mark): boolean => {
    const opens = !(starts.has(start) || isPunctuation(charAfter(text, start)))
    const closes = !(ends.has(end) || isPunctuation(charBefore(text, end)))
    return (opens || setsOff(charBefore(text, start))) && (closes || setsOff(charAfter(text, end)))
  }

  let last: Mark | undefined
  return marks.filter((mark) => {
    // "!" before a link would make an image of it
    if (mark.kind === 'link') return text[mark.start - 1] !== '!'
    const taken = edges[mark.kind === 'code' ? '`' : '*']
    const isTwin = mark.start === last?.start && mark.end === last.end
    if (!isTwin && (taken.has(mark.start) || taken.has(mark.end))) return false
    if (mark.kind !== 'code' && !flanks(mark)) return false
    taken.add(mark.start).add(mark.end)
    last = mark
    return true
  })
}

/** The lines of a text, one for each line break that its author set; none where it is blank. */
export function inlineLines(inline: Inline): string[] {
  return writeMarks(inline.text, sayableMarks(inline), WRITER)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(OPENING, '\\$&').replace(NUMBER, '$1\\$2'))
}

/** The text in one line, for headings and cells. */
export function inlineLine(inline: Inline): string {
  return inlineLines(inline).join(' ')
}
