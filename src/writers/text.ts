import type { Result } from '../assemble.ts'
import type { Article, Block } from '../model.ts'

/** A line of its own between two articles. */
export const SEPARATOR = '* * *'

function between(above: Block, below: Block): string {
  if (above.kind === 'cell' && below.kind === 'cell')
    return above.box !== undefined && above.box.parent === below.box?.parent ? '\t' : '\n'
  return above.kind === 'item' && below.kind === 'item' ? '\n' : '\n\n'
}

/** The body of an article as plain text, without its title; no line feed at the end. */
export function articleText(article: Article): string {
  let text = ''
  let above: Block | undefined
  for (const block of article.blocks) {
    if (above !== undefined) text += between(above, block)
    text += block.kind === 'item' ? `- ${block.text}` : block.text
    above = block
  }
  return text
}

/** All articles of a page: title, blank line, body; a separator between two of them. Empty where nothing was kept. */
export function resultText(result: Result, separator: string = SEPARATOR): string {
  const articles = result.articles.map((article) => {
    const body = articleText(article)
    return article.title === undefined ? body : `${article.title}\n\n${body}`
  })
  const text = articles.join(`\n\n${separator}\n\n`)
  return text === '' ? '' : `${text}\n`
}
