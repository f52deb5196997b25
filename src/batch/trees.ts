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
  yield* walk({ ...(await treeAt(root, choice)), takes, depth: Number.POSITIVE_INFINITY })
}

/** Whatever matches a glob, be it named like a page or not; nothing where it is a name without wildcards. */
export async function* walkGlob(pattern: string, choice: Choice): AsyncGenerator<Page | Passed> {
  const { isGlob, base, glob } = picomatch.scan(pattern, { nonegate: true })
  // The folders before the first wildcard are where the tree begins
  const root = base.replace(/\\(.)/g, '$1') || '.'
  if (!isGlob || !(await isFolder(root))) return
  const matches = picomatch(glob, { nonegate: true })
  const deep = glob.includes('**') || glob.includes('(')
  const depth = deep ? Number.POSITIVE_INFINITY : glob.split('/').length - 1
  yield* walk({ ...(await treeAt(root, choice)), takes: (below) => matches(slashed(below)), depth })
}

async function treeAt(root: string, choice: Choice): Promise<Omit<Tree, 'takes' | 'depth'>> {
  return {
    root,
    real: await realPath(root),
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
