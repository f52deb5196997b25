/** What tests of whole runs look at. */

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PRELOAD = fileURLToPath(new URL('./faults/preload.cjs', import.meta.url))

/** The outputs in a folder, by their names; the work folder is none. */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).startsWith('.chaff'))
  return new Map(files.sort().map((path) => [relative(folder, path), readFileSync(path, 'utf8')]))
}

/** The last line about each output, and the settings. */
export function ledgerOf(out: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const lines = readFileSync(join(out, '.chaff/ledger.jsonl'), 'utf8').trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const entry: Record<string, unknown> = JSON.parse(line)
      return [String(entry['output'] ?? entry['settings']), entry]
    }),
  )
}

/** What stands in the work folder of outputs, besides what was learned of sites. */
export const workFiles = (out: string): string[] =>
  readdirSync(join(out, '.chaff')).filter((name) => !/^site-[\da-f]{8}\.json$/.test(name))
