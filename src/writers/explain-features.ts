/** `--explain=features`: what pushed each block over the bar, or under it. */

import type { Result } from '../assemble.ts'
import { contributionsOf } from '../contributions.ts'
import { features, featuresOf } from '../features/index.ts'
import { logOdds } from '../log-odds.ts'
import { sighted, weightsOf } from '../score.ts'
import { explained, INDENT, summarized } from './explain.ts'
import { type Paint, plain } from './paint.ts'

/** So many features are shown each way; the others say little. */
const SHOWN = 5

const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`

/** Short, and without zeros that say nothing. */
const shortNumber = (value: number): string => String(Number(value.toPrecision(3)))

interface Part {
  readonly name: string
  readonly description: string
  readonly value: number
  readonly part: number
}

/** The strongest for the block, then the strongest against it. */
function strongest(parts: readonly Part[]): Part[] {
  const sorted = [...parts].sort((a, b) => b.part - a.part)
  const pro = sorted.filter(({ part }) => part > 0).slice(0, SHOWN)
  const contra = sorted.filter(({ part }) => part < 0).slice(-SHOWN)
  return [...pro, ...contra.reverse()]
}

/**
 * Every verdict as `resultExplain` prints it, and below it the features that had the largest part in its probability,
 * for it and against it: by how much each moved the log-odds, its name, its value and what it is (docs/features.md).
 */
export function resultFeatures(result: Result, paint: Paint = plain): string {
  const testimony = result.verdicts.map((verdict) => verdict.evidence)
  const { model, sight, familiar } = sighted(result.page, testimony)
  const matrix = features(model, sight)
  const known = featuresOf(model)
  const rows = result.verdicts.map((_, block) => matrix.data.subarray(block * matrix.width, (block + 1) * matrix.width))
  const contributions = contributionsOf(weightsOf(model, familiar), rows)
  const bar = signed(logOdds(result.bar))
  const blocks = result.verdicts.map((verdict, block) => {
    const { start = 0, parts = new Float64Array() } = contributions[block] ?? {}
    const score = parts.reduce((sum, part) => sum + part, start)
    const lines = strongest(
      known.map(([name, description], i) => ({ name, description, value: rows[block]?.[i] ?? 0, part: parts[i] ?? 0 })),
    ).map(({ name, description, value, part }) => {
      const amount = signed(part).padStart(6)
      const columns = `${name.padEnd(20)} ${shortNumber(value).padStart(8)}`
      return `${INDENT}${part < 0 ? paint.removed(amount) : amount}  ${columns}  ${paint.note(description)}`
    })
    const sum = `${INDENT}${paint.note(`log-odds ${signed(score)}, the bar ${bar}; the page’s blocks start at ${signed(start)}`)}`
    return `${explained(verdict, paint)}${[sum, ...lines].join('\n')}\n`
  })
  return [...blocks, `${paint.strong(summarized(result))}\n`].join('\n')
}
