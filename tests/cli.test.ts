import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BINARY, chaff, folderWith, HTML, longText, MORE, PAGE, PROSE } from './chaff.ts'

const TITLE = 'The harbour that was dug by hand'
const CLEAN = `${TITLE}\n\n${PROSE}\n\n${MORE}\n`

describe('text in, text out', () => {
  it.each([
    ['a pipe', [], PAGE],
    ['a pipe named -', ['-'], PAGE],
    ['HTML', [], HTML],
    ['UTF-16', [], Buffer.from(`\ufeff${PAGE}`, 'utf16le')],
  ])('cleans %s', async (_, args, input) => {
    expect(await chaff(args, { input })).toEqual({ code: 0, stdout: CLEAN, stderr: '' })
  })

  it('cleans files one after the other, with the separator between them', async () => {
    const cwd = await folderWith({ 'a b.txt': PAGE, 'c.html': HTML })
    const { stdout, code } = await chaff(['a b.txt', 'c.html', '--separator', '####'], { cwd })
    expect({ stdout, code }).toEqual({ stdout: `${CLEAN}\n####\n\n${CLEAN}`, code: 0 })
  })

  it('delivers all of a large page through a pipe', async () => {
    const input = longText(20_000)
    // With one filter alone nothing goes that it does not find: what comes out is what went in
    const { stdout, code } = await chaff(['--raw', '--only', 'donation-appeal'], { input })
    expect(stdout.length).toBeGreaterThan(5_000_000)
    expect(stdout).toBe(input)
    expect(code).toBe(0)
  })

  it('ends quietly when the reader goes', async () => {
    const cwd = await folderWith({ 'big.txt': longText(4000) })
    const child = spawn(process.execPath, [BINARY, 'big.txt', 'big.txt'], { cwd })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('does its work when nobody reads its messages', async () => {
    const child = spawn(process.execPath, [BINARY, '--jsonl'])
    child.stderr.destroy()
    let stdout = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stdin.end('bad\nbad\n')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(stdout.split('\n')).toHaveLength(3)
  })
})

describe('forms of output', () => {
  it.each(['--diff page.txt', '--diff=plain page.txt', 'page.txt --diff'])('%s prints a diff', async (args) => {
    const cwd = await folderWith({ 'page.txt': PAGE })
    const { stdout, code } = await chaff(args.split(' '), { cwd })
    expect(stdout).toMatch(/^--- page\.txt\n\+\+\+ page\.txt\n@@ /)
    expect(stdout).toContain('\n-Please consider donating\n')
    expect(stdout).toContain(`\n ${TITLE}\n`)
    expect(code).toBe(0)
  })

  it('colours when told to, and never where it says plain', async () => {
    const coloured = async (args: string[], env: Record<string, string> = {}): Promise<boolean> =>
      (await chaff(args, { input: PAGE, env })).stdout.includes('\x1b[')
    expect(await coloured(['--diff'])).toBe(false)
    expect(await coloured(['--diff', '--color', 'always'])).toBe(true)
    expect(await coloured(['--diff=plain', '--color', 'always'])).toBe(false)
    expect(await coloured(['--diff'], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true)
    expect(await coloured(['--diff', '--color=never'], { FORCE_COLOR: '1' })).toBe(false)
    expect(await coloured(['--color', 'always'])).toBe(false)
  })

  it('names the filter beside a removal in colour, and shows controls of the page as text', async () => {
    const input = PAGE.replace('Please consider donating', 'Please consider donating \x1b]0;owned\x07')
    const { stdout } = await chaff(['--diff', '--color', 'always'], { input })
    expect(stdout).toContain('donation-appeal')
    expect(stdout).not.toContain('\x1b]')
  })

  it('prints JSON, a line a page', async () => {
    const cwd = await folderWith({ 'a.txt': PAGE, 'b.html': HTML })
    const { stdout } = await chaff(['--format', 'json', 'a.txt', 'b.html'], { cwd })
    const [a, b] = stdout.trimEnd().split('\n')
    expect(JSON.parse(a ?? '')).toMatchObject({ schemaVersion: 1, name: 'a.txt', articles: [{ title: TITLE }] })
    expect(JSON.parse(b ?? '')).toMatchObject({ name: 'b.html', format: 'html' })
  })

  it('prints Markdown and HTML', async () => {
    expect((await chaff(['--format=markdown'], { input: HTML })).stdout).toContain(`# ${TITLE}\n`)
    expect((await chaff(['--format=html'], { input: HTML })).stdout).toContain(`<h1>${TITLE}</h1>`)
  })

  it('prints tables of what was removed, over a folder too', async () => {
    const cwd = await folderWith({ 'in/a.txt': PAGE, 'in/b.txt': PAGE })
    const { stdout, code } = await chaff(['--stat', 'in'], { cwd })
    expect(stdout).toMatch(/^donation-appeal +2 +6 /m)
    expect(code).toBe(0)
  })

  it('explains every block', async () => {
    const { stdout } = await chaff(['--explain'], { input: PAGE })
    expect(stdout).toContain('donation-appeal')
    expect(stdout).toContain(TITLE)
  })
})

describe('filters', () => {
  it('are listed and explained', async () => {
    const { stdout, code } = await chaff(['filters'])
    expect(stdout).toMatch(/^ {2}donation-appeal +requests/m)
    expect(code).toBe(0)
    expect((await chaff(['filters', 'donation-appeal'])).stdout).toContain('removes requests')
  })

  it('can be left out, and can be all there is', async () => {
    const without = await chaff(['--raw', '--without', 'donation-appeal,comment-prompt'], { input: PAGE })
    expect(without.code).toBe(0)
    const only = await chaff(['--raw', '--only', 'donation-appeal'], { input: PAGE })
    expect(only.stdout).toContain('All rights reserved')
    expect(only.stdout).not.toContain('donating')
  })
})

describe('bad input', () => {
  it.each([
    [['nothing.html'], 3, 'chaff: nothing.html: no such file\n'],
    [['image.png'], 3, 'chaff: image.png: Expected HTML, Markdown or text, not a PNG image\n'],
    [['folder'], 2, 'chaff: folder is a folder; say where its clean pages go: chaff folder --out clean/\n'],
    [['--jsonl', 'folder'], 2, 'chaff: folder is a folder; --jsonl reads files of records, or standard input\n'],
    [['--formt', 'json'], 2, "chaff: unknown option '--formt' (Did you mean --format?)\n"],
    [['--raw', '--diff'], 2, "chaff: option '--raw' cannot be used with option '--diff [style]'\n"],
    [['--diff', '--out', 'x'], 2, "chaff: option '--out <dir>' cannot be used with option '--diff [style]'\n"],
    [['--color', 'sometimes'], 2, /^chaff: option '--color <when>' argument 'sometimes' is invalid\. .*\n$/],
    [['--diff=red'], 2, /^chaff: option '--diff \[style\]' argument 'red' is invalid\. .*\n$/],
    [
      ['--only', 'donation-apeal'],
      2,
      /^chaff: no filter is called "donation-apeal"; did you mean "donation-appeal"\?.*\n$/,
    ],
    [['--encoding', 'utf-9'], 2, /^chaff: no encoding is called "utf-9";.*\n$/],
    [['--out', 'clean'], 2, 'chaff: name the files or folders to clean into clean\n'],
    [['-', '--out', 'clean'], 2, 'chaff: standard input has no name to write it under; leave out --out\n'],
    [['bad\u202ename\n.txt'], 3, 'chaff: bad\\u202ename .txt: no such file\n'],
  ])('%j ends with %i and one line', async (args, code, message) => {
    const cwd = await folderWith({ 'image.png': Buffer.from('\x89PNG\r\n', 'latin1'), 'folder/a.txt': '' })
    const ran = await chaff(args, { cwd })
    expect(ran).toEqual({
      code,
      stdout: '',
      stderr: message instanceof RegExp ? expect.stringMatching(message) : message,
    })
  })

  it('does not keep good files waiting for bad ones', async () => {
    const cwd = await folderWith({ 'a.txt': PAGE })
    const { code, stdout, stderr } = await chaff(['missing.txt', 'a.txt'], { cwd })
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: CLEAN, stderr: 'chaff: missing.txt: no such file\n' })
  })

  it('says so where the input is empty', async () => {
    expect(await chaff([])).toEqual({ code: 0, stdout: '', stderr: 'chaff: standard input: the input is empty\n' })
    expect(await chaff(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it.skipIf(process.platform !== 'linux')('says so where the output is full', async () => {
    const cwd = await folderWith({ 'a.txt': PAGE })
    const child = spawn('sh', ['-c', `"${process.execPath}" "${BINARY}" a.txt > /dev/full`], { cwd })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(4)
    expect(stderr).toMatch(/^chaff: cannot write the output: ENOSPC.*\n$/)
  })
})

describe('records', () => {
  it('fails records that are still compressed, once for the file and not once a line', async () => {
    const cwd = await folderWith({ 'a.jsonl.gz': gzipSync('{"text":"one"}\n'), 'b.jsonl': '{"text":"two"}\n' })
    const { code, stdout, stderr } = await chaff(['--jsonl', 'a.jsonl.gz', 'b.jsonl'], { cwd })
    expect(code).toBe(3)
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe(
      'chaff: a.jsonl.gz: Expected JSON Lines, not gzip-compressed data; unpack it first: zcat FILE | chaff\n',
    )
  })

  it('come out as they went in: one line each, in order', async () => {
    const input = `{"id":12345678901234567890,"text":${JSON.stringify(PAGE)}}\n\n{"id":"b","html":${JSON.stringify(HTML)}}\nbad`
    const { code, stdout, stderr } = await chaff(['--jsonl'], { input })
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^\{"id":12345678901234567890,"text":/)
    expect(lines.map((line) => 'error' in JSON.parse(line))).toEqual([false, true, false, true])
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ id: 'b', title: TITLE })
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'chaff: 2 of 4 records have an "error"\n' })
  })
})

describe('folders', () => {
  it('come out with their tree mirrored, and leave the inputs as they are', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML, 'in/b/c.txt': PAGE, 'in/b/bad.html': '%PDF-1.4', 'in/x.png': '' })
    const { code, stdout, stderr } = await chaff(['in', '--out', 'clean'], { cwd })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toBe(
      'chaff: in/b/bad.html: Expected HTML, Markdown or text, not PDF\nchaff: cleaned=2 unchanged=0 skipped=0 degraded=0 failed=1 quarantined=0\n',
    )
    expect(readFileSync(join(cwd, 'clean/a.txt'), 'utf8')).toBe(CLEAN)
    expect(readFileSync(join(cwd, 'clean/b/c.txt'), 'utf8')).toBe(CLEAN)
    expect(readFileSync(join(cwd, 'in/b/c.txt'), 'utf8')).toBe(PAGE)
  })

  it('are refused before anything is written where outputs clash', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML, 'in/a.htm': HTML })
    const { code, stderr } = await chaff(['in', '--out', 'clean', '--format', 'json'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toBe(
      'chaff: in/a.htm and in/a.html would both become clean/a.json; rename one, or use a folder for each\n',
    )
  })

  it('take globs, and keep the extension of raw lines', async () => {
    const cwd = await folderWith({ 'in/a.md': PAGE, 'in/b.txt': PAGE })
    const { code, stderr } = await chaff(['in/*.md', '--out', 'clean', '--raw'], { cwd })
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'chaff: cleaned=1 unchanged=0 skipped=0 degraded=0 failed=0 quarantined=0\n',
    })
    expect(readFileSync(join(cwd, 'clean/a.md'), 'utf8')).toContain(PROSE)
  })
})
