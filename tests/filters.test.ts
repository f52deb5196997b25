import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Filter } from '../src/filters/define.ts'
import { filters } from '../src/filters/index.ts'
import { clean } from '../src/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { type InputFormat, read } from '../src/readers/index.ts'
import { askedEverywhere } from './judged.ts'

const FIXTURES = new URL('../fixtures/filters/', import.meta.url)

/** Evidence that weighs: what a filter only suspects is not listed in fixtures. */
const WEIGHS = 0.5

const FORMATS = [
  ['html', 'html'],
  ['md', 'markdown'],
  ['txt', 'text'],
] as const

/** The lines of a source about which a filter alone testifies, and as much where it is asked about all of them. */
function flagged(filter: Filter, source: string, format: InputFormat): string[] {
  const page = lookAround(read(source, format, false))
  const evidence = new Judge([filter]).testify(page)
  expect(new Judge([askedEverywhere(filter)]).testify(page)).toEqual(evidence)
  return page.blocks
    .filter((block) => evidence[block.index]?.some((e) => e.strength >= WEIGHS))
    .map((block) => block.text.replaceAll('\n', ' '))
}

describe.each(filters.map((filter) => [filter.id, filter] as const))('%s', (id, filter: Filter) => {
  it.each(filter.examples.hits)('finds %j', (text) => {
    expect(flagged(filter, text, 'text')).not.toEqual([])
  })

  it.each(filter.examples.misses)('leaves %j alone', (text) => {
    expect(flagged(filter, text, 'text')).toEqual([])
  })

  const folder = new URL(`${id}/`, FIXTURES)
  const list = filter.says === 'content' ? '.kept.txt' : '.removed.txt'
  const names = existsSync(folder) ? readdirSync(folder) : []
  const cases = names.filter((name) => name.endsWith(list)).map((name) => name.slice(0, -list.length))

  const extensionsOf = (name: string) => FORMATS.filter(([extension]) => names.includes(`${name}.${extension}`))

  it('has a fixture in all three formats', () => {
    expect(cases.some((name) => extensionsOf(name).length === FORMATS.length)).toBe(true)
  })

  describe.each(cases)('fixture %s', (name) => {
    const expected = readFileSync(new URL(name + list, folder), 'utf8')
      .trim()
      .split('\n')
    it.each(extensionsOf(name))('flags the same lines in .%s', (extension, format) => {
      const source = readFileSync(new URL(`${name}.${extension}`, folder), 'utf8')
      expect(flagged(filter, source, format)).toEqual(expected)
    })
  })
})

describe('the appeals of fixtures/filters/donation-appeal', () => {
  const folder = new URL('donation-appeal/', FIXTURES)
  const appeals = readFileSync(new URL('news.removed.txt', folder), 'utf8').trim().split('\n')

  it.each(FORMATS)('are removed from .%s, whatever the scores say', (extension, inputFormat) => {
    const { verdicts } = clean(readFileSync(new URL(`news.${extension}`, folder), 'utf8'), { inputFormat })
    const kept = verdicts.filter((verdict) => verdict.keep).map((verdict) => verdict.block.text)
    expect(kept.filter((text) => appeals.includes(text))).toEqual([])
  })
})
