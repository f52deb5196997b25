import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Contributions, contributionsOf } from '../src/contributions.ts'
import { featuresOf } from '../src/features/index.ts'
import { clean } from '../src/index.ts'
import { resultFeatures } from '../src/writers/explain-features.ts'
import { chaff, PAGE } from './chaff.ts'

/** One tree: its root asks for b, its right child for a. */
const WEIGHTS = {
  version: 3,
  features: ['a', 'b'],
  bias: 0.25,
  stages: [],
  feature: [1, -1, 0, -1, -1],
  value: [0.5, -2, 10, 0, 2],
}

const logOdds = ({ start, parts }: Contributions): number => parts.reduce((sum, part) => sum + part, start)

describe('contributionsOf', () => {
  const rows = [
    [10, 1],
    [11, 1],
    [99, 0],
  ]
  const taken = contributionsOf(WEIGHTS, rows)

  it('begins with the mean of the page, one row more for each child', () => {
    // The right child: (0 · 2 + 2 · 2) / 4 = 1; the root: (-2 · 2 + 1 · 3) / 5 = -0.2
    for (const { start } of taken) expect(start).toBeCloseTo(0.25 - 0.2)
  })

  it('gives each feature the steps that it was asked for, and nothing to others', () => {
    const [first, second, third] = taken.map(({ parts }) => [...parts].map((part) => Number(part.toFixed(6))))
    expect([first, second, third]).toEqual([
      [-1, 1.2],
      [1, 1.2],
      [0, -1.8],
    ])
  })

  it('adds up to what the trees say', () => {
    expect(taken.map((row) => Number(logOdds(row).toFixed(6)))).toEqual([0.25, 2.25, -1.75])
  })
})

const HTML = readFileSync(new URL('../fixtures/filters/donation-appeal/news.html', import.meta.url), 'utf8')

describe.each([
  ['html', HTML],
  ['text', PAGE],
] as const)('--explain=features of %s', (model, source) => {
  const result = clean(source)
  const report = resultFeatures(result)
  const described = new Map(featuresOf(model))
  const parts = [...report.matchAll(/^ {11} *([+-]\d+\.\d\d) {2}(\S+) +(\S+) {2}(.*)$/gm)]

  it('adds up to the probability of every block', () => {
    const sums = [...report.matchAll(/log-odds ([+-]\d+\.\d\d), the bar/g)].map(([, sum]) => Number(sum))
    expect(sums).toHaveLength(result.verdicts.length)
    for (const [i, { probability }] of result.verdicts.entries()) {
      const sum = 1 / (1 + Math.exp(-(sums[i] ?? 0)))
      // Blocks that left before the last tree have an estimate; "Why people give" has 0.86 where all trees make it 0.495
      if (probability < 0.1) expect(sum).toBeLessThan(0.4)
      else if (probability > 0.75) expect(sum).toBeGreaterThan(0.49)
      else expect(sum).toBeCloseTo(probability, 1)
    }
  })

  it('names features with their values and descriptions, at most five each way', () => {
    expect(parts.length).toBeGreaterThan(result.verdicts.length * 5)
    expect(parts.length).toBeLessThanOrEqual(result.verdicts.length * 10)
    for (const [, , name = '', value, description] of parts) {
      expect(description).toBe(described.get(name))
      expect(Number(value)).not.toBeNaN()
    }
  })
})

describe('chaff --explain=features', () => {
  it('prints them, and --explain alone does not', async () => {
    const { stdout, code } = await chaff(['--explain=features'], { input: PAGE })
    expect(code).toBe(0)
    expect(stdout).toBe(resultFeatures(clean(PAGE)))
    expect((await chaff(['--explain'], { input: PAGE })).stdout).not.toContain('log-odds')
  })

  it('is --explain or --explain=features', async () => {
    const { code, stderr } = await chaff(['--explain=all'], { input: PAGE })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('It is --explain or --explain=features.'),
    })
  })
})
