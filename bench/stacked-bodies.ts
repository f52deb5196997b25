/** The articles that stacked pages are made of: the corpus's, and those of fixtures/languages. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldPage, readGold } from './corpus.ts'

/** No domain, and no language but English, is in both. */
export type Split = 'tuning' | 'test'

export interface Piece {
  readonly kind: 'title' | 'heading' | 'line' | 'link' | 'paragraph' | 'item'
  readonly text: string
}

export interface Body {
  readonly language: string
  readonly title: string
  readonly pieces: readonly Piece[]
}

/** Shorter ones are notes, longer ones make the set slow and its pages no harder. */
const CORPUS_WORDS = [120, 1500] as const
const FIXTURES = new URL('../fixtures/languages/', import.meta.url).pathname

const countWords = (text: string): number => text.split(/\s+/).length

/** A number that tells strings apart, the same on every run. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

export const splitOf = (domain: string): Split => (hash(domain) % 2 === 0 ? 'tuning' : 'test')

/** A short line without an end over a longer one is a heading: labels do not say. */
function isHeading(line: string, next: string | undefined): boolean {
  return next !== undefined && line.length < 90 && !/[.!?:,;…。]["”’)]*$/.test(line) && next.length > line.length
}

function piecesOf(lines: readonly string[]): Piece[] {
  return lines.map((line, i) => {
    if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) }
    return { kind: isHeading(line, lines[i + 1]) ? 'heading' : 'paragraph', text: line }
  })
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^#+ /, '').trim())
    .filter((line) => line !== '')

function corpusBody({ body, title }: GoldPage): Body {
  const lines = linesOf(body)
  return { language: 'en', title, pieces: piecesOf(lines[0] === title ? lines.slice(1) : lines) }
}

/** The first line of a page that its lists name neither kept nor removed is its title. */
function fixtureBody(language: string, name: string): Body | undefined {
  const folder = join(FIXTURES, language)
  const read = (ending: string): string => readFileSync(join(folder, `${name}.${ending}`), 'utf8')
  const source = readdirSync(folder).find((file) => file.startsWith(name) && !/\.(kept|removed)\.txt$/.test(file)) ?? ''
  const page = readFileSync(join(folder, source), 'utf8')
  const kept = linesOf(read('kept.txt'))
  const listed = new Set([...kept, ...linesOf(read('removed.txt'))])
  const title =
    /<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1] ??
    /^# (.*)$/m.exec(page)?.[1] ??
    linesOf(page).find((line) => !listed.has(line))
  // A thread has no body of its own
  if (title === undefined || title.includes('<') || name.includes('forum') || !source.includes('.')) return undefined
  return { language, title: title.trim(), pieces: piecesOf(kept) }
}

/**
 * @param corpus the folder of the corpus
 * @param languages the languages, besides English, whose fixtures are wanted
 */
export function readBodies(corpus: string, split: Split, languages: readonly string[]): Body[] {
  const english = readGold(corpus)
    .filter(({ type, domain, title, body }) => {
      const words = countWords(body)
      const fits = words >= CORPUS_WORDS[0] && words <= CORPUS_WORDS[1]
      return type === 'article' && title !== '' && fits && splitOf(domain) === split && body.includes('\n')
    })
    .map(corpusBody)
  const others = languages.flatMap((language) => {
    const names = readdirSync(join(FIXTURES, language)).filter((file) => file.endsWith('.kept.txt'))
    return names.map((file) => fixtureBody(language, file.slice(0, -'.kept.txt'.length)))
  })
  return [...english, ...others.filter((body) => body !== undefined)]
}
