/** Turns what a user named (files, folders, globs, "-") into the files meant. */

import { type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page, Passed } from './walk.ts'

/** Standard input, among paths. A file of that name is `./-`. */
export const STDIN = '-'

/** What in a folder looks like a page. A file that is named itself is always taken. */
export const PAGE = /\.(?:html?|xhtml|txt|text|md|markdown)$/i

/** What in folders and globs is an input. */
export interface Choice {
  /** The real path of a folder that is never looked into, such as that of the outputs. */
  readonly except?: string
  /** In the notation of .gitignore: what is taken though its name is not that of a page. */
  readonly include?: readonly string[]
  /** In the same notation: what is left out. */
  readonly ignore?: readonly string[]
  /** Files named .chaffignore say more of that, unless this is false. */
  readonly ignoreFiles?: boolean
  /** Links are followed. */
  readonly follow?: boolean
}

/**
 * Finds the inputs, one by one as they are asked for, always in the same order. A name that exists is meant literally,
 * whatever characters it has; others may be globs. What does not exist is returned too: reading it will say so, while
 * the others go on.
 * @throws {UsageError} on the way, where a .chaffignore cannot be read
 */
export async function* findInputs(names: readonly string[], choice: Choice = {}): AsyncGenerator<Page | Passed> {
  for (const name of names) {
    const stats = statOf(name)
    if (name === STDIN || (stats !== undefined && !stats.isDirectory())) {
      yield { path: name, below: basename(name) }
      continue
    }
    // Most runs name files, and need nothing that walks
    const { walkFolder, walkGlob } = await import('./trees.ts')
    if (stats !== undefined) yield* walkFolder(name, choice)
    else {
      let matched = false
      for await (const found of walkGlob(name, choice)) {
        matched = true
        yield found
      }
      if (!matched) yield { path: name, below: basename(name) }
    }
  }
}

/** The first folder among what a user named. */
export const firstFolder = (names: readonly string[]): string | undefined =>
  names.find((name) => name !== STDIN && statOf(name)?.isDirectory())

/** Whether inputs are for workers: they may be several pages, and none is a pipe, which only this process can read. */
export function forWorkers(names: readonly string[]): boolean {
  const stats = names.map((name) => (name === STDIN ? undefined : statOf(name)))
  const isPipe = (one: Stats | undefined): boolean => one !== undefined && !one.isFile() && !one.isDirectory()
  return !names.includes(STDIN) && !stats.some(isPipe) && (names.length > 1 || !stats[0]?.isFile())
}

function statOf(name: string): Stats | undefined {
  try {
    return statSync(name)
  } catch {
    return undefined
  }
}
