/** The rules of a configuration: what each is called, which pages it is for, and what it says of their blocks. */

import { relative, sep } from 'node:path'
import picomatch from 'picomatch'
import type { Cleaner } from '../clean.ts'
import type { CleanOptions } from '../options.ts'
import { hostOf, type Origin } from '../origin.ts'
import type { Config, Site } from './schema.ts'

/** A configuration, and where it is from. Plain data: workers get it too. */
export interface ConfigFile {
  /** What the user calls the file, for reasons and messages. */
  readonly name: string
  /** The folder that the globs of `paths` start at, absolute. */
  readonly base: string
  readonly config: Config
}

/** Makes cleaners, with rules or without: `createCleaner` is one. */
export type MakeCleaner = (options: CleanOptions) => Cleaner

/** What a rule says of the blocks that its phrases and selectors meet. */
export interface Statement {
  readonly keep: boolean
  /** Name of the rule. */
  readonly rule: string
  readonly phrases: readonly string[]
  readonly selectors: readonly string[]
}

export interface Rule {
  /** Names the rule and its file, as reasons do: `rule "example.org" in chaff.config.json`. */
  readonly name: string
  readonly site: Site
  /** The strongest last: its `keep` beats its `remove`. */
  readonly statements: readonly Statement[]
  /** Whether the rule is for pages from there. */
  matches(origin: Origin): boolean
}

/** Which pages a rule is for, in words. */
const pagesOf = ({ hosts = [], paths = [] }: Site): string => [...hosts, ...paths].join(', ')

function matcherOf({ hosts, paths }: Site, base: string): Rule['matches'] {
  const named = hosts?.map((host) => hostOf(`http://${host}`))
  const globbed = paths === undefined ? undefined : picomatch([...paths], { dot: true })
  const isFrom = (host: string | undefined): boolean =>
    named?.some((name) => name !== undefined && (host === name || host?.endsWith(`.${name}`))) ?? true
  const isAt = (path: string | undefined): boolean =>
    globbed === undefined || (path !== undefined && globbed(relative(base, path).split(sep).join('/')))
  return ({ url, path }) => isFrom(url === undefined ? undefined : hostOf(url)) && isAt(path)
}

export function rulesOf({ name: file, base, config }: ConfigFile): readonly Rule[] {
  const sites = config.sites ?? []
  return sites.map((site, index) => {
    const pages = pagesOf(site)
    const alone = sites.filter((other) => pagesOf(other) === pages).length === 1
    const name = `rule "${pages}"${alone ? '' : ` (sites[${index}])`} in ${file}`
    const { remove, keep } = site
    const statements = [
      { keep: false, rule: name, phrases: remove?.phrases ?? [], selectors: remove?.selectors ?? [] },
      { keep: true, rule: name, phrases: keep?.phrases ?? [], selectors: keep?.selectors ?? [] },
    ]
    return { name, site, statements, matches: matcherOf(site, base) }
  })
}
