/**
 * The tokens of HTML by their offsets, as the standard's tokenizer tells them apart. Runs of text, values, comments and
 * scripts are passed over with indexOf, so that most characters of a page are never looked at one by one. A search that
 * finds nothing ends the page: the time grows with the length, whatever the page.
 */

import { NameTable } from './name-table.ts'

/** What a tokenizer tells. Offsets are into the source; nothing is decoded. */
export interface TokenHandler {
  ontext(start: number, end: number): void
  /** "<" and a name, without either; the attributes follow. A tag that the page ends in never gets its `onopentagend`. */
  onopentagname(start: number, end: number): void
  /** The value is without its quotes; -1 and -1 where there is none. */
  onattribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void
  onopentagend(selfClosing: boolean): void
  onclosetag(start: number, end: number): void
}

/** Elements that hold text up to their own end tag, whatever stands in it. */
const RAW_TEXT = new NameTable(
  ['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext'].map(
    (name) => [name, name] as const,
  ),
)

const BANG = 0x21
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const SLASH = 0x2f
const EQUALS = 0x3d
const GREATER = 0x3e
const QUESTION = 0x3f

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

const endsName = (code: number): boolean => code <= GREATER && (code === GREATER || code === SLASH || isSpace(code))

/** Tells the handler all tokens of a source, in order. */
export function tokenize(source: string, handler: TokenHandler): void {
  const last = source.length - 1
  let from = 0
  let open = source.indexOf('<')
  while (open >= 0 && open < last) {
    const next = source.charCodeAt(open + 1)
    const known = isLetter(next) || next === SLASH || next === BANG || next === QUESTION
    if (from < open) handler.ontext(from, open)
    // A "<" that begins nothing is text
    from = known ? readMarkup(source, open, next, handler) : open
    open = source.indexOf('<', known ? from : open + 1)
  }
  if (from <= last) handler.ontext(from, last + 1)
}

/** @returns where the text behind begins, as do all functions below */
function readMarkup(source: string, open: number, next: number, handler: TokenHandler): number {
  if (next === SLASH) return readCloseTag(source, open + 2, handler)
  if (next === BANG) return passDeclaration(source, open)
  return next === QUESTION ? behind(source, '>', open) : readOpenTag(source, open + 1, handler)
}

function behind(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from)
  return at < 0 ? source.length : at + end.length
}

function nameEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && !endsName(source.charCodeAt(at))) at++
  return at
}

function readOpenTag(source: string, start: number, handler: TokenHandler): number {
  const end = nameEnd(source, start)
  handler.onopentagname(start, end)
  let at = end
  let selfClosing = false
  for (;;) {
    selfClosing = false
    let code = 0
    for (; at < source.length; at++) {
      code = source.charCodeAt(at)
      if (code === SLASH) selfClosing = true
      else if (isSpace(code)) selfClosing = false
      else break
    }
    if (at === source.length) return at
    if (code === GREATER) break
    at = readAttribute(source, at, handler)
  }
  const raw = RAW_TEXT.find(source, start, end)
  handler.onopentagend(selfClosing)
  return raw === undefined ? at + 1 : readRawText(source, at + 1, raw, handler)
}

function readAttribute(source: string, start: number, handler: TokenHandler): number {
  const { length } = source
  let code = 0
  // The first character is part of the name whatever it is, "=" too
  let at = start + 1
  for (; at < length; at++) {
    code = source.charCodeAt(at)
    if (code === EQUALS || endsName(code)) break
  }
  const end = at
  while (at < length && isSpace(code)) {
    at++
    if (at < length) code = source.charCodeAt(at)
  }
  if (at >= length) return length
  if (code !== EQUALS) {
    handler.onattribute(start, end, -1, -1)
    return at
  }
  do {
    at++
    if (at === length) return length
    code = source.charCodeAt(at)
  } while (isSpace(code))
  const quoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE
  if (quoted) {
    const close = source.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1)
    if (close < 0) return length
    handler.onattribute(start, end, at + 1, close)
    return close + 1
  }
  const value = at
  while (at < length && code !== GREATER && !isSpace(code)) {
    at++
    if (at < length) code = source.charCodeAt(at)
  }
  handler.onattribute(start, end, value, at)
  return at
}

function readRawText(source: string, start: number, name: string, handler: TokenHandler): number {
  let open = name === 'plaintext' ? -1 : source.indexOf('</', start)
  while (open >= 0 && !closes(source, open + 2, name)) open = source.indexOf('</', open + 2)
  const end = open < 0 ? source.length : open
  if (start < end) handler.ontext(start, end)
  return end
}

function closes(source: string, start: number, name: string): boolean {
  const end = start + name.length
  return end < source.length && endsName(source.charCodeAt(end)) && RAW_TEXT.find(source, start, end) === name
}

function readCloseTag(source: string, start: number, handler: TokenHandler): number {
  if (start === source.length) {
    handler.ontext(start - 2, start)
    return start
  }
  // "</>" is nothing, "</ x>" a comment
  if (!isLetter(source.charCodeAt(start))) return behind(source, '>', start)
  const end = nameEnd(source, start)
  if (end === source.length) return end
  handler.onclosetag(start, end)
  return source.charCodeAt(end) === GREATER ? end + 1 : behind(source, '>', end)
}

function passDeclaration(source: string, open: number): number {
  if (source.startsWith('--', open + 2)) return passComment(source, open + 4)
  // In HTML it opens no section and browsers take it for a comment; but feeds hold whole articles in them
  if (source.startsWith('[CDATA[', open + 2)) return open + '<![CDATA['.length
  return behind(source, '>', open)
}

function passComment(source: string, start: number): number {
  if (source.startsWith('>', start)) return start + 1
  if (source.startsWith('->', start)) return start + 2
  for (let at = source.indexOf('--', start); at >= 0; at = source.indexOf('--', at + 1)) {
    if (source.startsWith('>', at + 2)) return at + 3
    if (source.startsWith('!>', at + 2)) return at + 4
  }
  return source.length
}
