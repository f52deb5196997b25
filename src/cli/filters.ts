/** `chaff filters [id]` */

import type { Filter, Wording } from '../filters/define.ts'
import { filters } from '../filters/index.ts'
import { testifierId } from '../options.ts'
import { SITE_FURNITURE } from '../site/profile.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { writeOut } from './streams.ts'

/** It is no filter: what it knows is not in the page. */
const RECURS = 'what recurs on the other pages of the site, with --site'

/** @throws {UsageError} where there is no filter of this name */
export async function listFilters(id: string | undefined): Promise<ExitCode> {
  const known: readonly Filter[] = filters
  const chosen = id === undefined ? undefined : testifierId(id)
  if (chosen === SITE_FURNITURE) {
    await writeOut(`${SITE_FURNITURE}\n  removes ${RECURS}\n`)
    return EXIT.done
  }
  const explained = known.find((filter) => filter.id === chosen)
  await writeOut(explained === undefined ? table(known) : explain(explained))
  return EXIT.done
}

function table(known: readonly Filter[]): string {
  const width = Math.max(...known.map((filter) => filter.id.length))
  const seen = `  ${SITE_FURNITURE.padEnd(width)}  ${RECURS}`
  const rows = (says: Filter['says']): string[] =>
    known.filter((filter) => filter.says === says).map(({ id, removes }) => `  ${id.padEnd(width)}  ${removes}`)
  return ['Removed:', ...rows('boilerplate'), seen, '', 'Kept (guards):', ...rows('content'), ''].join('\n')
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
