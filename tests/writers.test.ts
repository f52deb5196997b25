import { describe, expect, it } from 'vitest'
import type { Result } from '../src/assemble.ts'
import { fitted } from '../src/writers/columns.ts'
import { resultExplain } from '../src/writers/explain.ts'
import { resultJson, SCHEMA_VERSION } from '../src/writers/json.ts'
import { safeLink } from '../src/writers/links.ts'
import { printable } from '../src/writers/printable.ts'
import { countRemoved, statOf, statTable, sumStats } from '../src/writers/stat.ts'
import { judged } from './judged.ts'

const page = (): Result =>
  judged('one two three\njunk\njunk too\nfour', 'wet', (block) => !block.text.startsWith('junk'))

describe('printable', () => {
  it('escapes what a terminal would obey', () => {
    expect(printable('\x1b[31m\x07\b\r\x9b\x7f')).toBe('\\x1b[31m\\x07\\x08\\x0d\\x9b\\x7f')
    expect(printable('\u202eevil\u2066\u200b\ufeff\u2028')).toBe('\\u202eevil\\u2066\\u200b\\ufeff\\u2028')
    expect(printable('\ud800x\u{e0041}')).toBe('\\ud800x\\u{e0041}')
  })

  it('leaves text alone, with its line feeds, tabs, joiners and emoji', () => {
    const text = 'a\tb\nنمی\u200cخواهم 👩\u200d🚀 ❤\ufe0f 日本 é'
    expect(printable(text)).toBe(text)
  })
})

describe('fitted', () => {
  it('folds white space and cuts to columns', () => {
    expect(fitted(' a \n b ', 10)).toBe('a b')
    expect(fitted('abcdef', 6)).toBe('abcdef')
    expect(fitted('abcdefg', 6)).toBe('abcde…')
  })

  it('knows wide characters and those without width', () => {
    expect(fitted('日本語', 6)).toBe('日本語')
    expect(fitted('日本語文', 6)).toBe('日本…')
    expect(fitted('e\u0301e\u0301e\u0301', 3)).toBe('e\u0301e\u0301e\u0301')
    expect(fitted(`e${'\u0301'.repeat(100_000)}`, 10).length).toBeLessThan(100)
  })
})

describe('safeLink', () => {
  it.each([
    'https://a.b/c?d=e:f#g',
    'HTTP://a',
    'mailto:a@b.c',
    '/a:b',
    'a/b.html',
    '?q=a:b',
    '#note',
    '//host/a',
  ])('lets %s through', (link) => expect(safeLink(link)).toBe(link))
  it.each([
    'javascript:x',
    'java\nscript:x',
    '\x01javascript:x',
    ' JavaScript:x',
    'data:text/html,x',
    'vbscript:x',
    '#',
    '',
  ])('drops %j', (link) => expect(safeLink(link)).toBeUndefined())
})

describe('statTable', () => {
  it('counts blocks and words, with shares of what was removed', () => {
    expect(statTable(statOf(page()))).toBe(
      [
        'filter         blocks  words  share',
        'advertisement       2      3   100%',
        'removed             2      3   100%',
        'kept                2      4',
        '',
      ].join('\n'),
    )
  })

  it('sums over pages, the most words first', () => {
    const other = { kept: { blocks: 1, words: 9 }, removed: new Map([['constructor', { blocks: 1, words: 27 }]]) }
    const table = statTable(sumStats([statOf(page()), other]))
    expect(table.split('\n').map((line) => line.split(/ +/).join(' '))).toEqual([
      'filter blocks words share',
      'constructor 1 27 90%',
      'advertisement 2 3 10%',
      'removed 3 30 100%',
      'kept 3 13',
      '',
    ])
  })

  it('is a table of nothing for a page of nothing', () => {
    expect(countRemoved(judged('', 'text'))).toEqual(new Map())
    expect(statTable(sumStats([]))).toContain('removed       0      0     0%')
  })
})

describe('resultExplain', () => {
  it('says of every block what became of it and why', () => {
    expect(resultExplain(page()).split('\n').slice(0, 6)).toEqual([
      'keep  90%  one two three',
      '           paragraph 0–13 · shape: running text',
      '',
      'drop  10%  junk',
      '           paragraph 14–18 · advertisement: “junk”',
      '',
    ])
    expect(resultExplain(page())).toMatch(
      /\ntext, 4 blocks · kept 2 \(4 words\) · dropped 2 \(3 words\) · 1 article · confidence 0\.80\n$/,
    )
  })

  it('shows what other filters saw, and no line longer than a terminal or obeyed by it', () => {
    const result = judged(`evil \x1b[2J ${'long '.repeat(100)}`, 'wet')
    const evidence = {
      filter: 'verse',
      says: 'content',
      reason: `\u202e${'long '.repeat(100)}`,
      strength: 0.4,
    } as const
    const text = resultExplain({ ...result, verdicts: result.verdicts.map((v) => ({ ...v, evidence: [evidence] })) })
    expect(text).toContain('also for verse 0.40: \\u202elong')
    expect(text).toContain('evil \\x1b[2J long')
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(112)
    expect(printable(text)).toBe(text)
  })
})

describe('resultJson', () => {
  it('carries articles and every block, kept or removed', () => {
    const blocks = page().articles[0]?.blocks ?? []
    const report = resultJson(
      { ...page(), articles: [{ title: 'T', byline: 'B', published: '2018-09-24', blocks: blocks.slice(1) }] },
      'page.txt',
    )
    expect(Object.keys(report)).toEqual([
      'schemaVersion',
      'name',
      'format',
      'metadata',
      'confidence',
      'warnings',
      'articles',
      'kept',
      'removed',
    ])
    expect(report.schemaVersion).toBe(SCHEMA_VERSION)
    expect(report.articles).toEqual([{ title: 'T', byline: 'B', published: '2018-09-24', text: 'four', blocks: [3] }])
    expect(report.kept.map((block) => block.index)).toEqual([0, 3])
    expect(report.removed[0]).toEqual({
      index: 1,
      start: 14,
      end: 18,
      kind: 'paragraph',
      text: 'junk',
      keep: false,
      by: 'advertisement',
      reason: '“junk”',
      probability: 0.1,
      evidence: [],
    })
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('has no keys for what is not known', () => {
    const report = resultJson(page())
    expect(report).not.toHaveProperty('name')
    expect(Object.keys(report.articles[0] ?? {})).toEqual(['text', 'blocks'])
  })
})
