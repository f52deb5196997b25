/** From a configuration to cleaners that obey it. */

import { UsageError } from '../errors.ts'
import { placeOf } from './parse.ts'
import { phraseFault } from './phrases.ts'
import { type ConfigFile, type MakeCleaner, type Rule, rulesOf } from './rule.ts'
import { RuledCleaner } from './ruled-cleaner.ts'
import type { Statement as Written } from './schema.ts'
import type { Selectors } from './selectors.ts'

export interface SiteRules {
  readonly rules: readonly Rule[]
  /** Takes the options of the command line, which beat rules. */
  readonly cleaner: MakeCleaner
}

/**
 * Compiles the rules of a configuration.
 * @throws {UsageError} that names the place of a phrase or selector that is none
 */
export async function loadRules(file: ConfigFile): Promise<SiteRules> {
  const rules = rulesOf(file)
  const usesSelectors = rules.some(({ statements }) => statements.some(({ selectors }) => selectors.length > 0))
  const Engine = usesSelectors ? (await import('./selectors.ts')).Selectors : undefined
  const faults = (file.config.sites ?? []).flatMap(({ remove, keep }, n) => [
    ...faultsOf(remove, ['sites', n, 'remove'], Engine),
    ...faultsOf(keep, ['sites', n, 'keep'], Engine),
  ])
  if (faults.length > 0) throw new UsageError(`${file.name}: ${faults[0]}`)
  return { rules, cleaner: (options) => new RuledCleaner(rules, Engine, options) }
}

function* faultsOf(
  { phrases = [], selectors = [] }: Written = {},
  place: readonly PropertyKey[],
  Engine: typeof Selectors | undefined,
): Generator<string> {
  for (const [n, phrase] of phrases.entries()) {
    const fault = phraseFault(phrase)
    if (fault !== undefined) yield `${placeOf([...place, 'phrases', n])}: ${fault}`
  }
  for (const [n, selector] of selectors.entries()) {
    const fault = Engine?.fault(selector)
    if (fault !== undefined) yield `${placeOf([...place, 'selectors', n])}: ${fault}`
  }
}
