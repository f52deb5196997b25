/** A chaff.config.json as it is written, checked. */

import type * as z from 'zod'
import { UsageError } from '../errors.ts'
import { findJsonFault } from './json.ts'
import { type Config, configSchema } from './schema.ts'

/** As a user would write it: `sites[2].remove.phrases[0]`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`
    return place === '' ? String(key) : `${place}.${String(key)}`
  }, '')

function readJson(text: string, file: string): unknown {
  const json = text.replace(/^\ufeff/, '')
  try {
    return JSON.parse(json)
  } catch (error) {
    const fault = findJsonFault(json)
    if (fault === undefined) throw error
    throw new UsageError(`${file}:${fault.line}:${fault.column}: expected ${fault.expected}`)
  }
}

/**
 * Reads a configuration.
 * @param file what the user calls it, for messages
 * @throws {UsageError} that names the place, where it is no JSON or says what it may not
 */
export function parseConfig(text: string, file: string): Config {
  const parsed = configSchema.safeParse(readJson(text, file))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(describe)
  const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more)`
  throw new UsageError(`${file}: ${faults[0]}${more}`)
}

function describe(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path)
  const message = issue.message.replace(/^Invalid input: /, '')
  return place === '' ? message : `${place}: ${message}`
}
