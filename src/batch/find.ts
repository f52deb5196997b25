/** Turns what a user named (files, folders, globs, "-") into the files meant. */

import { type Stats, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'

/** Standard input, among paths. A file of that name is `./-`. */
export const STDIN = '-'

export interface Found {
  readonly path: string
  /** The path below the folder or glob that it was found through; a file named itself has its name only. */
  readonly below: string
}

/** What in a folder looks like a page. A file that is named itself is always taken. */
export const PAGE = /\.(?:html?|xhtml|txt|text|md|markdown)$/i

/**
 * Finds the inputs. A name that exists is meant literally, whatever characters it has; others may be globs. What does
 * not exist is returned too: reading it will say so, while the others go on.
 * @param refuse called with a folder's name where folders cannot be used; it throws
 * @param except a folder that is never looked into, such as that of the outputs
 */
export async function findInputs(
  names: readonly string[],
  { refuse, except }: { refuse?: (folder: string) => never; except?: string },
): Promise<Found[]> {
  const found: Found[] = []
  for (const name of names) {
    const stats = name === STDIN ? undefined : statOf(name)
    if (stats?.isDirectory()) {
      refuse?.(name)
      for (const path of await pagesIn(name, except)) found.push({ path, below: relative(name, path) })
    } else if (stats !== undefined || name === STDIN) found.push({ path: name, below: basename(name) })
    else found.push(...(await matches(name)))
  }
  return found
}

function statOf(name: string): Stats | undefined {
  try {
    return statSync(name)
  } catch {
    return undefined
  }
}

/** A glob that matches nothing is a file that does not exist. */
async function matches(name: string): Promise<Found[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(name)) return [{ path: name, below: basename(name) }]
  const paths = await glob(name, { followSymbolicLinks: false, expandDirectories: false })
  if (paths.length === 0) return [{ path: name, below: basename(name) }]
  // The folders before the first wildcard are where the tree begins
  const parts = name.split('/')
  const root = parts
    .slice(
      0,
      parts.findIndex((part) => isDynamicPattern(part)),
    )
    .join('/')
  return paths.sort().map((path) => ({ path, below: relative(root, path) }))
}

/** The pages of a folder and its folders, in the order of their names. Links and hidden files are left alone. */
async function pagesIn(folder: string, except: string | undefined): Promise<string[]> {
  const pages: string[] = []
  const folders = [folder]
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => undefined)
    // What cannot be listed cannot be read either: there it is reported, and the other folders go on
    if (entries === undefined) pages.push(at)
    for (const entry of entries ?? []) {
      const path = join(at, entry.name)
      if (entry.name.startsWith('.') || resolve(path) === except) continue
      // Links are neither files nor directories here: a link can lead out of the folder, or round in it
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile() && PAGE.test(entry.name)) pages.push(path)
    }
  }
  return pages.sort()
}
