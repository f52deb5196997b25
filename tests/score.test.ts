import { describe, expect, it } from 'vitest'
import { features, featuresOf } from '../src/features/index.ts'
import { Matrix } from '../src/features/matrix.ts'
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
  version: 2,
  features: ['a', 'b'],
  bias: 0,
  stages: [],
  roots: [0],
  feature: [1, 0],
  threshold: [0.5, 10],
  left: [-1, -2],
  right: [1, -3],
  leaves: [-2, 0, 2],
}

const matrixOf = (...rows: readonly (readonly [number, number])[]): Matrix => {
  const matrix = new Matrix(rows.length, 2)
  matrix.data.set(rows.flat())
  return matrix
}

const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** As the arrays say it, one node after the other. */
function follow({ roots, feature, threshold, left, right, leaves }: Weights, row: readonly number[]): number {
  let sum = 0
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] ?? -1
    while (node >= 0) node = ((row[feature[node] ?? 0] ?? 0) <= (threshold[node] ?? 0) ? left[node] : right[node]) ?? -1
    sum += leaves[~node] ?? 0
  }
  return sum
}

describe('Trees', () => {
  it('follows each row to its leaf', () => {
    const [first, second, third] = new Trees(WEIGHTS, ['a', 'b']).predict(matrixOf([0, 0.5], [10, 1], [11, 1]))
    expect(first).toBeCloseTo(logistic(-2))
    expect(second).toBe(0.5)
    expect(third).toBeCloseTo(logistic(2))
  })

  it.each([
    [[0.5, 10]],
    [[-0.5, -200]],
    [[0, -1]],
  ])('goes by the order of numbers, whatever their sign and size: %j', (threshold) => {
    const weights = { ...WEIGHTS, threshold }
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
      roots: [0, 2],
      feature: [1, 0, 1, 0],
      threshold: [0.5, 10, 0.5, 10],
      left: [-1, -2, -4, -5],
      right: [1, -3, 3, -6],
      leaves: [-2, 0, 2, -2, 0, 2],
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
