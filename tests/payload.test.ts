/** Text in the data that scripts draw a page from, and pages where it must not be looked for. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, resultHtml, resultText } from '../src/index.ts'
import type { Block } from '../src/model.ts'
import { read } from '../src/readers/index.ts'

const PAGES = new URL('../fixtures/pages/', import.meta.url)

const blocksOf = (source: string): readonly Block[] => read(source, 'html', false).blocks
const texts = (source: string): string[] => blocksOf(source).map(({ text }) => text)
const shell = (inside: string): string =>
  `<!doctype html><html><head><title>Page</title></head><body><div id="app"></div>${inside}</body></html>`

const PROSE = 'The ferry leaves at six in the morning. It has done so since the war, whatever the weather.'
const ARTICLE = Array.from({ length: 6 }, (_, n) => `<p>On day ${n} nobody came. ${PROSE}</p>`).join('')

describe.each(['shell-next-data', 'shell-preloaded', 'shell-stream'])('%s', (slug) => {
  const source = readFileSync(new URL(`${slug}/source.html`, PAGES), 'utf8')
  const kept = readFileSync(new URL(`${slug}/kept.txt`, PAGES), 'utf8')

  it('keeps the text in its payload, and nothing else', () => {
    expect(resultText(clean(source))).toBe(kept)
  })

  it('has that text in HTML too', async () => {
    const html = await resultHtml(clean(source))
    for (const line of kept.split('\n\n').slice(1)) expect(html).toContain(line.trim().slice(0, 30))
  })
})

describe('payloads of a shell', () => {
  it.each([
    ['JSON', `<script type="application/json">{"a":[{"body":"${PROSE}"}]}</script>`],
    ['an assignment', `<script>window.__INITIAL_STATE__ = {"post":{"content":"${PROSE}"}};(function(){})()</script>`],
    ['keys without quotes', `<script>window.__NUXT__=(function(a){return {data:[{text:"${PROSE}"}]}}(1))</script>`],
    ['JSON in a string', `<script>window.__STATE__ = JSON.parse("{\\"text\\":\\"${PROSE}\\"}")</script>`],
    [
      'an attribute',
      `<div data-page="{&quot;text&quot;:&quot;${PROSE}&quot;,&quot;x&quot;:&quot;${'x'.repeat(500)}&quot;}"></div>`,
    ],
  ])('are read as %s', (_, inside) => {
    expect(texts(shell(inside))).toEqual([PROSE])
  })

  it.each([
    ['code', 'if (a.b === 1) { return c.d(e); } else { f = [g, h]; } return i;'],
    ['classes', 'flex items-center justify-between px-4 py-2 text-sm font-medium text-gray-900'],
    ['styles', '.card p { margin: 0 auto; padding: 1.5rem; } .card a { color: red; }'],
    ['addresses', 'https://img.example/a.jpg 300w, https://img.example/b.jpg 600w. https://img.example/c.jpg 900w.'],
    ['an address of many words', 'ferry.example/it-leaves-at-six-in-the-morning-since-the-war.html'],
    ['labels', 'Tide times'],
    ['a list of words', 'sea trade boats harbour lobster crab lighthouse quay'],
  ])('give no %s', (_, text) => {
    expect(texts(shell(`<script type="application/json">${JSON.stringify({ text })}</script>`))).toEqual([])
  })

  it('give sentences of the interface under no other key than those of texts', () => {
    const message = 'Something went wrong. Please try again later, or write to us.'
    expect(texts(shell(`<script>var t = ${JSON.stringify({ failed: message })}</script>`))).toEqual([])
  })

  it('give each text once, and none that the markup has', () => {
    const data = JSON.stringify({ a: { text: PROSE }, b: { html: `<p>${PROSE}</p>` } })
    expect(texts(shell(`<script>${data}</script>`))).toEqual([PROSE])
    expect(texts(shell(`<p>${PROSE}</p><script>${data}</script>`))).toEqual([PROSE])
  })

  it('give paragraphs, headings and lines, each in its place', () => {
    const html = `<h2>A heading</h2><p>${PROSE}</p><ul><li>First<br>item</li></ul>`
    const source = shell(
      `<script>${JSON.stringify({ html, markdown: 'One line. It ends.\n\nAnother line of it.' })}</script>`,
    )
    const blocks = blocksOf(source)
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 2, 'A heading'],
      ['paragraph', 0, PROSE],
      ['item', 0, 'First\nitem'],
      ['paragraph', 0, 'One line. It ends.'],
      ['paragraph', 0, 'Another line of it.'],
    ])
    expect(source.slice(blocks[0]?.start, blocks[0]?.end)).toBe('A heading')
    expect(source.slice(blocks[4]?.start, blocks[4]?.end)).toBe('Another line of it.')
  })

  it('give nothing inside of a block, which would overlap it', () => {
    const script = `<script>var s = {"text":"${PROSE}"}</script>`
    expect(texts(shell(`Please ${script} wait`))).toEqual(['Please wait'])
    expect(texts(shell(`<p>Please</p>${script}<p>wait</p>`))).toEqual(['Please', PROSE, 'wait'])
  })

  it('are passed over up to the next line where a quote begins nothing', () => {
    expect(texts(shell(`<script>// 5" of rain\nvar s = {"text":"${PROSE}"}</script>`))).toEqual([PROSE])
  })

  it('give what JSON says, whatever is in it, from where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (noise) => {
        const text = `${PROSE} ${noise.replace(/[<&>]/g, '')} ${PROSE}`
        const source = shell(`<script>${JSON.stringify({ text }).replace(/[\u0080-\uffff]/g, escaped)}</script>`)
        let end = 0
        for (const block of blocksOf(source)) {
          expect(block.start).toBeGreaterThanOrEqual(end)
          end = block.end
          const written: unknown = JSON.parse(`"${source.slice(block.start, block.end)}"`)
          expect(folded(written)).toBe(folded(block.text))
        }
        expect(end).toBeGreaterThan(0)
      }),
    )
  })
})

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
const folded = (text: unknown): string =>
  String(text)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()

describe('a page whose markup has its text', () => {
  const body = 'Another story stands in the data of this page. It is long, and nobody has asked for it. '.repeat(50)
  const payload = `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ body })}</script>`

  it('reads the same with a payload as without', () => {
    const page = shell(`<article>${ARTICLE}</article>`)
    expect(blocksOf(page.replace('</body>', `${payload}</body>`))).toEqual(blocksOf(page))
    expect(blocksOf(shell(payload))).toHaveLength(1)
  })
})
