import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { Block } from '../src/model.ts'
import type { InputFormat } from '../src/readers/index.ts'
import { resultHtml } from '../src/writers/html.ts'
import { judged } from './judged.ts'

const isContent = (block: Block): boolean => !block.text.startsWith('junk')

/** The article's inside, a line for each element in it. */
async function body(source: string, format: InputFormat = 'html'): Promise<string> {
  const html = await resultHtml(judged(source, format, isContent))
  expect(html).toMatch(/^<article>\n[\s\S]*<\/article>\n$/)
  return html.slice('<article>\n'.length, -'</article>\n'.length - 1)
}

/** What a browser would find in the markup. */
function seen(html: string): { tags: Set<string>; attributes: string[] } {
  const tags = new Set<string>()
  const attributes: string[] = []
  const parser = new Parser({
    onopentag(name, found) {
      tags.add(name)
      for (const [key, value] of Object.entries(found)) attributes.push(`${key}=${value}`)
    },
  })
  parser.write(html)
  parser.end()
  return { tags, attributes }
}

describe('resultHtml, of HTML', () => {
  it('keeps the page’s own elements and their harmless attributes', async () => {
    expect(
      await body(
        '<div class=x><p id=p onclick=e() lang=fr>a <sub>2</sub> <a href=/x target=_top>b</a></p>' +
          '<table style=x><tr><td></td><td colspan=2>c &amp; d</td></tr></table><div>junk</div></div>',
      ),
    ).toBe(
      '<p lang="fr">a <sub>2</sub> <a href="/x">b</a></p>\n' +
        '<table><tr><td></td><td colspan="2">c &amp; d</td></tr></table>',
    )
  })

  it('lets nothing through that runs', async () => {
    const html = await body(
      '<p>a<script>alert(1)</script><style>x</style><svg onload=e()><script>e()</script></svg> b</p>' +
        '<noscript>&lt;script&gt;alert(2)&lt;/script&gt; c</noscript><xmp><script>alert(3)</script> d</xmp>' +
        '<p><a href="jAvA&#10;script:alert(4)">e</a> <a href="data:text/html,x">f</a> <img src=x onerror=alert(5)>' +
        '<iframe src="//evil"></iframe><img src="javascript:alert(6)" alt="&quot;><script>"> g</p><form action=x><p>h</form>',
    )
    const { tags, attributes } = seen(html)
    expect([...tags].sort()).toEqual(['img', 'p', 'pre'])
    expect(attributes).toEqual(['src=x'])
    for (const letter of 'abcdefgh') expect(html).toContain(letter)
  })

  it('keeps pictures of the article, not those among removed blocks', async () => {
    const html = await body(
      '<p>one<img src=a.png><p>two<figure><img src=b.png alt=B></figure><p>three<p>junk<img src=c.png><p>four',
    )
    expect(seen(html).attributes).toEqual(['src=a.png', 'src=b.png', 'alt=B'])
  })

  it('turns text of other elements into paragraphs and keeps words apart', async () => {
    expect(await body('<section>a <em> b</em><div>c</div>d<hr>e<x-y>f</x-y></section><strong> </strong>g')).toBe(
      '<p>a <em> b</em></p>\n<p>c</p>\n<p>d</p>\n<p>e</p>\n<p>f</p>\n<p>g</p>',
    )
    expect(await body('<ul><li>a<div></div>b</li></ul>')).toBe('<ul><li><p>a</p><p>b</p></li></ul>')
    expect(await body('<p><b>a</b><i> </i>b</p>')).toBe('<p><b>a</b> b</p>')
  })

  it('prunes a removed block behind a stray end tag', async () => {
    expect(await body('<p>one</div>junk<p>two')).toBe('<p>one</p>\n<p>two</p>')
  })

  it('gives each article its title, and no other <h1>', async () => {
    const result = judged('<h1>a</h1><p>one<h1>b</h1><p>two', 'html')
    const [a, one, b, two] = result.page.blocks
    if (a === undefined || one === undefined || b === undefined || two === undefined) throw new Error('four blocks')
    const articles = [
      { title: '<a>', byline: 'B & C', blocks: [a, one] },
      { title: 'b', blocks: [two] },
    ]
    expect(await resultHtml({ ...result, articles })).toBe(
      '<article>\n<h1>&lt;a&gt;</h1>\n<p><em>B &amp; C</em></p>\n<h2>a</h2>\n<p>one</p>\n</article>\n' +
        '<article>\n<h1>b</h1>\n<p>two</p>\n</article>\n',
    )
  })

  it.each([
    ['elements', '<div>'.repeat(5000)],
    ['unclosed inline elements', '<p><b>x</b><p>'.repeat(3) + '<p><font>y'.repeat(300)],
  ])('falls back to plain elements below 200 nested %s', async (_, source) => {
    const html = await body(`${source}<p class=x>one <script>e()</script><a href=/x>two</a></p><p>junk</p>`)
    expect(html).toMatch(/<p>one <a href="\/x">two<\/a><\/p>$/)
  })

  it('is linear in siblings', async () => {
    const html = await body('<section><p>word</p></section><span>x</span>'.repeat(20_000))
    expect(html.split('\n').length).toBe(40_000)
  })
})

describe('resultHtml, of Markdown and text', () => {
  it('makes simple elements', async () => {
    const source =
      '## Two\n\na **b** [c](/c) `d<`\\\ne\n\n- f\n    1. g\n- h\n\n> i\n\n```\n<j>\n```\n\n| k | l |\n|---|---|\n| m | n |\n\njunk'
    expect(await body(source, 'markdown')).toBe(
      '<h2>Two</h2>\n<p>a <strong>b</strong> <a href="/c">c</a> <code>d&lt;</code><br>e</p>\n' +
        '<ul>\n<li>f\n<ol>\n<li>g</li></ol></li>\n<li>h</li></ul>\n<blockquote>\n<p>i</p>\n</blockquote>\n' +
        '<pre><code>&lt;j&gt;</code></pre>\n<table>\n<tr><td>k</td><td>l</td></tr>\n<tr><td>m</td><td>n</td></tr>\n</table>',
    )
  })

  it('escapes all text and every link', async () => {
    expect(await body('<script>e()</script> & "x"\njunk', 'wet')).toBe(
      '<p>&lt;script&gt;e()&lt;/script&gt; &amp; &quot;x&quot;</p>',
    )
    expect(await body('[a](/"onclick="e()) [b](javascript&colon;e\\(\\)) [c](javascript:e)', 'markdown')).toBe(
      '<p><a href="/&quot;onclick=&quot;e()">a</a> <a href="javascript&amp;colon;e\\(\\)">b</a> c</p>',
    )
  })

  it('is nothing where nothing was kept', async () => {
    expect(await resultHtml(judged('junk', 'text', () => false))).toBe('')
  })
})
