import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findInputs } from '../src/batch/find.ts'
import { planBatch } from '../src/batch/plan.ts'
import { runBatch } from '../src/batch/run.ts'
import { writeWhole } from '../src/batch/write.ts'
import { folderWith } from './chaff.ts'

const never = new AbortController().signal

describe('findInputs', () => {
  it('finds pages in a folder, and leaves hidden files, links and other files alone', async () => {
    const folder = await folderWith({ 'b.html': '', 'sub/a.MD': '', 'c.png': '', '.hidden.txt': '', '.git/d.txt': '' })
    symlinkSync('..', join(folder, 'sub', 'loop'))
    symlinkSync('../b.html', join(folder, 'sub', 'link.html'))
    const found = await findInputs([folder], {})
    expect(found.map(({ below }) => below)).toEqual(['b.html', join('sub', 'a.MD')])
  })

  it('takes a name that exists literally, and other names for globs below their first wildcard', async () => {
    const folder = await folderWith({ '[x].txt': '', 'x.txt': '', 'in/deep/y.txt': '' })
    const names = async (name: string): Promise<string[]> =>
      (await findInputs([join(folder, name)], {})).map(({ below }) => below)
    expect(await names('[x].txt')).toEqual(['[x].txt'])
    expect(await names('[w-y].txt')).toEqual(['x.txt'])
    expect(await names('in/**/*.txt')).toEqual([join('deep', 'y.txt')])
    expect(await names('missing-*.txt')).toEqual(['missing-*.txt'])
  })

  it('does not look into the folder of the outputs', async () => {
    const folder = await folderWith({ 'a.html': '', 'clean/a.txt': '' })
    expect(await findInputs([folder], { except: join(folder, 'clean') })).toHaveLength(1)
  })
})

describe('planBatch', () => {
  const found = (...paths: string[]) => paths.map((below) => ({ path: join('in', below), below }))

  it('names outputs after their inputs', async () => {
    const tasks = await planBatch(found('a.html', 'b/c.markdown', 'd.v2'), 'out', '.txt')
    expect(tasks.map(({ output }) => output)).toEqual(['out/a.txt', 'out/b/c.txt', 'out/d.v2.txt'])
  })

  it.each([
    [['page.html', 'page.htm'], 'in/page.html and in/page.htm would both become out/page.txt'],
    [['Page.html', 'page.html'], 'would both become'],
    [['caf\u00e9.html', 'cafe\u0301.html'], 'would both become'],
    [['a.html', 'a.txt/b.html'], 'in/a.html would become out/a.txt, a folder of out/a.txt/b.txt'],
  ])('refuses %j', async (names, message) => {
    await expect(planBatch(found(...names), 'out', '.txt')).rejects.toThrow(message)
  })

  it('takes an input that is named twice once', async () => {
    expect(await planBatch(found('a.html', 'a.html'), 'out', '.txt')).toHaveLength(1)
  })

  it('never overwrites an input, not through a linked folder either', async () => {
    const folder = await folderWith({ 'in/a.txt': 'mine' })
    symlinkSync('in', join(folder, 'same'))
    const inputs = [{ path: join(folder, 'in/a.txt'), below: 'a.txt' }]
    await expect(planBatch(inputs, join(folder, 'same'), '.txt')).rejects.toThrow('inputs are never overwritten')
  })
})

describe('runBatch', () => {
  it('goes on behind an input that fails, and leaves nothing half-made', async () => {
    const out = await folderWith({})
    const tasks = ['a', 'bad', 'c'].map((name) => ({ input: name, output: join(out, 'x', name) }))
    const work = async (path: string): Promise<string> => {
      if (path === 'bad') throw new Error('bad indeed')
      return `${path}!`
    }
    const errors: unknown[] = []
    for await (const { error } of runBatch(tasks, work, out, never)) errors.push(error)
    expect(errors).toEqual([undefined, new Error('bad indeed'), undefined])
    expect(readdirSync(join(out, 'x')).sort()).toEqual(['a', 'c'])
    expect(readFileSync(join(out, 'x', 'a'), 'utf8')).toBe('a!')
  })

  it('stops before the next file when it is interrupted', async () => {
    const out = await folderWith({})
    const interrupt = new AbortController()
    const tasks = ['a', 'b'].map((name) => ({ input: name, output: join(out, name) }))
    for await (const _ of runBatch(tasks, async () => 'x', out, interrupt.signal)) interrupt.abort()
    expect(readdirSync(out)).toEqual(['a'])
  })
})

describe('writeWhole', () => {
  it('leaves what was there where it cannot write', async () => {
    const out = await folderWith({})
    mkdirSync(join(out, 'a.txt'))
    await expect(writeWhole(join(out, 'a.txt'), 'x', out)).rejects.toThrow(`cannot write ${join(out, 'a.txt')}`)
    expect(readdirSync(out)).toEqual(['a.txt'])
  })

  it('follows no link out of its folder', async () => {
    const folder = await folderWith({ 'out/here': '', 'elsewhere/there': '' })
    symlinkSync('../elsewhere', join(folder, 'out', 'sub'))
    const write = writeWhole(join(folder, 'out', 'sub', 'a.txt'), 'x', join(folder, 'out'))
    await expect(write).rejects.toThrow('a link leads out of')
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['there'])
  })
})
