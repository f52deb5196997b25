/** Walks one tree of folders, lazily and always in the same order. */

import type { Dirent, Stats } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { UsageError } from '../errors.ts'
import { HashSet, hashOf } from './hash-set.ts'
import { IGNORE_FILE, type IgnoreRules } from './ignore.ts'
import { pathOf, realPath, systemPath } from './path.ts'

/** A file that is an input. */
export interface Page {
  readonly path: string
  /** The path below the folder or glob that it was found through, parted as the system does it. */
  readonly below: string
  /** The path without links in it; of a file that was named itself it is not known. */
  readonly real?: string
}

/** What would be an input, but is not read. */
export interface Passed {
  readonly path: string
  readonly ending: 'skipped' | 'failed'
  readonly why: string
}

export interface Tree {
  readonly root: string
  /** The root without links in its path. */
  readonly real: string
  /** Whether a file is an input, by its path below the root. */
  readonly takes: (below: string) => boolean
  /** What in the tree is none. */
  readonly rules: IgnoreRules
  /** Whether files named .chaffignore add to these rules. */
  readonly ignoreFiles: boolean
  /** Whether links are followed. */
  readonly follow: boolean
  /** The depth of the innermost folders; the root's is 0. */
  readonly depth: number
  /** The real path of a folder that is never looked into. */
  readonly except: string | undefined
}

interface Folder {
  readonly path: string
  readonly real: string
  /** Below the root; empty for the root itself. */
  readonly below: string
  readonly depth: number
  readonly rules: IgnoreRules
}

type Kind = 'file' | 'folder' | 'link' | 'broken' | 'other'

interface Entry {
  readonly name: string
  readonly kind: Kind
  /** It is a link that was followed. */
  readonly linked: boolean
}

const NOT_READ: Readonly<Record<Exclude<Kind, 'file' | 'folder'>, string>> = {
  link: 'it is a link; --follow reads what it leads to',
  broken: 'it is a link that leads nowhere',
  // Opening a pipe that nobody writes to would never end
  other: 'it is no file, but a pipe, a socket or a device',
}

const skipped = (path: string, why: string): Passed => ({ path, ending: 'skipped', why })

/**
 * The pages of a tree in the order of their paths, and what was passed over and why. Hidden and ignored files are no
 * inputs, and not spoken of. For each level of the tree, the names of one folder are in memory.
 * @throws {UsageError} where a .chaffignore cannot be read
 */
export async function* walk(tree: Tree): AsyncGenerator<Page | Passed> {
  const seen = new HashSet()
  const open = [entriesOf({ path: tree.root, real: tree.real, below: '', depth: 0, rules: tree.rules }, tree, seen)]
  for (let innermost = open.at(-1); innermost !== undefined; innermost = open.at(-1)) {
    const { value, done } = await innermost.next()
    if (done) open.pop()
    else if ('depth' in value) open.push(entriesOf(value, tree, seen))
    else yield value
  }
}

/** What is in one folder. */
async function* entriesOf(folder: Folder, tree: Tree, seen: HashSet): AsyncGenerator<Page | Passed | Folder> {
  // Links can lead round in a circle, or twice to the same place
  if (tree.follow && !seen.add(hashOf(folder.real)))
    return yield skipped(folder.path, 'links led to this folder before')
  let entries: readonly Entry[]
  try {
    entries = await list(folder.path, tree.follow)
  } catch (error) {
    return yield { path: folder.path, ending: 'failed', why: `cannot list the folder: ${messageOf(error)}` }
  }
  const here = { ...folder, rules: await rulesIn(folder, entries, tree) }
  for (const entry of entries) {
    const found = entry.name.startsWith('.') ? undefined : await look(entry, here, tree, seen)
    if (found !== undefined) yield found
  }
}

/** What an entry of a folder is for this tree; undefined where it is nothing to it. */
async function look(
  { name, kind, linked }: Entry,
  folder: Folder,
  tree: Tree,
  seen: HashSet,
): Promise<Page | Passed | Folder | undefined> {
  const path = join(folder.path, name)
  const below = join(folder.below, name)
  const { rules } = folder
  const real = linked ? realPath(path) : join(folder.real, name)
  if (kind === 'folder') {
    const left = folder.depth >= tree.depth || real === tree.except || rules.ignores(`${below}/`)
    return left ? undefined : { path, real, below, depth: folder.depth + 1, rules }
  }
  if (rules.ignores(below)) return undefined
  if (!tree.takes(below)) {
    const passed = kind === 'link' && (await leadsTo(path)) === 'folder'
    return passed ? skipped(path, 'it is a link to a folder; --follow goes into it') : undefined
  }
  if (kind !== 'file') return skipped(path, NOT_READ[kind])
  if (tree.follow && !seen.add(hashOf(real))) return skipped(path, 'links led to this file before')
  return { path, below, real }
}

async function rulesIn(folder: Folder, entries: readonly Entry[], tree: Tree): Promise<IgnoreRules> {
  if (!tree.ignoreFiles || !entries.some(({ name, kind }) => name === IGNORE_FILE && kind === 'file'))
    return folder.rules
  const path = join(folder.path, IGNORE_FILE)
  try {
    return folder.rules.with(folder.below.split(sep).join('/'), await readFile(systemPath(path), 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${messageOf(error)}`)
  }
}

/** What is in a folder, in the order in which the paths of all files below it are sorted. */
async function list(path: string, follow: boolean): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (const { name, kind } of await read(path)) {
    const linked = follow && kind === 'link'
    entries.push({ name, kind: linked ? await leadsTo(join(path, name)) : kind, linked })
  }
  const key = ({ name, kind }: Entry): string => (kind === 'folder' ? `${name}/` : name)
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Names as bytes take more memory: only where one is not UTF-8 are they asked for. */
async function read(path: string): Promise<readonly { readonly name: string; readonly kind: Kind }[]> {
  const system = systemPath(path)
  const entries = await readdir(system, { withFileTypes: true })
  if (!entries.some(({ name }) => name.includes('\ufffd')))
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  const exact = await readdir(system, { withFileTypes: true, encoding: 'buffer' })
  return exact.map((entry) => ({ name: pathOf(entry.name), kind: kindOf(entry) }))
}

function kindOf(entry: Dirent<string | Buffer> | Stats): Kind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

const leadsTo = (path: string): Promise<Kind> => stat(systemPath(path)).then(kindOf, () => 'broken')

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
