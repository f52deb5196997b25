/** Pinned floors: the word F1 that no change may fall below, per input and page type. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { mean, type Row } from './rows.ts'

/** Floors by group of pages: `all`, or a page type. */
export type Floors = Readonly<Record<string, number>>

export interface Pinned {
  /** Of the pages that the floors were measured on. */
  readonly digest: string
  /** By input: `html` or a style of text. */
  readonly floors: Readonly<Record<string, Floors>>
}

/**
 * How far below what was measured a floor lies: training once more with another seed moves a page's F1 by about 0.1, and
 * the mean of n pages by 0.1 / √n (0.003 for the corpus, 0.038 for seven pages of the sample).
 */
const SPREAD = 0.1

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/** The rows of one input by group: all, and each page type. */
export function groupsOf(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const types = [...new Set(rows.map((row) => row.type))].sort()
  return new Map([['all', rows], ...types.map((type) => [type, rows.filter((row) => row.type === type)] as const)])
}

/** The floors that rows would be pinned at. */
export function floorsFor(rows: readonly Row[]): Floors {
  const groups = [...groupsOf(rows)]
  return Object.fromEntries(
    groups.map(([group, of]) => [group, rounded(Math.max(0, mean(of) - SPREAD / Math.sqrt(of.length)))]),
  )
}

/** Floors raised to what rows reach: none of them falls. */
export function raised(floors: Floors, rows: readonly Row[]): Floors {
  return Object.fromEntries(
    Object.entries(floorsFor(rows)).map(([group, floor]) => [group, Math.max(floor, floors[group] ?? 0)]),
  )
}

/** What lies below its floor, in words; a group that is gone does too. */
export function shortfalls(input: string, floors: Floors, rows: readonly Row[]): string[] {
  const groups = groupsOf(rows)
  return Object.entries(floors).flatMap(([group, floor]) => {
    const reached = mean(groups.get(group) ?? [])
    return reached >= floor ? [] : [`${input}, ${group}: ${reached.toFixed(4)} is below its floor of ${floor}`]
  })
}

/** SHA-256 over the names and bytes of all files that a corpus is read from. */
export function digestOf(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:gz|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) {
    const bytes = readFileSync(file)
    hash.update(`${relative(folder, file)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}
