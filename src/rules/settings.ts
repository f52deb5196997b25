/** What is set for a page: by the command line, else by the last of its rules that sets it, else by nobody. */

import type { CleanOptions } from '../options.ts'
import type { Rule } from './rule.ts'

/** What a rule can set. */
export const SETTINGS = ['without', 'bias', 'comments'] as const

type Key = (typeof SETTINGS)[number]

export interface Settings {
  /** What the command line leaves to rules, and a rule sets. */
  readonly values: Pick<CleanOptions, Key>
  /** The names of the rules that set it. */
  readonly from: ReadonlyMap<Key, string>
}

/** `--only` says which filters testify, as `--without` does. */
const isGiven = (key: Key, given: CleanOptions): boolean =>
  given[key] !== undefined || (key === 'without' && given.only !== undefined)

/**
 * @param rules that are for the page, in their order
 * @param given what the command line says
 */
export function settingsOf(rules: readonly Rule[], given: CleanOptions): Settings {
  let values: Settings['values'] = {}
  const from = new Map<Key, string>()
  for (const { name, site } of rules)
    for (const key of SETTINGS) {
      if (site[key] === undefined || isGiven(key, given)) continue
      values = { ...values, [key]: site[key] }
      from.set(key, name)
    }
  return { values, from }
}
