/** The few keys of a Markdown file's front matter (YAML between "---" lines) that name an article. */

import type { Metadata } from '../model.ts'

const KEYS: ReadonlyMap<string, Exclude<keyof Metadata, 'types'>> = new Map([
  ['title', 'title'],
  ['author', 'byline'],
  ['date', 'published'],
  ['description', 'description'],
  ['url', 'url'],
  ['lang', 'language'],
])

/** @returns what was found, and where the text behind it begins (0 where there is no front matter) */
export function readFrontMatter(source: string): { metadata: Metadata; end: number } {
  const metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {}
  const open = /^\ufeff?---\r?\n/.exec(source)
  const close = open === null ? -1 : source.indexOf('\n---', open[0].length - 1)
  if (open === null || close < 0 || close > 10_000) return { metadata, end: 0 }
  const lines = source.slice(open[0].length, close).split('\n')
  // A horizontal rule with prose below is no front matter
  if (!lines.every((line) => line.trim() === '' || /^[\w-]+:|^\s|^- |^#/.test(line))) return { metadata, end: 0 }
  for (const line of lines) {
    const colon = line.indexOf(':')
    const key = KEYS.get(line.slice(0, colon))
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
    if (key !== undefined && value !== '') metadata[key] = value
  }
  return { metadata, end: close + 4 }
}
