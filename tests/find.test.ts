import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Choice, findInputs } from '../src/batch/find.ts'
import type { Page, Passed } from '../src/batch/walk.ts'
import { folderWith } from './chaff.ts'
import { gathered } from './streams.ts'

async function found(name: string, choice: Choice = {}): Promise<(Page | Passed)[]> {
  return gathered(findInputs([name], choice))
}

/** The inputs below a folder or glob, and what was passed over with a "-" before it. */
async function below(name: string, choice: Choice = {}): Promise<string[]> {
  return (await found(name, choice)).map((one) => ('why' in one ? `- ${relative(name, one.path)}` : one.below))
}

describe('names', () => {
  it('that exist are taken literally, and others for globs below their first wildcard', async () => {
    const folder = await folderWith({ '[x].txt': '', 'x.txt': '', 'in/deep/y.txt': '', 'in/z.log': '' })
    expect(await below(join(folder, '[x].txt'))).toEqual(['[x].txt'])
    expect(await below(join(folder, '[w-y].txt'))).toEqual(['x.txt'])
    expect(await below(join(folder, 'in/**/*.txt'))).toEqual([join('deep', 'y.txt')])
    expect(await below(join(folder, 'in/*'))).toEqual(['z.log'])
    expect(await below(join(folder, '{in,out}/*.log'))).toEqual([join('in', 'z.log')])
    expect(await below(join(folder, 'missing-*.txt'))).toEqual(['missing-*.txt'])
    expect(await below(join(folder, 'missing/*.txt'))).toEqual(['*.txt'])
  })
})

describe('a folder', () => {
  it('has pages in the order of their paths; hidden files and files of other names are none', async () => {
    const folder = await folderWith({
      'b.html': '',
      'a/z.MD': '',
      'a.txt': '',
      'a-b/c.txt': '',
      'c.png': '',
      '.hidden.txt': '',
      '.git/d.txt': '',
    })
    expect(await below(folder)).toEqual(['a-b/c.txt', 'a.txt', 'a/z.MD', 'b.html'])
  })

  it('has other files where their names are asked for', async () => {
    const folder = await folderWith({ 'a.php': '', 'b/c.php': '', 'b/d.asp': '', 'old/e': '', 'f.html': '' })
    expect(await below(folder, { include: ['*.php'] })).toEqual(['a.php', 'b/c.php', 'f.html'])
    expect(await below(folder, { include: ['b/*', 'old/'] })).toEqual(['b/c.php', 'b/d.asp', 'f.html', 'old/e'])
  })

  it('is not looked into where it is that of the outputs', async () => {
    const folder = await folderWith({ 'a.html': '', 'clean/a.txt': '' })
    expect(await below(folder, { except: join(folder, 'clean') })).toEqual(['a.html'])
  })

  it.skipIf(process.platform === 'win32')('is never waited for: pipes are named and left alone', async () => {
    const folder = await folderWith({ 'a.html': '' })
    spawnSync('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'other')])
    expect(await found(folder)).toEqual([
      expect.objectContaining({ below: 'a.html' }),
      { path: join(folder, 'pipe.txt'), ending: 'skipped', why: expect.stringContaining('a pipe') },
    ])
  })

  it.skipIf(process.getuid?.() === 0)('fails where it cannot be listed, and the others go on', async () => {
    const folder = await folderWith({ 'a/x.txt': '', 'b/y.txt': '' })
    chmodSync(join(folder, 'a'), 0)
    expect(await below(folder)).toEqual(['- a', 'b/y.txt'])
    chmodSync(join(folder, 'a'), 0o755)
  })

  it.skipIf(process.platform !== 'linux')('has files whose names are not UTF-8, each under its own', async () => {
    const folder = await folderWith({ 'é.txt': '' })
    for (const byte of [0xe9, 0xff])
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(byte), Buffer.from('.txt')]), '')
    expect(await below(folder)).toEqual(['é.txt', '\udce9.txt', '\udcff.txt'])
  })
})

describe('links', () => {
  it('are named and left alone', async () => {
    const folder = await folderWith({ 'b.html': '', 'sub/a.md': '', 'c.png': '' })
    symlinkSync('..', join(folder, 'sub', 'loop'))
    symlinkSync('../b.html', join(folder, 'sub', 'link.html'))
    symlinkSync('../c.png', join(folder, 'sub', 'picture.png'))
    expect(await below(folder)).toEqual(['b.html', 'sub/a.md', '- sub/link.html', '- sub/loop'])
  })

  it('are followed where that is asked for, each file and folder once', async () => {
    const folder = await folderWith({ 'in/b.html': '', 'in/sub/a.md': '', 'other/c.txt': '' })
    symlinkSync('..', join(folder, 'in', 'sub', 'loop'))
    symlinkSync('../b.html', join(folder, 'in', 'sub', 'again.html'))
    symlinkSync('nowhere', join(folder, 'in', 'sub', 'broken.txt'))
    symlinkSync('../other', join(folder, 'in', 'out'))
    expect(await below(join(folder, 'in'), { follow: true })).toEqual([
      'b.html',
      'out/c.txt',
      'sub/a.md',
      '- sub/again.html',
      '- sub/broken.txt',
      '- sub/loop',
    ])
  })
})

describe('.chaffignore', () => {
  const tree = {
    '.chaffignore': 'drafts/\n*.bak.html\n/top.txt\n',
    'a.html': '',
    'a.bak.html': '',
    'top.txt': '',
    'sub/top.txt': '',
    'sub/.chaffignore': '\ufeff!keep.bak.html\r\nb.html\n',
    'sub/keep.bak.html': '',
    'sub/b.html': '',
    'sub/drafts/c.txt': '',
    'b.html': '',
  }

  it('leaves files out as .gitignore does', async () => {
    expect(await below(await folderWith(tree))).toEqual(['a.html', 'b.html', 'sub/keep.bak.html', 'sub/top.txt'])
  })

  it('is about its own folder, whatever that is called', async () => {
    const folder = await folderWith({
      '[a] *b/.chaffignore': 'c.txt',
      '[a] *b/c.txt': '',
      'a/c.txt': '',
      'ab/c.txt': '',
    })
    expect(await below(folder)).toEqual(['a/c.txt', 'ab/c.txt'])
  })

  it('does not count where that is asked for, and is outweighed by the command line', async () => {
    const folder = await folderWith(tree)
    expect(await below(folder, { ignoreFiles: false })).toHaveLength(8)
    expect(await below(folder, { ignoreFiles: false, ignore: ['sub'] })).toHaveLength(4)
    expect(await below(folder, { ignore: ['!drafts', 'a.html'] })).toEqual([
      'b.html',
      'sub/drafts/c.txt',
      'sub/keep.bak.html',
      'sub/top.txt',
    ])
  })

  it('holds for globs, and never for a file that is named itself', async () => {
    const folder = await folderWith(tree)
    expect(await below(join(folder, '*.html'))).toEqual(['a.html', 'b.html'])
    expect(await below(join(folder, 'a.bak.html'))).toEqual(['a.bak.html'])
  })

  it('is a folder of pages like any other where it is a folder', async () => {
    const folder = await folderWith({ 'a.html': '' })
    mkdirSync(join(folder, '.chaffignore'))
    expect(await below(folder)).toEqual(['a.html'])
  })
})
