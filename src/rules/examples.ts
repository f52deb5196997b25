/** Tries rules on the examples that they carry. */

import { join } from 'node:path'
import type { Result } from '../assemble.ts'
import type { Origin } from '../origin.ts'
import { fold } from '../readers/block-text.ts'
import { loadRules } from './load.ts'
import { placeOf } from './parse.ts'
import type { ConfigFile } from './rule.ts'
import type { Example, Site } from './schema.ts'

/** How the examples of a configuration came out. */
export interface Tried {
  readonly examples: number
  /** What should have happened and what did, a line each, with its place. */
  readonly failures: readonly string[]
}

/** @throws {UsageError} where the configuration has a fault */
export async function tryExamples(file: ConfigFile): Promise<Tried> {
  const rules = await loadRules(file)
  const failures: string[] = []
  let examples = 0
  for (const [n, site] of (file.config.sites ?? []).entries())
    for (const [m, example] of (site.examples ?? []).entries()) {
      examples++
      const { html, markdown, text } = example
      const inputFormat = html !== undefined ? 'html' : markdown !== undefined ? 'markdown' : 'text'
      const result = rules.cleaner({ inputFormat }).clean(html ?? markdown ?? text ?? '', originOf(example, site, file))
      for (const failure of failuresOf(example, result))
        failures.push(`${file.name}: ${placeOf(['sites', n, 'examples', m])}: ${failure}`)
    }
  return { examples, failures }
}

/** What an example does not say of its page, its rule does. */
function originOf({ url, path }: Example, { hosts }: Site, { base }: ConfigFile): Origin {
  return {
    url: url ?? (hosts === undefined ? undefined : `https://${hosts[0]}/`),
    path: path === undefined ? undefined : join(base, path),
  }
}

function* failuresOf({ removes = [], keeps = [] }: Example, { verdicts }: Result): Generator<string> {
  for (const [texts, keep] of [[removes, false] as const, [keeps, true] as const])
    for (const text of texts) {
      const meant = verdicts.filter(({ block }) => fold(block.text).includes(fold(text)))
      const wrong = meant.find((verdict) => verdict.keep !== keep)
      const expected = `“${text}” should be ${keep ? 'kept' : 'removed'}, but`
      if (meant.length === 0) yield `${expected} no block of the page has it`
      else if (wrong !== undefined)
        yield `${expected} was ${wrong.keep ? 'kept' : 'removed'} by ${wrong.by}: ${wrong.reason}`
    }
}
