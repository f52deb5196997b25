import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean } from '../src/index.ts'
import { RecordCleaner } from '../src/records/jsonl.ts'
import { warningsOf } from '../src/warnings.ts'
import { chaff, PAGE, PROSE } from './chaff.ts'

/** Menus, and below them one sentence. */
const LABELS = ['Home', 'About us', 'Contact us', 'Sign in', 'Privacy policy', 'Terms of use', 'Site map', 'Our team']
const MENU = `${Array.from({ length: 400 }, (_, i) => LABELS[i % LABELS.length]).join('\n\n')}\n\n${PROSE}\n`

const seed = readFileSync(new URL('../fixtures/pages/seed/source.txt', import.meta.url), 'utf8')

describe('warningsOf', () => {
  const { page, verdicts } = clean(seed)
  const header = { title: undefined, byline: undefined, published: undefined }
  const decision = {
    verdicts,
    articles: [{ header, body: [] }],
    lowered: false,
    bodiless: false,
    bar: 0.5,
    expectedF1: 0.9,
  }

  it('has nothing to say of a clear page', () => {
    expect(clean(seed).warnings).toEqual([])
    expect(clean('').warnings).toEqual([])
  })

  it('says that a page has no text, as the shell of one that scripts draw', () => {
    const shell = '<html><head><title>App</title></head><body><div id="root"></div><script src="app.js"></script>'
    for (const page of [shell, '!!! ---'])
      expect(clean(page).warnings).toEqual(['nothing was kept: there is no word in the page'])
  })

  it('says that nothing was kept', () => {
    expect(warningsOf(page, { ...decision, articles: [] }, {})).toEqual([
      'nothing was kept: no block looks like an article',
    ])
  })

  it('says that nearly nothing was kept', () => {
    const few = verdicts.map((verdict, i) => ({ ...verdict, keep: i === 0 }))
    expect(warningsOf(page, { ...decision, verdicts: few }, {})).toEqual([
      expect.stringMatching(/^nearly nothing was kept: \d+ of \d+ words$/),
    ])
  })

  it('says that confidence is low, but not where only filters decide', () => {
    const low = { ...decision, expectedF1: 0.4132 }
    const warning = 'low confidence (0.41): content may be missing, or furniture kept'
    expect(warningsOf(page, low, {})).toEqual([warning])
    expect(warningsOf(page, low, { only: ['share-bar'] })).toEqual([])
  })
})

describe('a page that was saved without its body', () => {
  const head = '<html><head><meta name="description" content="The ferry leaves at six, and here is why it does so.">'
  const bodiless = clean(`${head}</head><body><script>draw()</script></body></html>`)

  it('keeps nothing, says so, and has no confidence', () => {
    expect(bodiless.articles).toEqual([])
    expect(bodiless.verdicts).toMatchObject([{ keep: false, by: 'description' }])
    expect(bodiless.warnings).toEqual(['nothing was kept: the page has only its description'])
    expect(bodiless.confidence).toBe(0)
  })

  it('is none where its data or its markup have text', () => {
    const data = `<script type="application/ld+json">${JSON.stringify({ articleBody: PROSE })}</script>`
    for (const text of [data, `<p>${PROSE}</p>`])
      expect(clean(`${head}</head><body>${text}</body></html>`).articles).toHaveLength(1)
  })
})

describe('over-removal is loud', () => {
  const { warnings } = clean(MENU)

  it('on standard error, page by page', async () => {
    const { code, stderr } = await chaff([], { input: MENU })
    expect(code).toBe(0)
    expect(stderr).toBe(warnings.map((warning) => `chaff: standard input: ${warning}\n`).join(''))
    expect(stderr).not.toBe('')
  })

  it('in JSON and in records', async () => {
    const { stdout } = await chaff(['--format', 'json', '--quiet'], { input: MENU })
    expect(JSON.parse(stdout)).toMatchObject({ warnings })
    const { json } = new RecordCleaner({}).answer(Buffer.from(JSON.stringify({ text: MENU })), 1)
    expect(JSON.parse(json)).toMatchObject({ warnings })
    expect(JSON.parse(new RecordCleaner({}).answer(Buffer.from(JSON.stringify({ text: PAGE })), 1).json)).toMatchObject(
      {
        warnings: [],
      },
    )
  })
})
