import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { chaff, folderWith } from './chaff.ts'

const COURIER = fileURLToPath(new URL('../fixtures/site-courier/', import.meta.url))
const read = (name: string): string => readFileSync(join(COURIER, name), 'utf8')
const GIFT = 'The Sound Courier belongs to'

const site = (format: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(COURIER)
      .filter((name) => name.endsWith(format) && !name.endsWith('.kept.txt'))
      .map((name) => [join('pages', name), read(name)]),
  )

describe('chaff learn', () => {
  it('writes the same profile each time, with any number of jobs, and says what it learned', async () => {
    const cwd = await folderWith(site('.html'))
    const learned = await chaff(['learn', 'pages', '--output', 'site.json', '--jobs', '1'], { cwd })
    expect(learned).toMatchObject({ code: 0, stdout: '' })
    expect(learned.stderr).toMatch(/^chaff: \d+ lines recur on 12 pages of courier\.example\n$/)
    const again = await chaff(['learn', 'pages', '--quiet', '--jobs', '3'], { cwd })
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toBe(readFileSync(join(cwd, 'site.json'), 'utf8'))
  })

  it('says where nothing recurs, what it cannot read, and that it needs names', async () => {
    const cwd = await folderWith({ 'pages/a.txt': 'One page.', 'pages/b.txt': '%PDF-1.4' })
    const learned = await chaff(['learn', 'pages'], { cwd })
    expect(learned.code).toBe(3)
    expect(learned.stderr).toContain('pages/b.txt: ')
    expect(learned.stderr).toContain('nothing recurs')
    expect(await chaff(['learn'])).toMatchObject({ code: 2, stderr: expect.stringContaining('name the files') })
    expect(await chaff(['learn', 'pages/a.txt', '-o', 'no/such/x'], { cwd })).toMatchObject({ code: 0 })
    expect(await chaff(['learn', 'pages/a.txt', '-o', 'pages'], { cwd })).toMatchObject({ code: 4 })
  })
})

describe('--site', () => {
  const profile = async (format: string): Promise<string> => {
    const cwd = await folderWith(site(format))
    await chaff(['learn', 'pages', '--output', 'site.json'], { cwd })
    return cwd
  }

  it('FILE cleans files, pipes and records', async () => {
    const cwd = await profile('.html')
    const source = read('bus.html')
    const page = await chaff(['--site', 'site.json', join('pages', 'bus.html')], { cwd })
    expect(page.stdout.trimEnd().split('\n\n')).toEqual(read('bus.kept.txt').trimEnd().split('\n'))
    const pipe = await chaff(['--site', 'site.json'], { cwd, input: source })
    expect(pipe.stdout).toBe(page.stdout)
    const moved = await chaff(['--site', 'site.json', '--url', 'https://elsewhere.example/'], { cwd, input: source })
    expect(moved.stdout).toContain(GIFT)
    const record = JSON.stringify({ text: read('bus.txt'), url: 'https://courier.example/bus' })
    const other = JSON.stringify({ text: read('bus.txt'), url: 'https://elsewhere.example/bus' })
    const records = await chaff(['--site', 'site.json', '--jsonl'], { cwd, input: `${record}\n${other}\n` })
    const [own = '', foreign = ''] = records.stdout.split('\n')
    expect(own).not.toContain(GIFT)
    expect(foreign).toContain(GIFT)
    const diff = await chaff(['--site', 'site.json', '--diff', join('pages', 'bus.html')], { cwd })
    expect(diff.stdout).toContain(`-${GIFT}`)
    const explained = await chaff(['--site', 'site.json', '--explain', join('pages', 'bus.html')], { cwd })
    expect(explained.stdout).toContain('site-furniture: nearly the same on 12 of 12 pages of courier.example')
    const silent = ['--site', 'site.json', '--without', 'site-furniture', join('pages', 'bus.html')]
    expect((await chaff(silent, { cwd })).stdout).toContain(GIFT)
  })

  it.each(['.html', '.txt'])('auto is what a folder is cleaned with, and off is not: %s', async (format) => {
    const cwd = await folderWith(site(format))
    const bus = (folder: string): string => readFileSync(join(cwd, folder, 'bus.txt'), 'utf8')
    expect(await chaff(['pages', '--out', 'auto'], { cwd })).toMatchObject({ code: 0 })
    expect(bus('auto').trimEnd().split('\n\n')).toEqual(read('bus.kept.txt').trimEnd().split('\n'))
    await chaff(['pages', '--out', 'off', '--site', 'off'], { cwd })
    expect(bus('off')).toContain(GIFT)
  })

  it('auto learns once for a folder of outputs, and again with --force', async () => {
    const cwd = await folderWith(site('.txt'))
    const clean = async (...args: string[]): Promise<string> =>
      (await chaff(['pages', '--out', 'out', ...args], { cwd })).stderr.trimEnd().split('\n').at(-1) ?? ''
    expect(await clean()).toContain('cleaned=12')
    writeFileSync(join(cwd, 'pages', 'new.txt'), 'The Sound Courier\n\nA page that came later, and is short.\n')
    expect(await clean()).toContain('cleaned=1 unchanged=12')
    expect(await clean('--force')).toContain('cleaned=13')
    // What another profile says makes other outputs
    await chaff(['learn', 'pages/bus.txt', '--output', 'none.json'], { cwd })
    expect(await clean('--site', 'none.json')).toContain('cleaned=13')
    expect(readFileSync(join(cwd, 'out', 'bus.txt'), 'utf8')).toContain(GIFT)
  })

  it('auto is what --check checks with: a page that is clean beside the others has nothing to remove', async () => {
    const cwd = await folderWith(site('.txt'))
    const check = async (...args: string[]): Promise<string | undefined> =>
      (await chaff([...args, '--check', 'pages'], { cwd })).stdout.split('\n')[0]
    expect(await check()).not.toBe(await check('--site', 'off'))
  })

  it('auto refuses what can be read only once', async () => {
    const records = await chaff(['--site', 'auto', '--jsonl'], { input: '{"text":"A page."}' })
    expect(records).toMatchObject({ code: 2, stdout: '' })
    expect(records.stderr).toContain('records come once; give it a profile: chaff learn')
    const pipe = await chaff(['--site', 'auto'], { input: 'A page.' })
    expect(pipe.stderr).toContain('standard input come')
  })

  it('FILE must be a profile', async () => {
    const cwd = await folderWith({ 'page.txt': 'A page.', 'old.json': '{"kind":"chaff site profile","version":0}' })
    mkdirSync(join(cwd, 'folder'))
    const refused = async (file: string): Promise<string> => {
      const { code, stderr } = await chaff(['--site', file, 'page.txt'], { cwd })
      expect(code).toBe(2)
      return stderr
    }
    expect(await refused('none.json')).toContain('--site none.json: no such file')
    expect(await refused('folder')).toContain('--site folder: it is a folder')
    expect(await refused('page.txt')).toContain('--site page.txt: not JSON')
    expect(await refused('old.json')).toContain('of version 0, and this chaff reads version 1')
  })
})
