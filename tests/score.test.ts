import { describe, expect, it } from 'vitest'
import { Columns, prefixSums, windowSum } from '../src/features/columns.ts'
import { features, featuresOf } from '../src/features/index.ts'
import { filters } from '../src/filters/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { phraseKey, scorePhrases } from '../src/phrases.ts'
import { read } from '../src/readers/index.ts'
import { score } from '../src/score.ts'
import { Trees, type Weights } from '../src/trees.ts'
import table from '../src/weights/phrases.json' with { type: 'json' }

const PROSE =
  'The last ferry leaves at nine in the evening, and for forty years it has been the only way to the island, which nobody minded.'
const PAGE = `Skip to content\nHome\nThe ferry that nobody wanted to lose\n${PROSE}\n${PROSE.replace('nine', 'ten')}\nAll rights reserved`

const judge = new Judge(filters)

function sightOf(source: string, format: 'html' | 'text') {
  const page = lookAround(read(source, format, false))
  const testimony = judge.testify(page)
  return { page, testimony, phrases: scorePhrases(page) }
}

/** One tree: its root asks for feature 1, its right child for feature 0. */
const WEIGHTS: Weights = {
  version: 1,
  features: ['a', 'b'],
  bias: 0,
  roots: [0],
  feature: [1, 0],
  threshold: [0.5, 10],
  left: [-1, -2],
  right: [1, -3],
  leaves: [-2, 0, 2],
}

describe('Trees', () => {
  it('follows each row to its leaf', () => {
    const matrix = new Columns(3, 2)
    matrix.column(0).set([0, 10, 11])
    matrix.column(1).set([0.5, 1, 1])
    const [first, second, third] = new Trees(WEIGHTS, ['a', 'b']).predict(matrix)
    expect(first).toBeCloseTo(1 / (1 + Math.exp(2)))
    expect(second).toBe(0.5)
    expect(third).toBeCloseTo(1 / (1 + Math.exp(-2)))
  })

  it.each([
    [['a', 'c']],
    [['b', 'a']],
    [['a']],
    [['a', 'b', 'c']],
  ])('refuses weights that were made for other features than %j', (names) => {
    expect(() => new Trees(WEIGHTS, names)).toThrow('train again')
  })
})

describe('windowSum', () => {
  it('sums the rows around a row and stops at the ends', () => {
    const sums = prefixSums([1, 2, 3, 4])
    expect([windowSum(sums, 0, 1, 1), windowSum(sums, 2, 1, 1), windowSum(sums, 3, 2, 2)]).toEqual([3, 9, 9])
  })
})

describe.each(['html', 'text'] as const)('the features of %s', (name) => {
  const sight = sightOf(name === 'html' ? `<main><p>${PAGE.replaceAll('\n', '</p><p>')}</p></main>` : PAGE, name)

  it('have names, each once, and a description', () => {
    const names = featuresOf(name).map(([feature]) => feature)
    expect(new Set(names).size).toBe(names.length)
    for (const [, description] of featuresOf(name)) expect(description).not.toBe('')
  })

  it('are numbers', () => {
    const matrix = features(name, sight)
    expect(matrix.count).toBe(featuresOf(name).length)
    expect(matrix.data.every(Number.isFinite)).toBe(true)
  })

  it('score prose above furniture', () => {
    const scores = [...score(sight.page, sight.testimony).probability]
    const of = (text: string) => scores[sight.page.blocks.findIndex((block) => block.text.startsWith(text))] ?? -1
    expect(scores.every((p) => p >= 0 && p <= 1)).toBe(true)
    expect(of('The last ferry')).toBeGreaterThan(0.5)
    expect(of('All rights')).toBeLessThan(0.2)
  })
})

describe('scorePhrases', () => {
  it('has a table whose keys are those of its phrases', () => {
    expect(table.phrases.map(phraseKey)).toEqual(table.keys)
    expect(table.weights.length).toBe(table.keys.length)
  })

  it('knows furniture from prose', () => {
    const phrases = sightOf(PAGE, 'text').phrases
    expect(phrases[5]).toBeLessThan(phrases[3] ?? 0)
  })

  it('is silent about a page in a language that it does not know', () => {
    const foreign =
      'Alle Rechte vorbehalten\nDie letzte Fähre fährt um neun Uhr abends, und seit vierzig Jahren ist sie der einzige Weg.'
    expect([...sightOf(foreign, 'text').phrases]).toEqual([0, 0])
  })
})
