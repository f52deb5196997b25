import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chaff, folderWith, MORE, PAGE, PROSE } from './chaff.ts'

const ARTICLE = `The harbour that was dug by hand\n\n${PROSE}\n\n${MORE}\n`

describe('--check', () => {
  it('lists the pages of which something would be removed, changes nothing and ends with 1', async () => {
    const cwd = await folderWith({ 'in/a.txt': PAGE, 'in/b/c.txt': ARTICLE, 'in/b/d.txt': PAGE, 'e.txt': PAGE })
    const { code, stdout, stderr } = await chaff(['--check', 'in', 'e.txt'], { cwd })
    const line = /^(.*): 3 of 6 blocks, 14 % of the words$/
    expect(stdout.split('\n').map((text) => line.exec(text)?.[1])).toEqual([
      'in/a.txt',
      'in/b/d.txt',
      'e.txt',
      undefined,
    ])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(
      ['e.txt', 'in', 'in/a.txt', 'in/b', 'in/b/c.txt', 'in/b/d.txt'].map((path) => join(path)),
    )
  })

  it('says nothing where nothing would be', async () => {
    const cwd = await folderWith({ 'a.txt': ARTICLE })
    expect(await chaff(['--check', '.'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await chaff(['--check'], { input: ARTICLE })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('ends with 3 where an input failed, and with 1 where something was found besides', async () => {
    const cwd = await folderWith({ 'a.txt': ARTICLE, 'b.txt': PAGE, 'bad.txt': '%PDF-1.4' })
    expect(await chaff(['--check', 'a.txt', 'bad.txt'], { cwd })).toMatchObject({ code: 3, stdout: '' })
    const both = await chaff(['--check', 'b.txt', 'bad.txt'], { cwd })
    expect(both.code).toBe(1)
    expect(both.stderr).toBe('chaff: bad.txt: Expected HTML, Markdown or text, not PDF\n')
  })

  it('says the same of a page in a folder and alone', async () => {
    const cwd = await folderWith({ 'in/a.txt': PAGE, 'in/empty.txt': '', 'in/b.txt': ARTICLE })
    const args = ['--check', '--site', 'off', '--fail-on', 'removed>0.1']
    const folder = await chaff([...args, 'in'], { cwd })
    expect(folder.stderr).toMatch(/^chaff: in\/a\.txt: --fail-on .*\nchaff: in\/empty\.txt: the input is empty\n$/)
    expect(await chaff([...args, 'in/a.txt'], { cwd })).toEqual({
      ...folder,
      stderr: folder.stderr.replace(/chaff: in\/empty.*\n/, ''),
    })
    expect((await chaff([...args, 'in', '--quiet'], { cwd })).stderr).not.toContain('empty')
  })

  it('makes no line of a name two, and names what it leaves alone', async () => {
    const cwd = await folderWith({ 'a\n\x1b[2Jb.txt': PAGE })
    symlinkSync('nowhere', join(cwd, 'link.txt'))
    const { stdout, stderr } = await chaff(['--check', '.'], { cwd })
    expect(stdout).toMatch(/^a\\n\\x1b\[2Jb\.txt: 3 of 6 blocks, .*\n$/)
    expect(stderr).toBe('chaff: link.txt: it is a link; --follow reads what it leads to\n')
  })

  it('goes with no output', async () => {
    for (const args of [['--raw'], ['--out', 'clean'], ['--format', 'json']])
      expect(await chaff(['--check', 'a.txt', ...args])).toMatchObject({ code: 2, stdout: '' })
  })
})
