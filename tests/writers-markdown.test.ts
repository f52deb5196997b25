import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../src/readers/markdown.ts'
import { resultMarkdown } from '../src/writers/markdown.ts'
import { judged } from './judged.ts'

const fromHtml = (html: string): string => resultMarkdown(judged(html, 'html'))
const asHtml = (text: string): string => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`

describe('resultMarkdown', () => {
  it('writes title, credit, body, and a separator between articles', () => {
    const result = judged('<h1>Inner</h1><p>one</p><p>two', 'html')
    const [heading, one, two] = result.page.blocks
    if (heading === undefined || one === undefined || two === undefined) throw new Error('three blocks')
    const articles = [
      { title: 'C # #', byline: 'A_B_', published: '2018-09-24', blocks: [heading, one] },
      { published: 'today', blocks: [two] },
    ]
    expect(resultMarkdown({ ...result, articles })).toBe(
      '# C # \\#\n\n*A_B\\_ · 2018-09-24*\n\n## Inner\n\none\n\n* * *\n\n*today*\n\ntwo\n',
    )
    expect(resultMarkdown({ ...result, articles }, '---')).toContain('\n\n---\n\n')
  })

  it('is empty where nothing was kept', () => {
    expect(resultMarkdown(judged('junk', 'text', () => false))).toBe('')
  })

  it('nests lists, counts numbered ones and keeps paragraphs in their item', () => {
    const html = '<ol><li>a<ul><li>b</ul><li><p>c<p>d</ol><p>x<ul><ul><li>deep</ul></ul>'
    expect(fromHtml(html)).toBe('1. a\n    - b\n2. c\n\n    d\n\nx\n\n- deep\n')
    expect(resultMarkdown(judged('5. five\n6. six\n\n- x', 'markdown'))).toBe('5. five\n6. six\n- x\n')
  })

  it('leaves a blank line above a number that would go on with the text', () => {
    expect(resultMarkdown(judged('- x\n    5. five', 'markdown'))).toBe('- x\n\n    5. five\n')
  })

  it('makes tables of rows, with places for empty cells', () => {
    expect(fromHtml('<table><tr><td><td>b|<tr><td>c<td>d<br>e</table>')).toBe(
      '|  | b\\| |\n| --- | --- |\n| c | d e |\n',
    )
    expect(resultMarkdown(judged('| a | b |\n|---|---|\n| c |\n', 'markdown'))).toBe(
      '| a | b |\n| --- | --- |\n| c |\n',
    )
  })

  it('keeps the marks in rows of Markdown', () => {
    const result = judged('| [a](/x) | **b** |\n|---|---|\n| c | `d` *e* |\n', 'markdown')
    expect(resultMarkdown(result)).toBe('| [a](/x) | **b** |\n| --- | --- |\n| c | `d` *e* |\n')
  })

  it('takes a table of one column for layout', () => {
    expect(fromHtml('<table><tr><td>one<tr><td>two</table>')).toBe('one\n\ntwo\n')
  })

  it('quotes, and keeps paragraphs of one quotation together', () => {
    expect(fromHtml('<blockquote><p>a<br>b<p>c</blockquote><blockquote>d</blockquote>')).toBe(
      '> a\\\n> b\n>\n> c\n\n> d\n',
    )
  })

  it('fences code with more backticks than it has', () => {
    expect(fromHtml('<pre>\na\n````b\r\n  c\n</pre>')).toBe('`````\na\n````b\n  c\n`````\n')
  })

  it('marks links, emphasis and code', () => {
    expect(
      fromHtml('<p>a <a href="/x (1)&amp;copy;">link</a> <b>bold <i>it</i> on</b> <b><i>both</i></b> <code>x`y</code>'),
    ).toBe('a [link](/x%20%281%29&amp;copy;) **bold *it* on** ***both*** `` x`y ``\n')
  })

  it('drops links that run or carry data, and keeps their text', () => {
    expect(fromHtml('<p><a href="java&#10;script:x">a</a> <a href="data:text/html,x">b</a> <a href="#">c</a>')).toBe(
      'a b c\n',
    )
  })

  it('leaves out emphasis that would show its marks', () => {
    expect(fromHtml('<p>foo<b>“bar”</b>baz')).toBe('foo“bar”baz\n')
    expect(fromHtml('<p><b>a</b><i>b</i>')).toBe('**a**b\n')
    expect(fromHtml('<p>hot!<a href="/x">x</a>')).toBe('hot!x\n')
  })

  it.each([
    '# no heading',
    '#hashtag',
    '- no item',
    '--- no rule',
    '1. no item',
    '> no quote',
    '*no* _emphasis_ __here__ ~~nor~~ snake_case_name',
    '[no](link) ![no](image) [no]: /reference',
    '`no code` ``nor here',
    '<b>no tag</b> a < b <!-- no comment -->',
    '&amp; &copy; AT&T &#65;',
    '| no | table |',
    'back\\slash \\* \\',
    '=== no underline',
    '``` no fence',
    '~~~ no fence',
  ])('escapes %j so that it reads back', (text) => {
    const result = judged(asHtml(text), 'html')
    const [block] = readMarkdown(
      resultMarkdown({ ...result, articles: [{ title: text, blocks: result.page.blocks }] }),
    ).blocks
    expect(block).toMatchObject({ kind: 'heading', text })
    expect(readMarkdown(resultMarkdown(result)).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', text],
    ])
  })

  it('takes a lone return for a space: Markdown would begin a line', () => {
    expect(resultMarkdown(judged('one\r# two', 'wet'))).toBe('one # two\n')
  })

  it('does not indent a hostile page to a multiple of itself', () => {
    const html = `${'<ul>'.repeat(500)}${'<li>x'.repeat(2000)}`
    expect(fromHtml(html).length).toBeLessThan(10 * html.length)
  })
})
