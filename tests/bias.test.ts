import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestBar } from '../src/bar.ts'
import { parseCommandLine } from '../src/cli/program.ts'
import { type CleanOptions, clean, resultText } from '../src/index.ts'
import { lookAround } from '../src/page.ts'
import { read as readPage } from '../src/readers/index.ts'
import { chaff, PAGE } from './chaff.ts'

const FIXTURES = new URL('../fixtures/', import.meta.url)

const pages = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.includes('/') && /\.(?:html|md|txt)$/.test(name) && !/\.(?:kept|removed)\.txt$/.test(name))
  .sort()

const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8')

function keptWords(source: string, options: CleanOptions): number {
  const kept = clean(source, options).verdicts.filter((verdict) => verdict.keep)
  return kept.reduce((sum, { block }) => sum + block.words, 0)
}

describe('the dial', () => {
  it('never keeps less where it stands nearer to recall', () => {
    const bias = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...pages), bias, bias, (name, a, b) => {
        const source = read(name)
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(keptWords(source, { bias: low })).toBeLessThanOrEqual(keptWords(source, { bias: high }))
      }),
      { numRuns: 100, seed: 14 },
    )
  })

  it('never raises the bar nearer to recall, whatever the scores are', () => {
    const page = lookAround(readPage(read('pages/seed/source.txt'), 'text', false))
    const { length } = page.blocks
    const scores = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), {
      minLength: length,
      maxLength: length,
    })
    fc.assert(
      fc.property(scores, (all) => {
        const bars = [-1, -0.5, 0, 0.5, 1].map((bias) => bestBar(page, Float64Array.from(all), bias).bar)
        expect(bars).toEqual([...bars].sort((a, b) => b - a))
      }),
      { numRuns: 50, seed: 14 },
    )
  })

  it('keeps more or less of a real page', () => {
    const seed = read('pages/seed/source.txt')
    const words = [-1, -0.5, 0, 0.5, 1].map((bias) => keptWords(seed, { bias }))
    expect(words).toEqual([...words].sort((a, b) => a - b))
    expect(words[0]).toBeLessThan(words[2] ?? 0)
    expect(words[4]).toBeGreaterThan(words[2] ?? 0)
  })

  it('changes nothing in the middle', () => {
    for (const name of pages.filter((_, i) => i % 7 === 0))
      expect(clean(read(name), { bias: 0 }).verdicts).toEqual(clean(read(name)).verdicts)
  })

  it('adds no second copy of what is kept', () => {
    const line = 'The ferry leaves at nine, and again at noon on every day of the week.'
    const source = `${PAGE}\n${line}\n\n${line}\n`
    const copies = resultText(clean(source, { bias: 1 })).split(line).length - 1
    expect(copies).toBeLessThanOrEqual(1)
  })

  it.each([-1.01, 2, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (bias) => {
    expect(() => clean(PAGE, { bias })).toThrow(`bias is ${bias}, and must be from -1 (precision) to 1 (recall)`)
  })
})

describe('chaff --bias', () => {
  function biasOf(...args: string[]): number | undefined {
    const invocation = parseCommandLine(args, '0')
    return invocation.does === 'clean' ? invocation.options.bias : undefined
  }

  it('has three places with a name, and takes numbers', () => {
    expect(['precision', 'balanced', 'recall', '-1', '.25', '+1'].map((place) => biasOf('--bias', place))).toEqual([
      -0.5, 0, 0.5, -1, 0.25, 1,
    ])
    expect(biasOf()).toBeUndefined()
  })

  it.each(['1.5', '-2', 'accuracy', '', '0x1', 'NaN', '1e-1'])('refuses "%s"', (value) => {
    expect(() => biasOf(`--bias=${value}`)).toThrow(/is invalid\. It is precision, balanced, recall, or a number/)
  })

  it('is refused beside --only, which it could not change', () => {
    expect(() => biasOf('--bias', '1', '--only', 'share-bar')).toThrow('cannot be used with')
  })

  it('reaches the page', async () => {
    const input = read('pages/seed/source.txt')
    const [least, most] = await Promise.all(['-1', '1'].map((bias) => chaff(['--bias', bias], { input })))
    expect(least?.stdout).toBe(resultText(clean(input, { bias: -1 })))
    expect(most?.stdout).toBe(resultText(clean(input, { bias: 1 })))
    expect(most?.stdout).not.toBe(least?.stdout)
  })
})
