import { describe, expect, it } from 'vitest'
import { features, featuresOf, featureWriter } from '../src/features/index.ts'
import { Matrix } from '../src/features/matrix.ts'
import { filters } from '../src/filters/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { phraseKey, scorePhrases } from '../src/phrases.ts'
import { read } from '../src/readers/index.ts'
import { score } from '../src/score.ts'
import { Trees } from '../src/trees.ts'
import table from '../src/weights/phrases.json' with { type: 'json' }
import type { Weights } from '../src/weights.ts'

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
const WEIGHTS = {
  version: 3,
  features: ['a', 'b'],
  bias: 0,
  stages: [],
  feature: [1, -1, 0, -1, -1],
  value: [0.5, -2, 10, 0, 2],
}

type Row = readonly [a: number, b: number]

const matrixOf = (...rows: readonly Row[]): Matrix => {
  const matrix = new Matrix(rows.length, 2)
  matrix.data.set(rows.flat())
  return matrix
}

const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** As its tree says it. */
function follow({ value: [second = 0, low = 0, first = 0, middle = 0, high = 0] }: typeof WEIGHTS, row: Row): number {
  if (row[1] <= second) return low
  return row[0] <= first ? middle : high
}

describe('Trees', () => {
  it('follows each row to its leaf', () => {
    const [first, second, third] = new Trees(WEIGHTS, ['a', 'b']).predict(matrixOf([0, 0.5], [10, 1], [11, 1]))
    expect(first).toBeCloseTo(logistic(-2))
    expect(second).toBe(0.5)
    expect(third).toBeCloseTo(logistic(2))
  })

  it.each([
    [[0.5, 10] as const],
    [[-0.5, -200] as const],
    [[0, -1] as const],
  ])('goes by the order of numbers, whatever their sign and size: %j', ([second, first]) => {
    const weights = { ...WEIGHTS, value: [second, -2, first, 0, 2] }
    const values = [
      -1e30,
      -200,
      -1,
      -0.5,
      -1e-9,
      0,
      1e-9,
      0.5,
      0.5000001,
      1,
      10,
      10.5,
      5e4,
      1e30,
      Number.POSITIVE_INFINITY,
    ]
    const rows = values.flatMap((a) => values.map((b) => [a, b] as const))
    const scores = [...new Trees(weights, ['a', 'b']).predict(matrixOf(...rows))]
    expect(scores).toEqual(rows.map((row) => logistic(follow(weights, row))))
  })

  it('scores as many rows as there are', () => {
    for (const count of [0, 1, 2, 3, 5, 31, 33, 67]) {
      const rows = Array.from({ length: count }, (_, n) => [n, n % 2] as const)
      const scores = [...new Trees(WEIGHTS, ['a', 'b']).predict(matrixOf(...rows))]
      expect(scores).toEqual(rows.map((row) => logistic(follow(WEIGHTS, row))))
    }
  })

  it('lets rows that are settled leave after a stage', () => {
    const twice: Weights = {
      ...WEIGHTS,
      feature: [...WEIGHTS.feature, ...WEIGHTS.feature],
      value: [...WEIGHTS.value, ...WEIGHTS.value],
      stages: [{ trees: 1, least: -1, most: 1, lowScale: 3, lowShift: 0.5, highScale: 2, highShift: -0.25 }],
    }
    const [low, open, high] = new Trees(twice, ['a', 'b']).predict(matrixOf([0, 0.5], [10, 1], [11, 1]))
    expect(low).toBeCloseTo(logistic(-2 * 3 + 0.5))
    expect(open).toBe(0.5)
    expect(high).toBeCloseTo(logistic(2 * 2 - 0.25))
  })

  it.each([
    [['a', 'c']],
    [['b', 'a']],
    [['a']],
    [['a', 'b', 'c']],
  ])('refuses weights that were made for other features than %j', (names) => {
    expect(() => new Trees(WEIGHTS, names)).toThrow('train again')
  })

  it('refuses weights that are written in another way', () => {
    expect(() => new Trees({ ...WEIGHTS, version: 2 }, ['a', 'b'])).toThrow('the weights are of version 2, not 3')
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
    expect(matrix.width).toBe(featuresOf(name).length)
    expect(matrix.data.every(Number.isFinite)).toBe(true)
  })

  it.each([1, 7, 64])('are the same where %d blocks are looked at at a time', (rows) => {
    const long = sightOf(
      Array.from({ length: 30 }, (_, n) => sight.page.source.replaceAll('nine', `${n}`)).join('\n'),
      name,
    )
    const whole = features(name, long)
    const write = featureWriter(name, long)
    for (let first = 0; first < whole.rows; first += rows) {
      const tile = new Matrix(Math.min(rows, whole.rows - first), whole.width, first)
      write(tile)
      expect(tile.data).toEqual(whole.data.subarray(first * whole.width, tile.end * whole.width))
    }
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
