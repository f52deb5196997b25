import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Tokenizer } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { type TokenHandler, tokenize } from '../src/readers/tokenizer.ts'

/** Tokens in words; text in one piece however it was told, a tag only once it is whole. */
class Written implements TokenHandler {
  readonly tokens: string[] = []
  private text = ''
  private tag = ''

  constructor(private readonly source: string) {}

  ontext(start: number, end: number): void {
    this.text += this.source.slice(start, end)
  }
  onopentagname(start: number, end: number): void {
    this.tag = `<${this.source.slice(start, end)}`
  }
  onattribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const value = valueStart < 0 ? '' : `=${valueStart}:${this.source.slice(valueStart, valueEnd)}`
    this.tag += ` ${this.source.slice(nameStart, nameEnd)}${value}`
  }
  onopentagend(selfClosing: boolean): void {
    this.write(`${this.tag}${selfClosing ? '/' : ''}>`)
  }
  onclosetag(start: number, end: number): void {
    this.write(`</${this.source.slice(start, end)}>`)
  }
  write(token: string): void {
    if (this.text !== '') this.tokens.push(this.text)
    this.text = ''
    if (token !== '') this.tokens.push(token)
  }
}

function tokensOf(source: string): string[] {
  const written = new Written(source)
  tokenize(source, written)
  written.write('')
  return written.tokens
}

/** The same from htmlparser2. */
function theirTokensOf(source: string): string[] {
  const written = new Written(source)
  let name: [number, number] = [0, 0]
  let value: [number, number] = [-1, -1]
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      // It tells the last character of a page that ends behind "</name " as text from -1
      ontext: (start, end) => start >= 0 && written.ontext(start, end),
      onopentagname: (start, end) => written.onopentagname(start, end),
      onattribname: (start, end) => {
        name = [start, end]
        value = [-1, -1]
      },
      onattribdata: (start, end) => {
        value = [start, end]
      },
      onattribend: () => written.onattribute(...name, ...value),
      onopentagend: () => written.onopentagend(false),
      // To it "/ >" closes too; to the standard it does not
      onselfclosingtag: (end) => written.onopentagend(source[end - 1] === '/'),
      onclosetag: (start, end) => written.onclosetag(start, end),
      onattribentity: () => {},
      ontextentity: () => {},
      oncomment: () => {},
      oncdata: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  written.write('')
  return written.tokens
}

const PIECES = [
  '<',
  '</',
  '>',
  '/>',
  '/',
  '=',
  '"',
  "'",
  '!',
  '?',
  '-',
  '--',
  '<!--',
  '-->',
  '--!>',
  '<!',
  '<?',
  '<!doctype html>',
  ' ',
  '\n',
  '\t',
  '\f',
  'a',
  'B',
  '0',
  'é',
  '&amp;',
  'class',
  'HREF',
  ...['div', 'p', 'Script', 'style', 'title', 'TextArea', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext', 'svg'],
]

describe('tokenize', () => {
  it.each([
    ['a < b <3 <', ['a < b <3 <']],
    ['<p class=a id="b c" hidden>', ['<p class=9:a id=15:b c hidden>']],
    ["<a =b c = 'd'e/f=g/>", ['<a =b c=11:d e f=17:g/>']],
    ['<br/><br / >', ['<br/>', '<br>']],
    ['x<!-- <p> --!>y<!-->z<!--->!<!----->', ['xyz!']],
    ['<script>if (a</b) "</scripts></SCRIPT >x', ['<script>', 'if (a</b) "</scripts>', '</SCRIPT>', 'x']],
    ['<plaintext></plaintext>', ['<plaintext>', '</plaintext>']],
    ['a</>b</ c>d<?e>f<!g>h', ['abdfh']],
    ['a<p', ['a']],
    ['a</', ['a</']],
    ['<![CDATA[ a <b> ]]>', [' a ', '<b>', ' ]]>']],
  ])('tells %j as the standard has it', (source, tokens) => {
    expect(tokensOf(source)).toEqual(tokens)
  })

  it('tells of every fixture what htmlparser2 tells', () => {
    const fixtures = new URL('../fixtures/', import.meta.url)
    const pages = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(30)
    for (const page of pages) {
      const source = readFileSync(new URL(page, fixtures), 'utf8')
      expect(tokensOf(source), page).toEqual(theirTokensOf(source))
    }
  })

  it('tells what htmlparser2 tells, whatever the page', () => {
    // With a space behind it: of a page that ends in "<script" htmlparser2 tells the name as text
    const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => `${pieces.join('')} `)
    fc.assert(
      fc.property(page, (source) => {
        expect(tokensOf(source)).toEqual(theirTokensOf(source))
      }),
      { numRuns: 20_000 },
    )
  })
})
