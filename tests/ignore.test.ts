/** .chaffignore means what .gitignore means: git itself is asked. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInputs } from '../src/batch/find.ts'
import { folderWith } from './chaff.ts'
import { gathered } from './streams.ts'

const git = (folder: string, ...args: readonly string[]): string =>
  spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).stdout ?? ''

const hasGit = spawnSync('git', ['--version']).status === 0

/**
 * Names that patterns of the same letters meet, some with characters that the notation gives a meaning. All are ASCII:
 * to git `?` is a byte, and here a character.
 */
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('a', 'b', 'ab', 'B', 'c.txt') },
  { weight: 1, arbitrary: fc.constantFrom('a b', '[a]', '#a', '!a', 'a*', 'a\\b', 'a ') },
)
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `${names.join('/')}.html`)

const piece = fc.constantFrom('a', 'b', 'B', '*', '?', '**', '/', '/', '.html', '[ab]', '[!a]', '\\*', '\\ ', ' ')
const rule = fc
  .tuple(fc.constantFrom('', '', '!', '/', '!/', '#', '\\#', '\\!'), fc.array(piece, { maxLength: 5 }))
  .map(([start, pieces]) => start + pieces.join(''))
const rules = fc.array(rule, { maxLength: 5 }).map((lines) => lines.join('\n'))

describe.skipIf(!hasGit)('.chaffignore', () => {
  it('leaves out what git would leave out by the same file', { timeout: 30_000 }, async () => {
    const folder = await folderWith({})
    git(folder, 'init', '-q')
    const tree = fc.record({
      paths: fc.uniqueArray(path, { minLength: 1, maxLength: 12 }),
      root: rules,
      inner: rules,
    })
    await fc.assert(
      fc.asyncProperty(tree, async ({ paths, root, inner }) => {
        const pages = join(folder, 'pages')
        for (const path of paths) {
          mkdirSync(dirname(join(pages, path)), { recursive: true })
          writeFileSync(join(pages, path), '')
        }
        writeFileSync(join(pages, '.chaffignore'), root)
        for (const path of paths)
          if (path.includes('/')) writeFileSync(join(pages, path.split('/')[0] ?? '', '.chaffignore'), inner)
        try {
          const listed = git(pages, 'ls-files', '-o', '-z', '--exclude-per-directory=.chaffignore').split('\0')
          const expected = listed.filter((path) => path.endsWith('.html')).sort()
          const found = await gathered(findInputs([pages]))
          expect(found.map((one) => ('below' in one ? one.below : one.path)).sort()).toEqual(expected)
        } finally {
          rmSync(pages, { recursive: true, force: true })
        }
      }),
      { numRuns: 50 },
    )
  })
})
