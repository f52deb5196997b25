import { escapeUTF8 } from 'entities/escape'
import type { Result } from '../assemble.ts'
import type { Article } from '../model.ts'
import { creditLine } from './credit.ts'
import { bodyFromBlocks } from './html-blocks.ts'

/** Larger sources are printed from their blocks: a tree takes some twenty times their size. */
const MAX_SOURCE = 5_000_000

async function bodyFromSource(result: Result, article: Article): Promise<string | undefined> {
  const { cutOut } = await import('./html-cut.ts')
  const html = cutOut(result, article)
  if (html === undefined) return undefined
  const { pruned } = await import('./html-prune.ts')
  return pruned(html, article.title === undefined ? 1 : 2)
}

/**
 * All articles of a page as a fragment of HTML, one <article> each, its title in <h1>. Of HTML the page's own elements
 * are kept, pruned to a list of harmless ones; Markdown and text, and pages too large or too deep, become simple
 * elements. No scripts, styles, handlers, classes or ids; links only to http, https, mailto or relative targets.
 */
export async function resultHtml(result: Result): Promise<string> {
  const { source, format } = result.page
  const asTree = format === 'html' && source.length < MAX_SOURCE
  let html = ''
  for (const article of result.articles) {
    const body = (asTree ? await bodyFromSource(result, article) : undefined) ?? bodyFromBlocks(result.page, article)
    const credit = creditLine(article)
    const parts = [
      '<article>',
      article.title === undefined ? '' : `<h1>${escapeUTF8(article.title)}</h1>`,
      credit === '' ? '' : `<p><em>${escapeUTF8(credit)}</em></p>`,
      body,
      '</article>',
    ]
    html += `${parts.filter((part) => part !== '').join('\n')}\n`
  }
  return html
}
