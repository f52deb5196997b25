import { describe, expect, it } from 'vitest'
import type { Document } from '../src/model.ts'
import { detectFormat, type InputFormat, read } from '../src/readers/index.ts'

const texts = (source: string, format?: InputFormat): string[] => read(source, format, false).blocks.map((b) => b.text)
const kinds = (source: string, format?: InputFormat): string[] => read(source, format, false).blocks.map((b) => b.kind)

const HTML = `<!doctype html><html><head><title>A &amp; B</title><style>p{}</style></head><body class="has-sidebar">
<nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
<h1>The  title</h1><p>First <b>line</b><br>second line &mdash; done.<p>Unclosed &copy; paragraph
<blockquote><p>Quoted words</blockquote><pre>  code
    more</pre><table><tr><td>One<td>Two</table><script>var x = "<p>no</p>"</script>
<figure><figcaption>A caption</figcaption></figure><dl><dt>Term<dd>Meaning</dl><button>Press</button>
<div hidden>Hidden words</div><template><p>not shown</p></template><svg><text>icon</text></svg></body></html>`

const MARKDOWN = `---
title: From the front matter
---
# Heading *one*

A [link](https://example.org "title") and \`code\`, ![no image](x.png) with \\*stars\\*.
Second line of it.

- item one
    - nested [item](/a)

> quoted
> on two lines

\`\`\`js
const a = 1
\`\`\`

| a | b |
|---|---|
| c | d |

Setext
------
`

const TEXT = 'Title of the page\r\n\r\nFirst paragraph of it.\r\n* bullet one\r\n\r\n\r\nLast line'

const WRAPPED = `   The quick brown fox jumps over the lazy dog while the whole village looks on
   and nobody says a word about it until the evening comes and the old bells
   ring out over the water in the harbour and everyone walks slowly home again.

  * A list item that is long enough to be wrapped by the text browser that has
    written it down
  * Second item

   Another paragraph follows here with enough words to reach the column at which
   lines break in this text.`

describe('every reader', () => {
  it.each([
    ['html', HTML],
    ['markdown', MARKDOWN],
    ['text', TEXT],
    ['wrapped', WRAPPED],
    ['wet', 'one\ntwo\n\n\nthree'],
    ['html', ''],
    ['html', '<p>open <b'],
    ['markdown', '[unclosed](\n```\nno end'],
    ['text', '\ufeffbyte order mark'],
  ] as const)('gives %s blocks whose spans ascend, are disjoint, in bounds and hold words', (format, source) => {
    const document: Document = read(source, format, false)
    let end = 0
    for (const [index, block] of document.blocks.entries()) {
      expect(block.index).toBe(index)
      expect(block.start).toBeGreaterThanOrEqual(end)
      expect(block.end).toBeGreaterThan(block.start)
      expect(block.words).toBeGreaterThan(0)
      end = block.end
    }
    expect(end).toBeLessThanOrEqual(source.length)
    expect(document.tokens.first.length).toBe(document.blocks.length + 1)
  })
})

describe('the HTML reader', () => {
  it('gives a block per block element, entities decoded, white space folded', () => {
    expect(texts(HTML)).toEqual([
      'Home',
      'News',
      'The title',
      'First line\nsecond line — done.',
      'Unclosed © paragraph',
      'Quoted words',
      '  code\n    more',
      'One',
      'Two',
      'A caption',
      'Term',
      'Meaning',
      'Press',
      'Hidden words',
    ])
  })

  it('names the kinds', () => {
    expect(kinds(HTML)).toEqual([
      'item',
      'item',
      'heading',
      'paragraph',
      'paragraph',
      'quote',
      'code',
      'cell',
      'cell',
      'caption',
      'term',
      'definition',
      'control',
      'paragraph',
    ])
  })

  it('marks hidden elements and keeps them', () => {
    expect(read(HTML, 'html', false).blocks.at(-1)?.box?.hidden).toBe(true)
  })

  it('puts spans on the text in the source', () => {
    const block = read(HTML, 'html', false).blocks[3]
    expect(HTML.slice(block?.start, block?.end)).toBe('First <b>line</b><br>second line &mdash; done.')
  })

  it('counts link words', () => {
    const [block] = read('<p>one <a href="x">two three</a> four <a>five</a></p>', 'html', false).blocks
    expect(block).toMatchObject({ words: 5, linkWords: 2 })
  })

  it('reads links that enclose blocks', () => {
    expect(
      read('<a href=x><h3>one two</h3><p>three</p></a><p>four', 'html', false).blocks.map((b) => b.linkWords),
    ).toEqual([2, 1, 0])
  })

  it.each([
    ['<p><span>2025</span><span>2h 11m</span><span>R</span>', '2025 2h 11m R'],
    ['<p><a href="/a">One</a><a href="/b"><b>Two</b></a><a href="/c">, three</a>', 'One Two, three'],
    ['<p><span>T</span>he ferry <i>H</i><sub>2</sub><i>O</i>', 'The ferry H2O'],
    ['<p><a href="/a">中</a><a href="/b">国</a>', '中国'],
    ['<pre><span>read</span><span>File</span></pre>', 'readFile'],
  ])('parts words of elements that meet: %s', (source, text) => {
    expect(texts(source, 'html')).toEqual([text])
  })

  it('begins the link behind a sign where its text begins', () => {
    const [block] = read('<p><a href="/a">One</a><a href="/b">, two</a><a href="/c">three</a>', 'html', true).blocks
    expect(block?.marks?.map(({ start, end }) => block.text.slice(start, end))).toEqual(['One', ', two', 'three'])
  })

  it('records marks when asked to', () => {
    const [block] = read('<p>See <a href="/a?b&amp;c">the <em>file</em></a>.', 'html', true).blocks
    expect(block?.marks).toEqual([
      { kind: 'emphasis', start: 8, end: 12 },
      { kind: 'link', start: 4, end: 12, href: '/a?b&c' },
    ])
  })

  it('takes title, author, date and address from the head and from JSON-LD', () => {
    const { metadata } = read(
      `<html lang=de><title>T</title><link rel=canonical href="https://example.org/a"><meta name=author content="A. Writer">
      <script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"H","datePublished":"2020-01-02"}]}</script>`,
      'html',
      false,
    )
    expect(metadata).toEqual({
      title: 'H',
      byline: 'A. Writer',
      published: '2020-01-02',
      url: 'https://example.org/a',
      language: 'de',
      types: ['article'],
    })
  })

  it.each([
    ['a stray CDATA section', '<p>before<![CDATA[ <p>after', ['before', 'after']],
    ['an unclosed svg', '<svg><path><p>text of the page</p>', ['text of the page']],
    ['broken JSON-LD', '<script type="application/ld+json">{"headline":</script><p>text', ['text']],
    ['text in noscript', '<noscript><p>crawler view</p></noscript>', ['crawler view']],
    ['a shadow root', '<template shadowrootmode="open"><p>shown</p></template>', ['shown']],
    ['a page inside a form', '<form><p>whole page</p></form>', ['whole page']],
    ['an iframe that never ends', '<noscript><iframe src=x></noscript><p>the page', ['the page']],
    ['two line breaks', 'one<br><br>two', ['one', 'two']],
  ])('survives %s', (_, source, expected) => {
    expect(texts(source, 'html')).toEqual(expected)
  })

  it('reads text that stands only in JSON-LD or the meta description, in its place', () => {
    const source = `<meta name="description" content="Words of the page that its markup says as well, here below.">
      <script type="application/ld+json">{"@type":"Question","text":"<p>How do I reach the harbour from the station &amp; back?</p>"}</script>
      <p>Words of the page that its markup says as well, here below.</p>`
    const [block, ...rest] = read(source, 'html', false).blocks
    expect(block?.text).toBe('How do I reach the harbour from the station & back?')
    expect(source.slice(block?.start, block?.end)).toContain('station &amp; back?')
    expect(rest.map((b) => b.text)).toEqual(['Words of the page that its markup says as well, here below.'])
  })

  it('reads text of JSON-LD inside a paragraph between the two parts of it', () => {
    const data = '{"description":"A harbour of three piers and one lighthouse."}'
    const source = `<section><p>Above. <script type="application/ld+json">${data}</script> Below.</p></section>`
    const { blocks } = read(source, 'html', false)
    expect(blocks.map(({ text }) => text)).toEqual(['Above.', 'A harbour of three piers and one lighthouse.', 'Below.'])
    expect(blocks.map(({ index }) => index)).toEqual([0, 1, 2])
    expect(blocks.map(({ box }) => box?.tag)).toEqual(['p', 'script', 'p'])
    expect(blocks[1]?.box?.parent).toBe(blocks[0]?.box)
  })

  it('carries few unclosed marks on into later blocks', () => {
    const { blocks } = read('<p><b>x'.repeat(5000), 'html', true)
    expect(Math.max(...blocks.map((b) => b.marks?.length ?? 0))).toBeLessThanOrEqual(16)
  })

  it('caps the depth of boxes and reads on below it', () => {
    const { blocks } = read(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}<p>after`, 'html', false)
    expect(blocks.map((b) => b.text)).toEqual(['deep', 'after'])
    expect(blocks[0]?.box?.depth).toBe(511)
    expect(blocks[1]?.box?.depth).toBe(0)
  })
})

describe('the Markdown reader', () => {
  it('gives the plain text of every construct', () => {
    expect(texts(MARKDOWN)).toEqual([
      'Heading one',
      'A link and code,  with *stars*. Second line of it.',
      'item one',
      'nested item',
      'quoted on two lines',
      'const a = 1',
      'a\tb',
      'c\td',
      'Setext',
    ])
  })

  it('names the kinds', () => {
    expect(kinds(MARKDOWN)).toEqual([
      'heading',
      'paragraph',
      'item',
      'item',
      'quote',
      'code',
      'cell',
      'cell',
      'heading',
    ])
  })

  it('reads front matter', () => {
    expect(read(MARKDOWN, 'markdown', false).metadata).toEqual({ title: 'From the front matter' })
  })

  it('counts the words of links that stand on lines of their own', () => {
    const { blocks } = read('[\n\n![logo](a.png)\n\nSite name\n\n](https://example.org)\n\nNo link', 'markdown', false)
    expect(blocks.map((b) => [b.text, b.linkWords])).toEqual([
      ['Site name', 2],
      ['No link', 0],
    ])
  })

  it('keeps escaped pipes in their cell and counts the links of a row', () => {
    const [block] = read('| one \\| two | [three](x) |', 'markdown', false).blocks
    expect(block).toMatchObject({ text: 'one | two\tthree', words: 3, linkWords: 1 })
  })

  it('keeps the marks of a row, and a tab in a cell does not part it', () => {
    const [block] = read('| a\tb | [c](/x) *d* |', 'markdown', true).blocks
    expect(block?.text).toBe('a b\tc d')
    expect(block?.marks).toEqual([
      { kind: 'link', start: 4, end: 5, href: '/x' },
      { kind: 'emphasis', start: 6, end: 7 },
    ])
  })

  it.each([
    ['[**two** words](/u) end', ['two', 'two words']],
    ['[one [`two`](/a) three](/b)', ['two', 'two', 'one two three']],
    ['*one ![**alt** of `it`*](i.png) two', ['one ']],
    ['a ![[linked](/a) **alt**](i.png) b **two**', ['two']],
    ['[![logo](i.png)](/a) **two**', ['two']],
  ])('puts marks on their text, whatever brackets and images are left out: %s', (source, marked) => {
    const [block] = read(source, 'markdown', true).blocks
    expect(block?.marks?.map(({ start, end }) => block.text.slice(start, end))).toEqual(marked)
  })

  it('counts no words of the links in an image', () => {
    expect(read('![[one two](/a)](i.png) three four', 'markdown', false).blocks[0]?.linkWords).toBe(0)
  })

  it('reads images in images in a time that grows with their number', () => {
    const nested = (n: number): string => `text ${'!['.repeat(n)}x${'](y)'.repeat(n)}`
    const start = performance.now()
    expect(texts(nested(200_000), 'markdown')).toEqual(['text'])
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('takes code in a line for no fence', () => {
    expect(texts('```x``` in a line\n\nand a second', 'markdown')).toEqual(['x in a line', 'and a second'])
  })

  it('parts quoted paragraphs at a bare mark', () => {
    expect(texts('> one\n>\n> two', 'markdown')).toEqual(['one', 'two'])
  })

  it('keeps a fence that never closes as a line', () => {
    expect(texts('```\nfirst\n\nsecond', 'markdown')).toEqual(['first', 'second'])
  })
})

describe('the text reader', () => {
  it('makes a block of a line', () => {
    expect(texts(TEXT, 'text')).toEqual(['Title of the page', 'First paragraph of it.', 'bullet one', 'Last line'])
  })

  it('joins hard-wrapped lines', () => {
    expect(texts(WRAPPED)).toEqual([
      expect.stringMatching(/^The quick brown .* slowly home again\.$/),
      expect.stringMatching(/^A list item .* written it down$/),
      'Second item',
      expect.stringMatching(/^Another paragraph .* in this text\.$/),
    ])
  })

  it.each([
    ['a blank line between lines', 'One line of text.\n\nAnother line of text.\n\nThird'],
    ['none', 'One line of text.\nAnother line of text.\nThird'],
  ])('joins no lines with %s', (_, source) => {
    expect(texts(source)).toEqual(['One line of text.', 'Another line of text.', 'Third'])
  })

  it('joins lines that are said to be wrapped, however short they are', () => {
    expect(texts('One line of text.\nAnother line\n\nThird', 'wet')).toEqual([
      'One line of text.',
      'Another line',
      'Third',
    ])
    expect(texts(`${'word '.repeat(14)}and\nmore of it`, 'wrapped')).toHaveLength(2)
    expect(texts(`${'word '.repeat(15)}and\nmore of it`, 'wrapped')).toHaveLength(1)
  })
})

describe('detectFormat', () => {
  it.each([
    ['html', HTML],
    ['html', '<p>a fragment</p>\n<p>of <b>HTML</b></p>'],
    ['html', '\n<!-- saved from -->\n<HTML><BODY>old page'],
    ['markdown', MARKDOWN],
    ['text', TEXT],
    [
      'text',
      'The <p> tag is old.\nSo is <b>.\nBoth are elements of HTML.\nWrite them\nwith\ncare\nplease\nalways\n</p>',
    ],
    ['text', ''],
  ])('tells %s', (format, source) => {
    expect(detectFormat(source)).toBe(format)
  })
})
