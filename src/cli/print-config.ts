/** `--print-config`: what is set, and who set it. */

import { decode } from '../decode/index.ts'
import { UsageError } from '../errors.ts'
import { read } from '../readers/index.ts'
import { rulesOf } from '../rules/rule.ts'
import { SETTINGS, settingsOf } from '../rules/settings.ts'
import { configOf } from './config.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { readInput } from './input.ts'
import { originOf } from './page-cleaner.ts'
import type { Options } from './program.ts'
import { cleanOptions } from './settings.ts'
import { writePage } from './streams.ts'

const DEFAULTS = { without: [], bias: 0, comments: false }

/**
 * Prints the configuration as JSON: for a page the settings and rules that hold for it, else all rules.
 * @throws {UsageError} where more than one page is named, or the configuration has a fault
 */
export async function printConfig([page, ...others]: readonly string[], options: Options): Promise<ExitCode> {
  if (others.length > 0) throw new UsageError('--print-config takes one page, or none for all rules')
  const config = await configOf(options)
  const all = config === undefined ? [] : rulesOf(config)
  const given = cleanOptions(options)
  let url = options.url
  if (page !== undefined) {
    const { text } = await decode(await readInput(page), options.encoding)
    url ??= read(text, options.inputFormat, false).metadata.url
  }
  const rules = page === undefined ? all : all.filter((rule) => rule.matches(originOf(page, url)))
  const { values, from } = settingsOf(page === undefined ? [] : rules, given)
  const settings = SETTINGS.map((key) => [
    key,
    {
      value: given[key] ?? values[key] ?? DEFAULTS[key],
      from: given[key] !== undefined ? 'command line' : (from.get(key) ?? 'default'),
    },
  ])
  const printed = {
    config: config?.name ?? null,
    ...(page !== undefined && { page, url: url ?? null }),
    settings: Object.fromEntries(settings),
    rules: rules.map(({ name, site }) => ({ name, ...site })),
  }
  await writePage(`${JSON.stringify(printed, undefined, 2)}\n`)
  return EXIT.done
}
