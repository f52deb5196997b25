import type { Result } from '../assemble.ts'
import type { VerdictBy } from '../model.ts'
import { type Paint, plain } from './paint.ts'

export interface Count {
  readonly blocks: number
  readonly words: number
}

/** How much of one page, or of many, was kept, and how much each filter removed. */
export interface Stat {
  readonly kept: Count
  readonly removed: ReadonlyMap<VerdictBy, Count>
}

export const NOTHING: Count = { blocks: 0, words: 0 }

export const sum = (a: Count, b: Count): Count => ({ blocks: a.blocks + b.blocks, words: a.words + b.words })

/** What was removed, by the filter (or the way of reasoning) that tipped each block. */
export function countRemoved(result: Result): ReadonlyMap<VerdictBy, Count> {
  const removed = new Map<VerdictBy, Count>()
  for (const { block, keep, by } of result.verdicts)
    if (!keep) removed.set(by, sum(removed.get(by) ?? NOTHING, { blocks: 1, words: block.words }))
  return removed
}

export function statOf(result: Result): Stat {
  const kept = result.verdicts.filter((verdict) => verdict.keep)
  return {
    kept: { blocks: kept.length, words: kept.reduce((words, { block }) => words + block.words, 0) },
    removed: countRemoved(result),
  }
}

/** Sums over pages; of none, all counts are 0. */
export function sumStats(stats: Iterable<Stat>): Stat {
  let kept = NOTHING
  const removed = new Map<VerdictBy, Count>()
  for (const stat of stats) {
    kept = sum(kept, stat.kept)
    for (const [by, count] of stat.removed) removed.set(by, sum(removed.get(by) ?? NOTHING, count))
  }
  return { kept, removed }
}

/** Who removed the most words comes first. */
export const mostFirst = (removed: ReadonlyMap<VerdictBy, Count>): (readonly [VerdictBy, Count])[] =>
  [...removed].sort(([a, x], [b, y]) => y.words - x.words || y.blocks - x.blocks || (a < b ? -1 : 1))

const HEADINGS = ['filter', 'blocks', 'words', 'share']

/**
 * A table of filters: the blocks and words that each removed and its share of all removed words, the most first; then
 * what was removed and what was kept together.
 */
export function statTable({ kept, removed }: Stat, paint: Paint = plain): string {
  const all = [...removed.values()].reduce(sum, NOTHING)
  const rowOf = (name: string, { blocks, words }: Count): string[] => [
    name,
    String(blocks),
    String(words),
    `${all.words === 0 ? 0 : Math.round((words * 100) / all.words)}%`,
  ]
  const rows = mostFirst(removed).map(([by, count]) => rowOf(by, count))
  const totals = [rowOf('removed', all), rowOf('kept', kept).slice(0, -1)]
  const widths = HEADINGS.map((_, i) => Math.max(...[HEADINGS, ...rows, ...totals].map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [paint.note(line(HEADINGS)), ...rows.map(line), ...totals.map((row) => paint.strong(line(row))), ''].join('\n')
}
