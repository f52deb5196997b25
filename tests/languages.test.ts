/** Whole pages in every language that filters know wording of: what must stay, and what must go. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Language } from '../src/filters/define.ts'
import { clean } from '../src/index.ts'

const FOLDER = new URL('../fixtures/languages/', import.meta.url)

/** A record, so that the compiler misses a language that is added to the type. */
const LANGUAGES: Readonly<Record<Language, string>> = {
  ar: 'Arabic',
  cs: 'Czech',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  tr: 'Turkish',
  uk: 'Ukrainian',
  vi: 'Vietnamese',
  zh: 'Chinese',
}

/**
 * What is wrong today, told line by line. A line that comes is a loss, and one that goes is a gain: both change this file,
 * so that nobody misses either.
 */
const KNOWN = readFileSync(new URL('wrong.txt', FOLDER), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

const LIST = /\.(?:kept|removed)\.txt$/

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The lines of a list, each with the name of its file and its number, as an editor finds them. */
function linesOf(folder: URL, name: string): { at: string; text: string }[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .map((line, i) => ({ at: `${name}:${i + 1}`, text: normal(line) }))
    .filter(({ text }) => text !== '')
}

describe.each(Object.entries(LANGUAGES))('%s (%s)', (code) => {
  const folder = new URL(`${code}/`, FOLDER)
  const pages = existsSync(folder) ? readdirSync(folder).filter((name) => !LIST.test(name)) : []

  it('has three pages', () => {
    expect(pages.length).toBeGreaterThanOrEqual(3)
  })

  it.each(pages)('%s', (name) => {
    const { verdicts } = clean(readFileSync(new URL(name, folder), 'utf8'))
    const all = new Set(verdicts.map(({ block }) => normal(block.text)))
    const kept = new Set(verdicts.filter(({ keep }) => keep).map(({ block }) => normal(block.text)))

    const base = name.slice(0, name.lastIndexOf('.'))
    const keep = linesOf(folder, `${base}.kept.txt`)
    const remove = linesOf(folder, `${base}.removed.txt`)
    const wrong = [...keep, ...remove]
      .filter(({ text }) => !all.has(text))
      .map(({ at, text }) => `${at} is no block: ${text}`)
    for (const { at, text } of keep) if (all.has(text) && !kept.has(text)) wrong.push(`${at} was removed: ${text}`)
    for (const { at, text } of remove) if (kept.has(text)) wrong.push(`${at} was kept: ${text}`)
    expect(wrong.map((line) => `${code}/${line}`)).toEqual(KNOWN.filter((line) => line.startsWith(`${code}/${base}.`)))
  })
})
