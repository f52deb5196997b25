import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBatch } from '../src/batch/run.ts'
import { writeWhole } from '../src/batch/write.ts'
import { folderWith } from './chaff.ts'
import { streamOf } from './streams.ts'

const planned = (out: string, ...names: readonly string[]) =>
  streamOf(names.map((name) => ({ input: name, output: join(out, name) })))

const never = new AbortController().signal

describe('runBatch', () => {
  it('goes on behind an input that fails, and leaves nothing half-made', async () => {
    const out = await folderWith({})
    const tasks = planned(join(out, 'x'), 'a', 'bad', 'c')
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
    const tasks = planned(out, 'a', 'b')
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
