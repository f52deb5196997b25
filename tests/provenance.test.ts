/** Every block points at exactly its text in the source, and all text of a page is in one block. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type InputFormat, read } from '../src/readers/index.ts'

/** Stands for text: each is replaced by words that occur nowhere else on the page. */
const TEXT = '@'
const NAME = /q\d+x/g

/** What a page may be made of, with text between markup; in the order in which it is shown. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  html: [
    '<p>@ <b>@</b>@&amp;@ &copy;@&nbsp;',
    '<h2>@&#x1F600;@</h2>',
    '<ul><li>@<li>@<br>@<br><br>@</ul>',
    '<table><tr><td>@<td><a href="/x">@</a></table>',
    '<div class="nav">@<p title="a > b">@</div>@',
    '<pre>@\r\n  @&lt;</pre>',
    '<!-- no text --><p>@<!-- > -->@<![CDATA[ no text ]]>@',
    '<template>no text</template>@<script>"no text"</script>@',
    '<select><option>@<option>@</select><button>@</button>',
    '</p></div>@</table>',
    '<script type="application/ld+json">{"text":"@ \\u00e9 \\"@\\"\\n@ <b>@</b> &amp; @ @ @ @"}</script>',
    '<svg><path/></svg>@',
  ],
  markdown: [
    '# @ [**@** @](/x_(y) "no text") #\n',
    '@ `@` ![no text](x.png) @ \\* @ &amp; @\n',
    '- @\n  @\n    - [@][1]\n',
    '> @\n> @\n>\n> - @\n',
    '| @ \\| @ | [@](/x) |\n|---|:-:|\n| @ |\n',
    '```js\n@\n\n  @\n```\n',
    '@\n---\n\n@  \n@\\\n@\n',
    '[\n\n@\n\n](/x)\n\n',
    '1. @\n2) <b>@</b> <!-- no text -->\n\n* * *\n',
    '@ | @\n---|---\n@ | @\n\n',
  ],
  text: ['@ @\n', '\n', '  * @\n', '\u00a0@\u3000\n', '\u202e@ \u200b@\t\n', '@\0@ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @\n'],
}

const page = (parts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }), fc.boolean(), fc.boolean())
    .map(([chosen, carriageReturns, marked]) => {
      let name = 0
      const lines = chosen.join('').replaceAll(TEXT, () => `q${++name}x é${'字'.repeat(name % 2)}`)
      return (marked ? '\ufeff' : '') + (carriageReturns ? lines.replace(/(?<!\r)\n/g, '\r\n') : lines)
    })

const namesIn = (text: string): string[] => text.match(NAME) ?? []

it.each([
  ['html', 'html'],
  ['markdown', 'markdown'],
  ['blocks', 'text'],
  ['wet', 'text'],
  ['wrapped', 'text'],
] as const)('holds for %s', (format: InputFormat, parts) => {
  fc.assert(
    fc.property(page(PARTS[parts] ?? []), (source) => {
      let end = 0
      const { blocks } = read(source, format, true)
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        end = block.end
        expect(namesIn(source.slice(block.start, block.end))).toEqual(namesIn(block.text))
        for (const mark of block.marks ?? []) {
          expect(mark.end).toBeGreaterThan(mark.start)
          expect(namesIn(block.text.slice(mark.start, mark.end)).length).toBeGreaterThan(0)
        }
      }
      expect(blocks.flatMap(({ text }) => namesIn(text))).toEqual(namesIn(source))
    }),
    { numRuns: 300 },
  )
})
