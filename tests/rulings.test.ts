/** Rulings: what a user says of parts of a source, whatever filters and scores find. */

import { describe, expect, it } from 'vitest'
import { type CleanOptions, clean, type Ruling, type Verdict } from '../src/index.ts'
import { HTML, MORE, PAGE, PROSE } from './chaff.ts'

/** A ruling about each place of a text in a source. */
const ruling = (source: string, text: string, keep: boolean): Ruling => {
  const start = source.indexOf(text)
  return { start, end: start + text.length, keep, reason: `the test says so of “${text}”` }
}

function verdictOf(source: string, text: string, options: CleanOptions): Verdict | undefined {
  return clean(source, options).verdicts.find((verdict) => verdict.block.text.includes(text))
}

describe('a ruling', () => {
  it.each([
    ['keeps what a filter removes', 'Please consider donating', true],
    ['keeps what its shape removes', 'Skip to main content', true],
    ['removes prose', MORE, false],
    ['removes the title', 'The harbour that was dug by hand', false],
  ])('%s', (_, text, keep) => {
    expect(verdictOf(PAGE, text, {})?.keep).toBe(!keep)
    const rulings = [ruling(PAGE, text, keep)]
    expect(verdictOf(PAGE, text, { rulings })).toMatchObject({ keep, by: 'rule', reason: rulings[0]?.reason })
  })

  it('holds for blocks that it covers whole, and for no other', () => {
    const covering = { start: 0, end: PAGE.indexOf(MORE) + 5, keep: false, reason: 'covers' }
    const ruled = clean(PAGE, { rulings: [covering] }).verdicts.filter((verdict) => verdict.by === 'rule')
    expect(ruled.map((verdict) => verdict.block.text)).toEqual([
      'Skip to main content',
      'The harbour that was dug by hand',
      PROSE,
    ])
  })

  it('yields to a later one', () => {
    const rulings = [ruling(PAGE, MORE, false), ruling(PAGE, MORE, true)]
    expect(verdictOf(PAGE, MORE, { rulings })?.keep).toBe(true)
    expect(verdictOf(PAGE, MORE, { rulings: rulings.toReversed() })?.keep).toBe(false)
  })

  it('removes nothing with "only", which says what is removed, but keeps', () => {
    const rulings = [ruling(PAGE, MORE, false), ruling(PAGE, 'Please consider donating', true)]
    const only = ['donation-appeal'] as const
    expect(verdictOf(PAGE, MORE, { rulings, only })).toMatchObject({ keep: true, by: 'only' })
    expect(verdictOf(PAGE, 'Please consider', { rulings, only })).toMatchObject({ keep: true, by: 'rule' })
  })

  it('is not undone by the lowered bar', () => {
    const small = 'Tide tables\n\nPier 4'
    expect(verdictOf(small, 'Tide', {})).toMatchObject({ keep: true, by: 'minimum' })
    expect(verdictOf(small, 'Tide', { rulings: [ruling(small, 'Tide tables', false)] })?.keep).toBe(false)
  })

  it('keeps a copy', () => {
    const twice = PAGE.replace(PROSE, `${PROSE}\n\n${PROSE}`)
    const start = twice.lastIndexOf(PROSE)
    const second = (options: CleanOptions) => clean(twice, options).verdicts.find(({ block }) => block.start === start)
    expect(second({})).toMatchObject({ keep: false, by: 'copy' })
    const rulings = [{ start, end: start + PROSE.length, keep: true, reason: 'meant' }]
    expect(second({ rulings })).toMatchObject({ keep: true, by: 'rule' })
  })

  it('keeps a byline in the body, which names the author all the same', () => {
    const signed = PAGE.replace(PROSE, `By Jane Miller\n\n${PROSE}`)
    expect(verdictOf(signed, 'By Jane', {})?.keep).toBe(false)
    const [article] = clean(signed, { rulings: [ruling(signed, 'By Jane Miller', true)] }).articles
    expect(article?.byline).toBe('Jane Miller')
    expect(article?.blocks.map((block) => block.text)).toContain('By Jane Miller')
  })

  it.each([
    ['text', PAGE],
    ['HTML', HTML],
  ])('leaves the laws of %s as they are', (_, source) => {
    const removed = ruling(source, 'The harbour that was dug by hand', false)
    const kept = ruling(source, 'Copyright © 2019 The Harbour Post. All rights reserved.', true)
    const { verdicts, page, articles } = clean(source, { rulings: [removed, kept] })
    expect(verdicts.map((verdict) => verdict.block)).toEqual(page.blocks)
    const inArticles = articles.flatMap((article) => article.blocks.map((block) => block.index))
    expect(inArticles).toEqual(verdicts.filter((verdict) => verdict.keep).map((verdict) => verdict.block.index))
    for (const { by, reason } of verdicts) expect([by, reason]).not.toContain('')
  })
})
