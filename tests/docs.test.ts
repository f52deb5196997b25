/** The documents say what the program does. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CONFIG_SCHEMA, FEATURES_MD, FILTERS_MD, featuresPage, filtersPage, publishedSchema } from '../docs/generate.ts'
import { parseCommandLine } from '../src/cli/program.ts'
import { featuresOf } from '../src/features/index.ts'
import { defineFilter } from '../src/filters/define.ts'
import { clean, resultJson } from '../src/index.ts'
import { chaff } from './chaff.ts'

const ROOT = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')

describe('docs/filters.md', () => {
  it('is what the registry makes it; "npm run docs" writes it', () => {
    expect(readFileSync(FILTERS_MD, 'utf8')).toBe(filtersPage())
  })

  it('shows examples as they are, whatever they hold', () => {
    const page = filtersPage([
      defineFilter({
        id: 'hostile',
        removes: 'a | cell with <b>tags</b> and `code`',
        says: 'boilerplate',
        wording: { en: ['one', 'two'], de: ['eins'] },
        examples: { hits: ['a `tick` and ``two``', '<script>alert(1)</script>', 'two\nlines'], misses: ['`'] },
      }),
    ])
    expect(page).toContain('| [hostile](#hostile) | a \\| cell with \\<b\\>tags\\</b\\> and \\`code\\` |')
    expect(page).toContain('- Phrases: 3 (de 1, en 2)')
    expect(page).toContain('- ``` a `tick` and ``two`` ```')
    expect(page).toContain('- `<script>alert(1)</script>`')
    expect(page).toContain('- `two ⏎ lines`')
    expect(page).toContain('- `` ` ``')
  })
})

describe('docs/features.md', () => {
  const page = readFileSync(FEATURES_MD, 'utf8')

  it('is what the features make it; "npm run docs" writes it', () => {
    expect(page).toBe(featuresPage())
  })

  it('has every feature of both models, with its source', () => {
    const names = new Set([...featuresOf('html'), ...featuresOf('text')].map(([name]) => name))
    const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
    expect(listed.sort()).toEqual([...names].sort())
    const sources = [...page.matchAll(/\]\(\.\.\/(src\/features\/[\w-]+\.ts)\)/g)].map(([, source]) => source ?? '')
    for (const source of sources) expect(existsSync(new URL(source, ROOT))).toBe(true)
  })
})

describe('schema/chaff.config.schema.json', () => {
  it('is what configurations are checked by; "npm run docs" writes it', () => {
    expect(readFileSync(CONFIG_SCHEMA, 'utf8')).toBe(publishedSchema())
  })
})

describe('README.md', () => {
  const readme = read('README.md')
  /** The page of its examples. */
  const PAGE = 'fixtures/filters/donation-appeal/news.html'

  it('has every option of the command line in its table', () => {
    const invocation = parseCommandLine(['--help'], '0')
    const help = invocation.does === 'print' ? invocation.text : ''
    const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name)
    expect(options.length).toBeGreaterThan(10)
    const table = readme
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .join('\n')
    for (const option of options) expect(table).toContain(`${option}`)
  })

  it.each([
    'chaff --stat fixtures/pages/seed/source.txt',
    'chaff --explain page.html',
  ])('shows lines that the program prints: %s', async (command) => {
    const shown = readme.split(`$ ${command}\n`)[1]?.split('\n```')[0]?.split('\n') ?? []
    const { stdout } = await chaff(command.replace('page.html', PAGE).split(' ').slice(1), { cwd: fileURLToPath(ROOT) })
    const printed = new Set(stdout.split('\n'))
    expect(shown.length).toBeGreaterThan(5)
    expect(shown.filter((line) => line !== '…' && !printed.has(line))).toEqual([])
  })

  it('shows a report as it is made', () => {
    const shown = JSON.parse(
      readme
        .split('```json\n')
        .find((block) => block.includes('schemaVersion'))
        ?.split('```')[0] ?? '',
    )
    const report = resultJson(clean(read(PAGE)))
    expect(report).toMatchObject({ format: shown.format, metadata: shown.metadata, confidence: shown.confidence })
    expect(report.articles[0]).toMatchObject({ title: shown.articles[0].title, blocks: shown.articles[0].blocks })
    expect(report.removed[0]).toEqual(shown.removed[0])
    expect(readme).toContain(`"confidence":${report.confidence},"warnings":[],"removed":{"donation-appeal":7}}`)
  })
})

const markdownIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name)

describe('docs/architecture.md', () => {
  it.each(readdirSync(new URL('docs/decisions/', ROOT)))('lists decision %s', (name) => {
    expect(read('docs/architecture.md')).toContain(`](decisions/${name})`)
  })
})

/** The filter that CONTRIBUTING.md adds as its example. */
const EXAMPLE = 'tide-table'

describe.each([
  'README.md',
  'CONTRIBUTING.md',
  'fixtures/README.md',
  'training/README.md',
  ...markdownIn('docs/'),
  ...markdownIn('docs/decisions/'),
])('%s', (path) => {
  it('names only files that exist', () => {
    const text = read(path)
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
      ([, target]) => new URL(target ?? '', new URL(path, ROOT)),
    )
    const named = [...text.matchAll(/`((?:src|tests|bench|docs|bin|fixtures|schema|training)\/[\w./-]+)`/g)].map(
      ([, target]) => new URL(target ?? '', ROOT),
    )
    const missing = [...linked, ...named].filter((url) => !existsSync(url)).map((url) => url.pathname)
    expect(missing.filter((name) => !name.includes(EXAMPLE))).toEqual([])
  })

  it('names only scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const named = [...read(path).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})
