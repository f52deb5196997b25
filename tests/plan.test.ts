import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plan } from '../src/batch/plan.ts'
import type { Page, Passed } from '../src/batch/walk.ts'
import { folderWith } from './chaff.ts'
import { gathered, streamOf } from './streams.ts'

const inFolder = (names: readonly string[]): Page[] =>
  names.map((below) => ({ path: join('in', below), below, real: join('/real/in', below) }))

const plan = (found: readonly (Page | Passed)[], out = '/real/out', extension: string | undefined = '.txt') =>
  Plan.make(
    () => streamOf(found),
    out,
    extension,
    async () => {},
  )

const clashesOf = async (...names: readonly string[]): Promise<readonly string[]> =>
  (await plan(inFolder(names))).clashes

describe('a plan', () => {
  it('names outputs after their inputs', async () => {
    const { plan: made, clashes } = await plan(inFolder(['a.html', 'b/c.markdown', 'd.v2']), 'out')
    const tasks = await gathered(made.tasks())
    expect(tasks.map(({ output }) => output)).toEqual(['out/a.txt', 'out/b/c.txt', 'out/d.v2.txt'])
    expect(clashes).toEqual([])
  })

  it.each([
    [['page.html', 'page.htm'], 'in/page.html and in/page.htm would both become /real/out/page.txt'],
    [['Page.html', 'page.html'], 'would both become'],
    [['caf\u00e9.html', 'cafe\u0301.html'], 'would both become'],
    [['a.html', 'a.txt/b.html'], 'in/a.html would become /real/out/a.txt, a folder of /real/out/a.txt/b.txt'],
    [['a.txt/x/b.html', 'a.html'], 'in/a.html would become /real/out/a.txt, a folder of /real/out/a.txt/x/b.txt'],
  ])('is refused for %j', async (names, message) => {
    expect(await clashesOf(...names)).toEqual([expect.stringContaining(message)])
  })

  it('names up to ten clashes', async () => {
    const names = Array.from({ length: 30 }, (_, i) => [`${i}.html`, `${i}.htm`, `${i}.md`]).flat()
    const clashes = await clashesOf(...names)
    expect(clashes).toHaveLength(10)
    expect(clashes[9]).toContain('in/9.html and in/9.htm would both become')
  })

  it('has an input that is named twice once', async () => {
    const { plan: made } = await plan(inFolder(['a.html', 'a.html']))
    expect(await gathered(made.tasks())).toHaveLength(1)
    expect(made.total).toBe(1)
  })

  it('never overwrites an input, not through a linked folder either', async () => {
    const folder = await folderWith({ 'in/a.txt': 'mine' })
    symlinkSync('in', join(folder, 'same'))
    const { clashes } = await plan([{ path: join(folder, 'in/a.txt'), below: 'a.txt' }], join(folder, 'same'))
    expect(clashes).toEqual([expect.stringContaining('inputs are never overwritten')])
  })

  it('tells of what is not read, and leaves for the next run what came meanwhile', async () => {
    const passed: Passed = { path: 'in/pipe.txt', ending: 'skipped', why: 'it is a pipe' }
    const told: Passed[] = []
    let found: (Page | Passed)[] = [...inFolder(['a.html']), passed]
    const { plan: made } = await Plan.make(
      () => streamOf(found),
      'out',
      '.txt',
      async (one) => {
        told.push(one)
      },
    )
    found = [passed, ...inFolder(['a.htm', 'a.html'])]
    expect((await gathered(made.tasks())).map(({ input }) => input)).toEqual(['in/a.html'])
    expect(told).toEqual([passed])
  })

  it('has for each input one output of its own, or is refused', async () => {
    const name = fc.constantFrom('a', 'A', 'b', 'caf\u00e9', 'cafe\u0301', 'a.txt')
    const path = fc
      .tuple(fc.array(name, { minLength: 1, maxLength: 3 }), fc.constantFrom('.html', '.htm', '.txt', ''))
      .map(([names, extension]) => names.join('/') + extension)
    const paths = fc.array(path, { minLength: 1, maxLength: 6 })
    let refused = 0
    await fc.assert(
      fc.asyncProperty(paths, async (names) => {
        const { plan: made, clashes } = await plan(inFolder(names))
        const tasks = await gathered(made.tasks())
        expect(tasks.map(({ input }) => input)).toEqual([...new Set(names)].map((below) => join('in', below)))
        const outputs = tasks.map(({ output }) => output.normalize('NFC').toLowerCase())
        const own = outputs.every(
          (one, i) => !outputs.some((other, j) => i !== j && (other === one || other.startsWith(`${one}/`))),
        )
        if (!own) refused++
        expect(clashes.length === 0).toBe(own)
      }),
    )
    expect(refused).toBeGreaterThan(0)
  })
})
