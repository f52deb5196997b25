/** The trees that folders and globs stand for. */

import { stat } from 'node:fs/promises'
import { sep } from 'node:path'
import picomatch from 'picomatch'
import { type Choice, PAGE } from './find.ts'
import { IgnoreRules } from './ignore.ts'
import { realPath } from './path.ts'
import { type Page, type Passed, type Tree, walk } from './walk.ts'

/** The pages in a folder and its folders, and what else was asked for. */
export async function* walkFolder(root: string, choice: Choice): AsyncGenerator<Page | Passed> {
  const included = IgnoreRules.of(choice.include ?? [])
  const takes = (below: string): boolean => PAGE.test(below) || included.ignores(slashed(below))
  yield* walk({ ...treeAt(root, choice), takes, depth: Number.POSITIVE_INFINITY })
}

/** Whatever matches a glob, be it named like a page or not; nothing where it is a name without wildcards. */
export async function* walkGlob(pattern: string, choice: Choice): AsyncGenerator<Page | Passed> {
  const parsed = parse(pattern)
  if (parsed === undefined || !(await isFolder(parsed.root))) return
  const { root, glob } = parsed
  const matches = picomatch(glob, { nonegate: true })
  const deep = glob.includes('**') || glob.includes('(')
  const depth = deep ? Number.POSITIVE_INFINITY : glob.split('/').length - 1
  yield* walk({ ...treeAt(root, choice), takes: (below) => matches(slashed(below)), depth })
}

/** The folders that these names of folders and globs stand for. */
export async function rootsOf(names: readonly string[]): Promise<string[]> {
  const roots: string[] = []
  for (const name of names) {
    const root = (await isFolder(name)) ? name : parse(name)?.root
    if (root !== undefined && (await isFolder(root))) roots.push(root)
  }
  return roots
}

/** A glob below the folders before its first wildcard; undefined where there is none. */
function parse(pattern: string): { readonly root: string; readonly glob: string } | undefined {
  const { isGlob, base, glob } = picomatch.scan(pattern, { nonegate: true })
  return isGlob ? { root: base.replace(/\\(.)/g, '$1') || '.', glob } : undefined
}

function treeAt(root: string, choice: Choice): Omit<Tree, 'takes' | 'depth'> {
  return {
    root,
    real: realPath(root),
    rules: IgnoreRules.of(choice.ignore ?? []),
    ignoreFiles: choice.ignoreFiles ?? true,
    follow: choice.follow ?? false,
    except: choice.except,
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )

const slashed = (path: string): string => path.split(sep).join('/')
