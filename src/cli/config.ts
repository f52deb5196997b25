/** Finds the configuration that holds for a run. */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { createCleaner } from '../clean.ts'
import { UsageError } from '../errors.ts'
import type { ConfigFile, MakeCleaner } from '../rules/rule.ts'
import { describe } from './describe.ts'
import type { Options } from './program.ts'

const NAME = 'chaff.config.json'

/** The nearest configuration in a folder or one above it. */
function findConfig(folder: string): string | undefined {
  const file = join(folder, NAME)
  if (existsSync(file)) return file
  const above = dirname(folder)
  return above === folder ? undefined : findConfig(above)
}

/**
 * Reads a configuration, checked.
 * @param name of the file as the user knows it
 * @param base the folder that the globs of `paths` start at, absolute
 * @throws {UsageError} where it cannot be read or has a fault
 */
export async function readConfig(name: string, base: string): Promise<ConfigFile> {
  let text: string
  try {
    text = readFileSync(name, 'utf8')
  } catch (error) {
    throw new UsageError(`${name}: ${describe(error)}`)
  }
  const { parseConfig } = await import('../rules/parse.ts')
  return { name, base, config: parseConfig(text, name) }
}

/**
 * The configuration of a run: that of `--config`, whose globs start where the user stands; else the nearest above there,
 * whose globs start at its own folder. Without the examples, which are for `rules test`.
 * @throws {UsageError} where it cannot be read or has a fault
 */
export async function configOf({ config }: Options): Promise<ConfigFile | undefined> {
  const here = process.cwd()
  if (typeof config === 'string') return withoutExamples(await readConfig(config, here))
  const found = config === false ? undefined : findConfig(here)
  return found === undefined ? undefined : withoutExamples(await readConfig(relative(here, found), dirname(found)))
}

function withoutExamples(file: ConfigFile): ConfigFile {
  const sites = file.config.sites?.map(({ examples, ...site }) => site) ?? []
  return { ...file, config: { sites } }
}

/** Cleaners that obey a configuration, or plain ones where there is none. */
export async function cleanersOf(config: ConfigFile | undefined): Promise<MakeCleaner> {
  if (config === undefined) return createCleaner
  const { loadRules } = await import('../rules/load.ts')
  return (await loadRules(config)).cleaner
}
