/** Site rules on the command line: which configuration holds, and that it holds for every way in and out. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chaff, folderWith, HTML, MORE, PAGE, PROSE } from './chaff.ts'

const HERE = 'chaff.config.json'
const rules = (...sites: object[]): string => JSON.stringify({ sites })
const RAILWAY = { paths: ['**'], remove: { phrases: ['when the railway came'] } }
const ORIGINAL = HTML.replace('<head>', '<head><link rel="canonical" href="https://www.example.org/harbour">')

describe('the configuration', () => {
  it('is the nearest at or above the working directory, its paths from its own folder', async () => {
    const cwd = await folderWith({
      [HERE]: rules({ ...RAILWAY, paths: ['sub/deep/*.txt'] }),
      'sub/deep/page.txt': PAGE,
      'page.txt': PAGE,
    })
    const deep = await chaff(['--explain', 'page.txt'], { cwd: join(cwd, 'sub/deep') })
    expect(deep.stdout).toMatch(
      /drop .*When the railway came.*\n.*rule: rule "sub\/deep\/\*\.txt" in \.\.\/\.\.\/chaff/,
    )
    expect((await chaff(['page.txt'], { cwd })).stdout).toContain(MORE)
  })

  it('is that of --config, its paths from the working directory; none with --no-config', async () => {
    const cwd = await folderWith({
      [HERE]: rules(RAILWAY),
      'rules/own.json': rules({ paths: ['page.txt'], remove: { phrases: ['bread and candles'] } }),
      'page.txt': PAGE,
    })
    const cleaned = async (...args: string[]): Promise<boolean[]> => {
      const { stdout } = await chaff([...args, 'page.txt'], { cwd })
      return [stdout.includes(PROSE), stdout.includes(MORE)]
    }
    expect(await cleaned()).toEqual([true, false])
    expect(await cleaned('--config', 'rules/own.json')).toEqual([false, true])
    expect(await cleaned('--no-config')).toEqual([true, true])
  })

  it.each([
    [
      '{"sites": [{"hosts": ["a.example"], "remvoe": {}}]}',
      `${HERE}: sites[0].remvoe: unknown key; did you mean "remove"?`,
    ],
    ['{"sites": [', `${HERE}:1:12: expected a value or "]"`],
    [
      '{"sites": [{"hosts": ["a.example"], "keep": {"selectors": ["["]}}]}',
      `${HERE}: sites[0].keep.selectors[0]: "[" is no CSS selector: Expected name, found `,
    ],
  ])('%s ends in one line and 2', async (config, message) => {
    const cwd = await folderWith({ [HERE]: config, 'page.txt': PAGE })
    expect(await chaff(['page.txt'], { cwd })).toEqual({ code: 2, stdout: '', stderr: `chaff: ${message}\n` })
  })

  it('that is missing or a folder ends in one line and 2', async () => {
    const cwd = await folderWith({ 'page.txt': PAGE, [`${HERE}/page.txt`]: PAGE })
    expect(await chaff(['--config', 'none.json', 'page.txt'], { cwd })).toMatchObject({
      code: 2,
      stderr: 'chaff: none.json: no such file\n',
    })
    expect(await chaff(['page.txt'], { cwd })).toMatchObject({ code: 2, stderr: `chaff: ${HERE}: it is a folder\n` })
  })
})

describe('--print-config', () => {
  const site = { hosts: ['example.org'], without: ['navigation'], bias: 0.5, keep: { phrases: ['^home'] } }

  it('prints for a page what is set, by whom, and its rules', async () => {
    const cwd = await folderWith({ [HERE]: rules(site, { hosts: ['other.example'] }), 'page.html': ORIGINAL })
    const { stdout, code } = await chaff(['--print-config', '--bias', 'precision', 'page.html'], { cwd })
    const name = `rule "example.org" in ${HERE}`
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      config: HERE,
      page: 'page.html',
      url: 'https://www.example.org/harbour',
      settings: {
        without: { value: ['navigation'], from: name },
        bias: { value: -0.5, from: 'command line' },
        comments: { value: false, from: 'default' },
      },
      rules: [{ name, ...site }],
    })
  })

  it('prints all rules without a page, and defaults without a configuration', async () => {
    const cwd = await folderWith({ [HERE]: rules(site, { hosts: ['other.example'] }) })
    const all = await chaff(['--print-config'], { cwd })
    expect(JSON.parse(all.stdout).rules.map((rule: { name: string }) => rule.name)).toEqual([
      `rule "example.org" in ${HERE}`,
      `rule "other.example" in ${HERE}`,
    ])
    const none = await chaff(['--print-config', '--no-config'], { cwd })
    expect(JSON.parse(none.stdout)).toEqual({
      config: null,
      settings: {
        without: { value: [], from: 'default' },
        bias: { value: 0, from: 'default' },
        comments: { value: false, from: 'default' },
      },
      rules: [],
    })
  })
})

describe('a rule', () => {
  const config = rules({
    hosts: ['example.org'],
    remove: { selectors: ['h1 + p'], phrases: ['when the railway came'] },
  })
  const REMOVED = [
    `rule "example.org" in ${HERE}: matches “h1 + p”`,
    `rule "example.org" in ${HERE}: says “When the railway came”`,
  ]

  it('names itself in JSON, and the diff shows what it removed', async () => {
    const cwd = await folderWith({ [HERE]: config, 'page.html': ORIGINAL })
    const json = JSON.parse((await chaff(['--format', 'json', 'page.html'], { cwd })).stdout)
    const ruled = json.removed.filter(({ by }: { by: string }) => by === 'rule')
    expect(ruled.map(({ reason }: { reason: string }) => reason)).toEqual(REMOVED)
    expect((await chaff(['--diff', 'page.html'], { cwd })).stdout).toContain(`-${PROSE}\n-${MORE}\n`)
    expect((await chaff(['--diff', '--color', 'always', 'page.html'], { cwd })).stdout).toMatch(/railway.*rule/)
    expect((await chaff(['--stat', 'page.html'], { cwd })).stdout).toMatch(/^rule +2 /m)
  })

  it('holds for pipes, by their canonical link or by --url', async () => {
    const cwd = await folderWith({ [HERE]: config })
    expect((await chaff([], { cwd, input: ORIGINAL })).stdout).not.toContain(MORE)
    expect((await chaff([], { cwd, input: HTML })).stdout).toContain(MORE)
    expect((await chaff(['--url', 'https://example.org/'], { cwd, input: PAGE })).stdout).not.toContain(MORE)
    expect((await chaff(['--url', 'https://other.example/'], { cwd, input: ORIGINAL })).stdout).toContain(MORE)
  })

  it('holds for records, by their url', async () => {
    const cwd = await folderWith({ [HERE]: config })
    const records = [
      { url: 'https://example.org/1', text: PAGE },
      { url: 'https://other.example/1', text: PAGE },
      { url: 7, text: PAGE },
      { html: ORIGINAL },
    ]
    const { stdout } = await chaff(['--jsonl'], {
      cwd,
      input: records.map((record) => JSON.stringify(record)).join('\n'),
    })
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((answer) => answer.removed.rule)).toEqual([1, undefined, undefined, 2])
  })

  it('holds for folders, which are cleaned again when it changes', async () => {
    const cwd = await folderWith({ [HERE]: config, 'pages/a.html': ORIGINAL, 'pages/b.html': HTML })
    expect((await chaff(['pages', '--out', 'clean'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'clean/a.txt'), 'utf8')).not.toContain(MORE)
    expect(readFileSync(join(cwd, 'clean/b.txt'), 'utf8')).toContain(MORE)

    const again = async (): Promise<string> => (await chaff(['pages', '--out', 'clean'], { cwd })).stderr
    expect(await again()).toContain('unchanged=2')
    writeFileSync(join(cwd, HERE), rules({ hosts: ['example.org'] }))
    expect(await again()).toContain('cleaned=2')
    expect(readFileSync(join(cwd, 'clean/a.txt'), 'utf8')).toContain(MORE)
  })

  it('holds for folders, however much a configuration says: an argument of a process ends at 128 kB', async () => {
    const phrases = ['when the railway came', 'x'.repeat(140_000)]
    const cwd = await folderWith({ [HERE]: rules({ hosts: ['example.org'], remove: { phrases } }), 'a.html': ORIGINAL })
    expect(await chaff(['a.html', '--out', 'clean', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(cwd, 'clean/a.txt'), 'utf8')).not.toContain(MORE)
  })

  it('says on standard error where its selectors could not be applied', async () => {
    const cwd = await folderWith({ [HERE]: config, 'page.html': `${ORIGINAL}${'<div>'.repeat(600)}` })
    const { stdout, stderr } = await chaff(['page.html'], { cwd })
    expect(stderr).toBe(
      'chaff: page.html: selectors of site rules were not applied to this page: its elements are nested more than 512 deep\n',
    )
    expect([stdout.includes(PROSE), stdout.includes(MORE)]).toEqual([true, false])
  })
})

describe('--url', () => {
  it.each([
    [['--url', 'example.org', 'page.txt'], /'example\.org' is invalid\. It is an address like https:/],
    [['--url', 'https://example.org/', 'page.txt', 'page.txt'], /--url says where one page is from/],
    [['--url', 'https://example.org/', '--jsonl'], /cannot be used with option/],
  ])('%j is refused', async (args, message) => {
    const cwd = await folderWith({ 'page.txt': PAGE })
    const { code, stderr } = await chaff(args, { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) })
  })
})

describe('rules test', () => {
  const FIXTURE = new URL('../fixtures/rules/chaff.config.json', import.meta.url).pathname

  it('says how many examples ran', async () => {
    expect(await chaff(['rules', 'test', FIXTURE])).toEqual({ code: 0, stdout: 'examples=3 failures=0\n', stderr: '' })
  })

  it('prints each failure, and ends with 1', async () => {
    const example = { text: PROSE, removes: ['dug by hand in the winter of 1831'] }
    const cwd = await folderWith({ 'own.json': rules({ hosts: ['example.org'], examples: [example, example] }) })
    const { code, stdout } = await chaff(['rules', 'test', 'own.json'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^(?:own\.json: sites\[0\]\.examples\[[01]\]: “dug by .*” should be removed, but was kept by .*\n){2}examples=2 failures=2\n$/,
    )
  })

  it('says where there is nothing to run, or no file of rules', async () => {
    const cwd = await folderWith({ 'own.json': rules(RAILWAY), 'bad.json': '{' })
    expect(await chaff(['rules', 'test', 'own.json'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'chaff: own.json has no examples\n',
    })
    expect((await chaff(['rules', 'test', 'bad.json'], { cwd })).code).toBe(2)
    expect((await chaff(['rules', 'test', 'none.json'], { cwd })).code).toBe(2)
    expect((await chaff(['rules'], { cwd })).stderr).toMatch(/^chaff: usage: /)
  })
})
