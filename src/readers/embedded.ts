/**
 * Text that stands in the page's data and not in its markup: forums and shops that scripts draw keep their posts and
 * descriptions in JSON-LD, short pages keep theirs in the meta description. On 28 of 1,256 pages it was most of what
 * there was to read.
 */

import { decodeHTML } from 'entities/decode'
import { HashTable } from '../hash-table.ts'
import type { Span, Tokens } from '../model.ts'
import { RUN, runKey, runsOf } from '../word-runs.ts'
import { fold } from './block-text.ts'
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
const MIN_RUNS = MIN_WORDS - RUN + 1
/** A string with this share of its word runs in the markup stands there already. */
const SEEN = 0.5
const MAX_STRINGS = 500

const BREAKS = /<\/p>|<br\s{0,3}\/?>|<\/li>/gi
const TAGS = /<\/?[a-z][^<>]{0,500}>/gi

/** Text without the markup that strings in JSON often carry. */
function plain(text: string): string {
  const decoded = text.includes('&') ? decodeHTML(text) : text
  const stripped = decoded.includes('<') ? decoded.replace(BREAKS, '\n').replace(TAGS, ' ') : decoded
  return stripped
    .split('\n')
    .map(fold)
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

/** What is known of a run of words: it stands in a string, and in the markup or an earlier string too. */
const WANTED = 1
const FOUND = 2

/** Those of the strings that the page's markup does not say as well, each once. */
export function missingFrom<T extends Embedded>({ hashes }: Tokens, strings: readonly T[]): T[] {
  const said = strings
    .map((string) => ({ string, runs: runsOf(string.text) }))
    .filter(({ runs }) => runs.length >= MIN_RUNS)
  const count = said.reduce((sum, { runs }) => sum + runs.length, 0)
  if (count === 0) return []
  // The power of two above twice as many
  const known = new HashTable(1 << (33 - Math.clz32(count)))
  for (const { runs } of said) for (const run of runs) known.set(run, WANTED)
  for (let at = 0; at + RUN <= hashes.length; at++) {
    const run = runKey(hashes, at)
    if (known.get(run) === WANTED) known.set(run, FOUND)
  }
  const missing: T[] = []
  for (const { string, runs } of said) {
    let found = 0
    for (const run of runs) if (known.get(run) === FOUND) found++
    if (found > runs.length * SEEN) continue
    for (const run of runs) known.set(run, FOUND)
    missing.push(string)
  }
  return missing
}
