/**
 * Running text in the data that scripts draw a page from: `__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`, Next.js'
 * `__next_f.push([1,"…"])`, Discourse's `data-preloaded`. Nothing is evaluated, and all that is known of the syntax is
 * that texts are strings between double quotes: JSON inside JavaScript needs no parser.
 */

import { unitAt } from '../characters.ts'
import type { Document, Shape, Span } from '../model.ts'
import { scanWords, TokenBuffer } from '../words.ts'
import { paragraphsOf } from './drawn-text.ts'
import { type Embedded, MIN_WORDS, missingFrom } from './embedded.ts'
import { Traced } from './traced.ts'

/** Where a script stands, or the value of an attribute, whose quotes are entities. */
export interface Payload extends Span {
  readonly isAttribute: boolean
}

/** A string of a payload; some hold whole articles. */
interface PayloadText extends Embedded {
  readonly paragraphs: readonly Embedded[]
}

/**
 * A page with fewer words that are not linked is the shell of one that scripts draw. Of the 1,256 pages of the corpus 14
 * are. 32 others have less than 200 words of prose and texts in payloads, but 99 and more such words: with those texts F1
 * fell on 29 of them, since they were the interface's, and what the list on the page leads to.
 */
const MAX_WORDS = 80

/** Shorter values of attributes are settings. */
const MIN_ATTRIBUTE = 500
/** In UTF-16 units, all payloads of a page together. */
const MAX_LENGTH = 4_000_000
const MAX_TEXTS = 500
/** A line feed in a string costs a page no more than two characters, and a block costs three kilobytes. */
const MAX_PARAGRAPHS = 5_000
/** JSON in a string of JSON in a string of JavaScript; none was seen that goes deeper. */
const MAX_DEPTH = 3

/** Keys under which software keeps what it shows as text. */
const TEXT_KEY =
  /^(?:article_?body|body|body_?html|content|content_?html|cooked|description|description_?html|html|markdown|post_?content|rich_?text|text|value)$/i
/** Under other keys stand the sentences of the interface too; most are shorter. */
const MIN_WORDS_ELSEWHERE = 25

/** Looks back from where a string begins, so that nothing is searched. */
const KEY_BEFORE = /(?<=([a-z_$][\w$]{0,40})"?\s{0,5}:\s{0,5})/iy

/** Next.js says before a text how long it is: "1b:T4a5,". */
const ROW = /^[0-9a-f]{1,6}:T[0-9a-f]{1,6},/

const CODE_SIGNS = /[{}[\]=<>\\|_]|\/\/|\);/g
/** A template or a rule of CSS has more signs of code than one in so many words. */
const WORDS_A_SIGN = 8
/** Addresses and keys are one long word; words of prose are shorter on average, in any language. */
const MAX_WORD_LENGTH = 14

/**
 * White space, escapes and characters beyond ASCII in a string of so many words, whatever its script. Nearly all strings
 * of a payload are keys, numbers and addresses, which have none: of one page's 20,000 some 1,000 have as many.
 */
const MIN_GAPS = MIN_WORDS - 1

const LINE_FEED = 0x0a
const SPACE = 0x20
const QUOTE = 0x22
const BACKSLASH = 0x5c
const LAST_OF_ASCII = 0x7f

/** True where the value of an attribute is data that a script may draw a page from. */
export function isPayload(source: string, start: number, end: number): boolean {
  return end - start >= MIN_ATTRIBUTE && (source[start] === '{' || source[start] === '[')
}

/**
 * The paragraphs that stand in payloads only, where the page has next to no text beside them; else none.
 * @param payloads ascending
 */
export function drawnByScripts(document: Document, payloads: readonly Payload[]): Embedded[] {
  if (!isShell(document)) return []
  const missing = missingFrom(document.tokens, textsOf(document.source, payloads))
  return missing.flatMap(({ paragraphs }) => paragraphs).slice(0, MAX_PARAGRAPHS)
}

function isShell({ blocks }: Document): boolean {
  let unlinked = 0
  for (const { words, linkWords } of blocks) unlinked += words - linkWords
  return unlinked < MAX_WORDS
}

/** The strings of payloads that are running text, in their order, copies too. */
function textsOf(source: string, payloads: readonly Payload[]): PayloadText[] {
  const texts: PayloadText[] = []
  let left = MAX_LENGTH
  for (const { start, end, isAttribute } of payloads) {
    left -= end - start
    if (left < 0) break
    const data = Traced.of(source, start, end)
    addTexts(texts, isAttribute ? data.withoutEntities() : data, 1)
  }
  return texts
}

function addTexts(texts: PayloadText[], data: Traced, depth: number): void {
  const { text } = data
  for (let quote = text.indexOf('"'); quote >= 0 && texts.length < MAX_TEXTS; ) {
    const from = quote + 1
    let gaps = 0
    let at = from
    let code = 0
    for (; at < text.length; at++) {
      code = unitAt(text, at)
      if (code === QUOTE || code === LINE_FEED) break
      if (code === BACKSLASH) at++
      if (code === SPACE || code === BACKSLASH || code > LAST_OF_ASCII) gaps++
    }
    // What does not end on its line is no string, but a quote in a comment or a pattern
    if (code === QUOTE && gaps >= MIN_GAPS) addText(texts, data, from, at, depth)
    quote = text.indexOf('"', at + 1)
  }
}

function addText(texts: PayloadText[], data: Traced, from: number, to: number, depth: number): void {
  const string = data.part(from, to).withoutEscapes()
  if (string.text.includes('":')) {
    if (depth < MAX_DEPTH) addTexts(texts, string, depth + 1)
    return
  }
  KEY_BEFORE.lastIndex = from - 1
  const key = KEY_BEFORE.exec(data.text)?.[1] ?? ''
  const row = ROW.exec(string.text)?.[0] ?? ''
  const paragraphs = paragraphsOf(string.part(row.length, string.text.length), key)
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  if (!isRunning(text, TEXT_KEY.test(key) ? MIN_WORDS : MIN_WORDS_ELSEWHERE)) return
  texts.push({ text, start: data.originOf(from), end: data.originOf(to), paragraphs })
}

const scanned = new TokenBuffer()

function isRunning(text: string, minWords: number): boolean {
  scanned.length = 0
  const { words, shape } = scanWords(text, scanned)
  return (
    words >= minWords &&
    hasSentences(shape) &&
    text.length <= words * MAX_WORD_LENGTH &&
    (text.match(CODE_SIGNS)?.length ?? 0) * WORDS_A_SIGN <= words
  )
}

const hasSentences = ({ stops, ending }: Shape): boolean => stops > 1 || (stops === 1 && ending !== 'none')
