/**
 * Sites speak to their readers in the midst of articles too, in sentences that look like the article's own. Each line
 * of fixtures/direct stands between two paragraphs of an article in its language, and below the last one, in text and
 * in HTML.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean } from '../src/index.ts'

const FIXTURES = new URL('../fixtures/', import.meta.url)
const PARAGRAPHS = 4
/** Headings are shorter, in Chinese too. */
const PARAGRAPH = 60
/** Instead of a filter, before a line that must stay. */
const STAYS = 'stays'

const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, FIXTURES), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The frame and the first paragraphs of a language's first page in fixtures/languages. */
class Article {
  readonly paragraphs: readonly string[]
  private readonly menu: readonly string[]
  private readonly footer: readonly string[]

  constructor(code: string) {
    const folder = `languages/${code}/`
    const names = readdirSync(new URL(folder, FIXTURES)).filter((name) => name.startsWith('1-'))
    const list = (ending: string): string[] =>
      names.filter((name) => name.endsWith(ending)).flatMap((name) => linesOf(folder + name))
    const furniture = list('.removed.txt')
    this.paragraphs = list('.kept.txt')
      .filter((line) => line.length > PARAGRAPH)
      .slice(0, PARAGRAPHS)
    this.menu = furniture.slice(0, 6)
    this.footer = furniture.slice(-3)
  }

  text(body: readonly string[]): string {
    return [...this.menu, ...body, ...this.footer].join('\n\n')
  }

  html(body: readonly string[]): string {
    return `<nav>${this.menu.map((item) => `<a href="/">${item}</a>`).join('')}</nav><main>
      ${body.map((text) => `<p>${text}</p>`).join('\n')}</main><footer>${this.footer.join(' ')}</footer>`
  }

  /** Who kept or removed the line, of each of the four pages that hold it. */
  verdictsOn(line: string): (readonly [keep: boolean | undefined, by: string | undefined])[] {
    const bodies = [this.paragraphs.toSpliced(2, 0, line), [...this.paragraphs, line]]
    return bodies
      .flatMap((body) => [this.text(body), this.html(body)])
      .map((page) => {
        const verdict = clean(page).verdicts.find(({ block }) => block.text.startsWith(line.slice(0, 25)))
        return [verdict?.keep, verdict?.by]
      })
  }
}

const languages = readdirSync(new URL('direct/', FIXTURES)).map((name) => name.slice(0, -'.txt'.length))

describe.each(languages)('%s', (code) => {
  const article = new Article(code)
  const lines = linesOf(`direct/${code}.txt`)
  const direct = lines.filter((line) => !line.startsWith(STAYS))

  it.each(direct)('%s', (entry) => {
    const [filter = '', ...line] = entry.split(': ')
    expect(article.verdictsOn(line.join(': '))).toEqual(Array.from({ length: 4 }, () => [false, filter]))
  })

  it.each(lines.filter((line) => line.startsWith(STAYS)))('%s', (entry) => {
    const line = entry.slice(`${STAYS}: `.length)
    expect(article.verdictsOn(line).map(([keep]) => keep)).toEqual([true, true, true, true])
  })
})
