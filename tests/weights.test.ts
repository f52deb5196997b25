/** What stands in src/weights: where it comes from, how large it is, and that it is for these features. */

import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { featuresOf } from '../src/features/index.ts'
import html from '../src/weights/html.json' with { type: 'json' }
import htmlAbroad from '../src/weights/html-abroad.json' with { type: 'json' }
import phrases from '../src/weights/phrases.json' with { type: 'json' }
import text from '../src/weights/text.json' with { type: 'json' }
import textAbroad from '../src/weights/text-abroad.json' with { type: 'json' }

const WEIGHTS = new URL('../src/weights/', import.meta.url)
const files = readdirSync(WEIGHTS).map((name) => readFileSync(new URL(name, WEIGHTS)))

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

describe('the weights', () => {
  it('are at most 2 MB, packed 600 kB', () => {
    expect(sum(files.map((file) => file.length))).toBeLessThanOrEqual(2_000_000)
    expect(sum(files.map((file) => gzipSync(file).length))).toBeLessThanOrEqual(600_000)
  })

  it.each([
    ['html', html],
    ['html', htmlAbroad],
    ['text', text],
    ['text', textAbroad],
  ] as const)('of %s are for its features, name by name', (model, { features }) => {
    expect(features).toEqual(featuresOf(model).map(([name]) => name))
  })

  it('say what they were made from, and when', () => {
    expect(html.corpus).toMatch(/^[0-9a-f]{16}$/)
    const others = [htmlAbroad, text, textAbroad, phrases]
    for (const { corpus } of others) expect(corpus).toBe(html.corpus)
    for (const { date } of [html, ...others]) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  it('say what they reached out of fold, for every input', () => {
    const scores = Object.entries({ ...html.scores, ...text.scores })
    expect(scores.map(([input]) => input).sort()).toEqual(['blocks', 'html', 'markdown', 'wet', 'wrapped'])
    for (const [, { all, articles }] of scores) {
      expect(all).toBeGreaterThan(0.8)
      expect(articles).toBeGreaterThan(all)
    }
  })
})
