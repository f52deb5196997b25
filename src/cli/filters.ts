/** `chaff filters [id]` */

import type { Filter, Wording } from '../filters/define.ts'
import { filters } from '../filters/index.ts'
import { filterId } from '../options.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { writeOut } from './streams.ts'

/** @throws {UsageError} where there is no filter of this name */
export async function listFilters(id: string | undefined): Promise<ExitCode> {
  const known: readonly Filter[] = filters
  const chosen = id === undefined ? undefined : filterId(id)
  const explained = known.find((filter) => filter.id === chosen)
  await writeOut(explained === undefined ? table(known) : explain(explained))
  return EXIT.done
}

function table(known: readonly Filter[]): string {
  const width = Math.max(...known.map((filter) => filter.id.length))
  const rows = (says: Filter['says']): string[] =>
    known.filter((filter) => filter.says === says).map(({ id, removes }) => `  ${id.padEnd(width)}  ${removes}`)
  return ['Removed:', ...rows('boilerplate'), '', 'Kept (guards):', ...rows('content'), ''].join('\n')
}

function explain({ id, removes, says, wording, headings, examples }: Filter): string {
  const phrases = [wording, headings].filter((words) => words !== undefined).flatMap(countPhrases)
  return [
    id,
    `  ${says === 'content' ? 'keeps' : 'removes'} ${removes}`,
    ...(phrases.length === 0 ? [] : [`  phrases: ${phrases.join(', ')}`]),
    '  finds:',
    ...examples.hits.map(quoted),
    '  leaves alone:',
    ...examples.misses.map(quoted),
    '',
  ].join('\n')
}

const countPhrases = (wording: Wording): string[] =>
  Object.entries(wording).map(([language, phrases]) => `${phrases.length} in ${language}`)

const quoted = (text: string): string => `    “${text.replaceAll('\n', ' ⏎ ')}”`
