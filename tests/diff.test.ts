import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Result } from '../src/assemble.ts'
import { clean } from '../src/clean.ts'
import type { Block } from '../src/model.ts'
import type { InputFormat } from '../src/readers/index.ts'
import { resultDiff } from '../src/writers/diff.ts'
import type { Paint } from '../src/writers/paint.ts'
import { resultRaw } from '../src/writers/raw.ts'
import { judged } from './judged.ts'

const seed = readFileSync(new URL('../fixtures/pages/seed/source.txt', import.meta.url), 'utf8')

const isJunk = (block: Block): boolean => block.text.startsWith('junk')
const withoutJunk = (source: string, format: InputFormat = 'blocks'): Result =>
  judged(source, format, (block) => !isJunk(block))

const hasPatch = spawnSync('patch', ['--version']).status === 0

/** What the real `patch` makes of a copy of the source when it reads our diff from standard input. */
function patched(result: Result, name = 'page.txt'): string {
  const folder = mkdtempSync(join(tmpdir(), 'chaff-diff-'))
  try {
    writeFileSync(join(folder, name), result.page.source)
    const output = execFileSync('patch', { cwd: folder, input: resultDiff(result, name), encoding: 'utf8' })
    expect(output).not.toMatch(/fuzz|offset|garbage|Stripping/)
    return readFileSync(join(folder, name), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const CASES: Readonly<Record<string, Result>> = {
  'every third line of the seed removed': judged(seed, 'blocks', (block) => block.index % 3 > 0),
  'the seed with CRLF': judged(seed.replaceAll('\n', '\r\n'), 'blocks', (block) => block.index % 4 > 1),
  'no line feed at the end': withoutJunk('one\n\njunk\n\ntwo'),
  'a removed last line without a line feed': withoutJunk('one\n\ntwo\n\njunk'),
  'the first line removed': withoutJunk('junk\n\none\n\ntwo\n'),
  'the last line removed': withoutJunk('one\n\ntwo\n\njunk\n'),
  'everything removed': withoutJunk('junk 1\n\njunk 2\n'),
  'everything removed, no line feed at the end': withoutJunk('junk 1\njunk 2', 'wet'),
  'a BOM on a removed line': withoutJunk('\ufeffjunk\n\none\n'),
  'a BOM on a kept line': withoutJunk('\ufeffone\n\njunk\n'),
  'U+2028, form feeds and lone returns in lines': withoutJunk('one\u2028x\n\n\fjunk\fy\rz\n\ntwo\rx\f\n'),
  'lines that look like a diff': withoutJunk('--- a\n+++ b\n@@ -1 +1 @@\njunk\n-two\n\\ No newline\n', 'wet'),
  'two far hunks and two that meet': withoutJunk(
    Array.from({ length: 60 }, (_, i) => ([5, 30, 36, 37].includes(i) ? `junk ${i}` : `line ${i}`)).join('\n'),
    'wet',
  ),
  Markdown: withoutJunk(
    '---\ntitle: x\n---\n# One\n\n[\n\njunk\n\n](/a)\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| junk | d |\n\n- junk\n\nend\n',
    'markdown',
  ),
  'wrapped text': withoutJunk(`${'word '.repeat(15)}\n${'next '.repeat(15)}\n\njunk one\n\nend\n`, 'wrapped'),
}

describe.skipIf(!hasPatch)('patch makes of the source what --raw prints', () => {
  it.each(Object.entries(CASES))('%s', (_, result) => {
    expect(resultDiff(result, 'page.txt')).not.toBe('')
    expect(patched(result)).toBe(resultRaw(result))
  })

  it('the seed, cleaned', () => {
    const result = clean(seed)
    expect(patched(result)).toBe(resultRaw(result))
  })

  it.each(['my page.txt', 'tab\tand "quotes".txt', 'back\\slash.txt', 'straße.txt'])('in a file called %j', (name) => {
    const result = withoutJunk('one\n\njunk\n\ntwo\n')
    expect(patched(result, name)).toBe('one\n\ntwo\n')
  })
})

describe('resultDiff', () => {
  it('is empty where nothing was removed, and where there is nothing', () => {
    expect(resultDiff(judged(seed, 'blocks'), 'page.txt')).toBe('')
    expect(resultDiff(judged('', 'text'), 'page.txt')).toBe('')
    expect(resultDiff(judged('\n \n', 'text'), 'page.txt')).toBe('')
  })

  it('prints headers, hunks and three lines of context', () => {
    expect(resultDiff(withoutJunk('a\nb\nc\nd\njunk\ne', 'wet'), 'page.txt')).toBe(
      '--- page.txt\n+++ page.txt\n@@ -2,5 +2,4 @@\n b\n c\n d\n-junk\n e\n\\ No newline at end of file\n',
    )
  })

  it('names an empty range by the line before it', () => {
    expect(resultDiff(withoutJunk('junk', 'wet'), 'p')).toContain('@@ -1,1 +0,0 @@')
  })

  it('shows the text blocks of a page of HTML, one a line', () => {
    const result = withoutJunk('<p>one<br>two</p><div>junk</div><pre>a\nb</pre>', 'html')
    expect(resultDiff(result, 'page.html')).toBe(
      '--- page.html\n+++ page.html\n@@ -1,3 +1,2 @@\n one two\n-junk\n a b\n',
    )
  })

  it('names the filter behind the first line of each removed block, on a terminal', () => {
    const mark = (kind: string) => (text: string) => `<${kind} ${text}>`
    const paint: Paint = {
      removed: mark('removed'),
      place: mark('place'),
      name: mark('name'),
      note: mark('note'),
      strong: mark('strong'),
    }
    expect(resultDiff(withoutJunk('one\r\n\r\njunk \x1b[2J\u202e\r\n\r\ntwo\r\n'), 'p\x1b', paint).split('\n')).toEqual(
      [
        '<strong --- "p\\033">',
        '<strong +++ "p\\033">',
        '<place @@ -1,5 +1,3 @@>',
        ' one',
        ' ',
        '<removed -junk \\x1b[2J\\u202e>  <note advertisement>',
        '<removed ->',
        ' two',
        '',
      ],
    )
  })
})

describe('resultRaw', () => {
  it('keeps the brackets of a link with the block that stands in them', () => {
    const source = '# One\n\n[\n\njunk\n\n](/a)\n\n- [\n\nkept\n\n](/b)\n\nend\n'
    expect(resultRaw(withoutJunk(source, 'markdown'))).toBe('# One\n\n- [\n\nkept\n\n](/b)\n\nend\n')
  })

  it('leaves no blank lines behind the last kept block where removed ones follow', () => {
    expect(resultRaw(withoutJunk('one\n\n\njunk\n\njunk\n'))).toBe('one\n')
  })

  it('gives back a page of which all is kept, to the byte', () => {
    const source = '\ufeff\n\n one \r\n\n\n two\u00a0\n\n'
    expect(resultRaw(judged(source, 'blocks'))).toBe(source)
    expect(resultRaw(judged('\n \n', 'text'))).toBe('\n \n')
  })

  it('prints the kept spans of HTML', () => {
    expect(resultRaw(withoutJunk('<p>one <b>&amp;</b> two</p><p>junk</p><p>end', 'html'))).toBe(
      'one <b>&amp;</b> two\nend\n',
    )
  })
})
