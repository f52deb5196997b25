/**
 * Text that stands in the page's data and not in its markup: forums and shops that scripts draw keep their posts and
 * descriptions in JSON-LD, short pages keep theirs in the meta description. On 28 of 1,256 pages it was most of what
 * there was to read.
 */

import { decodeHTML } from 'entities/decode'
import type { Span, Tokens } from '../model.ts'
import { scanWords, TokenBuffer } from '../words.ts'
import type { Element } from './elements.ts'

/** A string in the page's data that may be text of the page. */
export interface Embedded extends Span {
  readonly text: string
  /** What a script makes of it; JSON-LD and descriptions are not shown. */
  readonly drawn?: {
    readonly element: Element
    /** What the data calls it: it says as much as a class. */
    readonly key: string
  }
}

/** Keys of schema.org that hold running text. */
const KEY = /"(?:articleBody|text|description|reviewBody)"\s{0,20}:\s{0,20}"/g
/** Shorter strings are labels. */
export const MIN_WORDS = 6
/** A string with this share of its word runs in the markup stands there already. */
const SEEN = 0.5
const RUN = 3
const MAX_STRINGS = 500

const BREAKS = /<\/p>|<br\s{0,3}\/?>|<\/li>/gi
const TAGS = /<\/?[a-z][^<>]{0,500}>/gi

/** Text without the markup that strings in JSON often carry. */
function plain(text: string): string {
  const decoded = text.includes('&') ? decodeHTML(text) : text
  const stripped = decoded.includes('<') ? decoded.replace(BREAKS, '\n').replace(TAGS, ' ') : decoded
  return stripped
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The strings of a JSON-LD script that hold running text, with their places in the source. */
export function stringsOf(source: string, start: number, end: number): Embedded[] {
  const json = source.slice(start, end)
  const found: Embedded[] = []
  KEY.lastIndex = 0
  for (let key = KEY.exec(json); key !== null && found.length < MAX_STRINGS; key = KEY.exec(json)) {
    const from = key.index + key[0].length
    let to = from
    while (to < json.length && json[to] !== '"') to += json[to] === '\\' ? 2 : 1
    KEY.lastIndex = to
    const text = parseString(json.slice(from, to))
    if (text !== undefined) found.push({ text: plain(text), start: start + from, end: start + to })
  }
  return found
}

function parseString(literal: string): string | undefined {
  try {
    // Line feeds inside strings are no JSON, but common
    const value: unknown = JSON.parse(`"${literal.replace(/[\n\r\t]/g, ' ')}"`)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

const runKey = (hashes: Int32Array, at: number): number =>
  Math.imul(Math.imul((hashes[at] ?? 0) ^ 0x9e37, 0x01000193) ^ (hashes[at + 1] ?? 0), 0x01000193) ^
  (hashes[at + 2] ?? 0)

/** Those of the strings that the page's markup does not say as well, each once. */
export function missingFrom<T extends Embedded>(tokens: Tokens, strings: readonly T[]): T[] {
  const runsOf = strings.map(({ text }) => {
    const sink = new TokenBuffer()
    scanWords(text, sink)
    const runs: number[] = []
    if (sink.length >= MIN_WORDS) for (let at = 0; at + RUN <= sink.length; at++) runs.push(runKey(sink.hashes, at))
    return runs
  })
  const wanted = new Set(runsOf.flat())
  if (wanted.size === 0) return []
  const seen = new Set<number>()
  const { hashes } = tokens
  for (let at = 0; at + RUN <= hashes.length; at++) {
    const key = runKey(hashes, at)
    if (wanted.has(key)) seen.add(key)
  }
  const missing: T[] = []
  for (const [n, string] of strings.entries()) {
    const runs = runsOf[n] ?? []
    const known = runs.filter((key) => seen.has(key)).length
    if (runs.length === 0 || known > runs.length * SEEN) continue
    for (const key of runs) seen.add(key)
    missing.push(string)
  }
  return missing
}
