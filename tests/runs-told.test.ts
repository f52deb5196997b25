/** What a batch says of itself: before, while and after it runs. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fitted } from '../src/writers/columns.ts'
import { BINARY, chaff, folderWith, HTML, PAGE } from './chaff.ts'

const TREE = { 'in/a.html': HTML, 'in/b/c.txt': PAGE, 'in/bad.txt': '%PDF-1.4' }

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.'))
    .sort()

describe('--dry-run', () => {
  it('says what would be done, and does nothing', async () => {
    const cwd = await folderWith(TREE)
    const { code, stdout, stderr } = await chaff(['in', '--out', 'clean', '--dry-run'], { cwd })
    expect(stdout).toBe(
      'clean in/a.html -> clean/a.txt\nclean in/b/c.txt -> clean/b/c.txt\nclean in/bad.txt -> clean/bad.txt\n',
    )
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'chaff: nothing was done: clean=3 unchanged=0 quarantined=0 remove=0\n',
    })
    expect(filesIn(cwd)).not.toContain('clean')
  })

  it('knows what is done, and what --prune would remove', async () => {
    const cwd = await folderWith(TREE)
    await chaff(['in', '--out', 'clean'], { cwd })
    writeFileSync(join(cwd, 'in/b/c.txt'), `${PAGE}\nMore.\n`)
    rmSync(join(cwd, 'in/a.html'))
    writeFileSync(join(cwd, 'in/new\nname.md'), PAGE)
    const before = filesIn(join(cwd, 'clean'))
    const { stdout } = await chaff(['in', '--out', 'clean', '--dry-run', '--prune'], { cwd })
    expect(stdout.split('\n').sort()).toEqual([
      '',
      'clean in/b/c.txt -> clean/b/c.txt',
      'clean in/bad.txt -> clean/bad.txt',
      'clean in/new\\nname.md -> clean/new\\nname.txt',
      'remove clean/a.txt',
    ])
    expect(filesIn(join(cwd, 'clean'))).toEqual(before)
    const again = await chaff(['in/b', '--out', 'clean', '--dry-run', '--prune'], { cwd })
    expect(again.stdout).toBe('clean in/b/c.txt -> clean/c.txt\n')
  })
})

describe('--prune', () => {
  it('removes what chaff wrote for inputs that are gone, and nothing else', async () => {
    const pages = Object.fromEntries(
      ['a', 'b', 'changed', 'kept', 'sub/moved'].map((name) => [`in/${name}.html`, HTML]),
    )
    const cwd = await folderWith({ ...pages, 'other/x.html': HTML })
    await chaff(['in', 'other', '--out', 'clean', '--site', 'off'], { cwd })
    for (const name of ['in/a.html', 'in/changed.html', 'in/sub', 'other/x.html'])
      rmSync(join(cwd, name), { recursive: true })
    writeFileSync(join(cwd, 'clean/changed.txt'), 'mine')
    writeFileSync(join(cwd, 'clean/own.txt'), 'mine')
    const { code, stderr } = await chaff(['in', '--out', 'clean', '--prune', '--site', 'off'], { cwd })
    expect(stderr.split('\n').sort()).toEqual([
      '',
      'chaff: clean/a.txt: removed; in/a.html is gone',
      'chaff: clean/changed.txt: stays, since it is not what chaff wrote; in/changed.html is gone',
      'chaff: clean/sub/moved.txt: removed; in/sub/moved.html is gone',
      'chaff: cleaned=0 unchanged=2 skipped=0 degraded=0 failed=0 quarantined=0',
    ])
    expect(code).toBe(0)
    expect(filesIn(join(cwd, 'clean'))).toEqual(['b.txt', 'changed.txt', 'kept.txt', 'own.txt', 'sub', 'x.txt'])
  })

  it('removes nothing where all pages are gone: a disk may be missing', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML })
    await chaff(['in', '--out', 'clean'], { cwd })
    rmSync(join(cwd, 'in/a.html'))
    const { stderr } = await chaff(['in', '--out', 'clean', '--prune'], { cwd })
    expect(stderr).toContain('no output is removed')
    expect(filesIn(join(cwd, 'clean'))).toEqual(['a.txt'])
  })

  it('never removes what lies elsewhere, whatever the ledger says', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML, 'in/b.html': HTML, 'precious.txt': '' })
    await chaff(['in', '--out', 'clean'], { cwd })
    writeFileSync(join(cwd, 'precious.txt'), readFileSync(join(cwd, 'clean/b.txt')))
    rmSync(join(cwd, 'in/b.html'))
    const ledger = join(cwd, 'clean/.chaff/ledger.jsonl')
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replaceAll('"b.txt"', '"../precious.txt"'))
    await chaff(['in', '--out', 'clean', '--prune'], { cwd })
    expect(filesIn(cwd)).toContain('precious.txt')
  })
})

describe.skipIf(process.platform !== 'linux')('names that are not UTF-8', () => {
  it('are kept as they are, and shown escaped', async () => {
    const cwd = await folderWith({ 'in/a.txt': PAGE })
    const odd = (folder: string, name: string): Buffer => Buffer.from(join(cwd, folder, name), 'latin1')
    mkdirSync(odd('in', 'caf\xe9'))
    writeFileSync(odd('in', 'caf\xe9/\xff.txt'), PAGE)
    writeFileSync(odd('in', '\xfe.txt'), '%PDF-1.4')
    const { code, stderr } = await chaff(['in', '--out', 'clean', '--jobs', '1'], { cwd })
    expect(stderr).toBe(
      'chaff: in/\\udcfe.txt: Expected HTML, Markdown or text, not PDF\n' +
        'chaff: cleaned=2 unchanged=0 skipped=0 degraded=0 failed=1 quarantined=0\n',
    )
    expect(code).toBe(3)
    expect(readFileSync(odd('clean', 'caf\xe9/\xff.txt'))).toEqual(readFileSync(join(cwd, 'clean/a.txt')))
    const again = await chaff(['in', '--out', 'clean'], { cwd })
    expect(again.stderr).toContain('cleaned=0 unchanged=2')
    rmSync(odd('in', 'caf\xe9/\xff.txt'))
    const pruned = await chaff(['in', '--out', 'clean', '--prune'], { cwd })
    expect(pruned.stderr).toContain('chaff: clean/caf\\udce9/\\udcff.txt: removed;')
  })
})

describe('--log, --summary and --verbose', () => {
  it('tell of every input once', async () => {
    const cwd = await folderWith(TREE)
    symlinkSync('nowhere', join(cwd, 'in/link.txt'))
    const args = ['in', '--out', 'clean', '--log', 'log.jsonl', '--summary', 'summary.json', '--verbose']
    const { code, stderr } = await chaff(args, { cwd })
    expect(code).toBe(3)
    const said = stderr.trimEnd().split('\n')
    expect(said.at(-1)).toBe('chaff: cleaned=2 unchanged=0 skipped=1 degraded=0 failed=1 quarantined=0')
    expect(said.slice(0, -1).sort()).toEqual([
      expect.stringMatching(/^chaff: in\/a\.html: cleaned, \d+ of \d+ words kept$/),
      expect.stringMatching(/^chaff: in\/b\/c\.txt: cleaned, \d+ of \d+ words kept$/),
      'chaff: in/bad.txt: failed, Expected HTML, Markdown or text, not PDF',
      'chaff: in/link.txt: skipped, it is a link; --follow reads what it leads to',
    ])

    const events = readFileSync(join(cwd, 'log.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.map(({ event, ending }) => ending ?? event).sort()).toEqual([
      'cleaned',
      'cleaned',
      'end',
      'failed',
      'skipped',
      'start',
    ])
    expect(events.at(-1)).toMatchObject({ event: 'end', cleaned: 2, skipped: 1, failed: 1 })

    const summary = JSON.parse(readFileSync(join(cwd, 'summary.json'), 'utf8'))
    expect(summary).toMatchObject({
      problems: [{ input: 'in/bad.txt', ending: 'failed', why: 'Expected HTML, Markdown or text, not PDF' }],
      finished: true,
      inputs: { cleaned: 2, unchanged: 0, skipped: 1, degraded: 0, failed: 1, quarantined: 0 },
      removed: { 'copyright-footer': { blocks: 2, words: 16 } },
    })
    const wordsRemoved = Object.values<{ words: number }>(summary.removed).reduce((sum, { words }) => sum + words, 0)
    expect(wordsRemoved).toBe(summary.words.removed)
    expect(filesIn(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])

    await chaff(args, { cwd })
    expect(readFileSync(join(cwd, 'log.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(12)
    expect(JSON.parse(readFileSync(join(cwd, 'summary.json'), 'utf8')).inputs).toMatchObject({
      unchanged: 2,
      failed: 1,
    })
  })

  it('are silent on standard error with --quiet, but for what has no output', async () => {
    const cwd = await folderWith(TREE)
    symlinkSync('nowhere', join(cwd, 'in/link.txt'))
    const { stderr } = await chaff(['in', '--out', 'clean', '--quiet'], { cwd })
    expect(stderr).toBe('chaff: in/bad.txt: Expected HTML, Markdown or text, not PDF\n')
  })

  it('end with 4 where they cannot be written, and leave nothing behind where the plan is refused', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML, 'in/a.htm': HTML })
    const unwritable = await chaff(['in', '--out', 'clean', '--log', 'missing/log.jsonl'], { cwd })
    expect(unwritable).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/^chaff: cannot write missing\/log.*\n$/),
    })
    expect(await chaff(['in', '--out', 'clean', '--summary', 'summary.json'], { cwd })).toMatchObject({ code: 2 })
    expect(readdirSync(cwd)).toEqual(['in'])
  })

  it('need a folder of outputs', async () => {
    const { code, stderr } = await chaff(['a.txt', '--dry-run'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'chaff: --dry-run goes with --out, which names the folder to clean into\n',
    })
  })
})

const hasScript = spawnSync('script', ['--version']).status === 0

describe.skipIf(!hasScript)('the line on a terminal', () => {
  it('fits, however narrow that is, and is gone at the end', async () => {
    const pages = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`in/長い名前の\x1b[2Jページ${i}.txt`, PAGE]))
    const cwd = await folderWith(pages)
    const command = `stty cols 32; "${process.execPath}" "${BINARY}" in --out clean --jobs 1`
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd, encoding: 'utf8' })
    const lines = stdout.split('\r\x1b[2K')
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines.slice(1, -1)) {
      expect(line).toMatch(/^\d+\/12, |^$/)
      expect(line).not.toContain('\x1b')
      expect(line).toBe(fitted(line, 31))
    }
    expect(lines.at(-1)).toBe('chaff: cleaned=12 unchanged=0 skipped=0 degraded=0 failed=0 quarantined=0\r\n')
  })
})
