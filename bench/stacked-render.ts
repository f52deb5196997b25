/** Stacked pages as sites and scrapers deliver them: HTML, and text in four styles. */

import type { Input } from './corpus.ts'
import type { Piece, Split } from './stacked-bodies.ts'
import { Random, type StackedPage } from './stacked-set.ts'

/** How a site marks its articles up: elements as [opening, closing]. */
interface Look {
  readonly article: readonly [string, string]
  /** The first article where it is marked up in another way than those that were appended. */
  readonly first?: readonly [string, string]
  readonly title: string
  readonly body: readonly [string, string]
  readonly line: string
}

const NONE = ['', ''] as const

const LOOKS: Readonly<Record<Split, readonly Look[]>> = {
  tuning: [
    {
      article: ['<article class="post type-post">', '</article>'],
      title: 'h1',
      body: ['<div class="entry-content">', '</div>'],
      line: 'div',
    },
    { article: ['<div class="story">', '</div>'], title: 'h2', body: NONE, line: 'p' },
    { article: NONE, title: 'h2', body: NONE, line: 'p' },
    { article: ['<section>', '</section>'], title: 'h1', body: ['<div>', '</div>'], line: 'span' },
  ],
  test: [
    {
      article: ['<div class="td-wrap"><div class="inner">', '</div></div>'],
      title: 'h1',
      body: ['<div class="text-rich">', '</div>'],
      line: 'div',
    },
    { article: ['<article>', '</article>'], title: 'h2', body: NONE, line: 'p' },
    {
      article: ['<div class="next-item">', '</div>'],
      first: ['<main class="single">', '</main>'],
      title: 'h1',
      body: ['<div class="copy">', '</div>'],
      line: 'div',
    },
    { article: NONE, title: 'h1', body: ['<div>', '</div>'], line: 'div' },
    { article: ['<div class="c-article">', '</div>'], title: 'h3', body: ['<div>', '</div>'], line: 'li' },
  ],
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Runs of pieces of one kind, so that a list is one list. */
function grouped(pieces: readonly Piece[]): (readonly [Piece['kind'], readonly Piece[]])[] {
  const groups: [Piece['kind'], Piece[]][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last?.[0] === piece.kind) last[1].push(piece)
    else groups.push([piece.kind, [piece]])
  }
  return groups
}

function htmlPieces(pieces: readonly Piece[], look: Look, subhead: string): string {
  const show = (kind: Piece['kind'], group: readonly Piece[]): string => {
    const tag = { title: look.title, heading: subhead, line: look.line, link: 'li', paragraph: 'p', item: 'li' }[kind]
    const shown = group.map(({ text }) => {
      const inner = escapeHtml(text)
      return `<${tag}>${kind === 'link' ? `<a href="/x">${inner}</a>` : inner}</${tag}>`
    })
    return kind === 'link' || kind === 'item' ? `<ul>${shown.join('\n')}</ul>` : shown.join('\n')
  }
  return grouped(pieces)
    .map(([kind, group]) => show(kind, group))
    .join('\n')
}

function toHtml({ id, split, language, site, top, articles, bottom }: StackedPage): string {
  const random = new Random(`${id}-html`)
  const look = random.pick(LOOKS[split])
  const level = Number(look.title.slice(1))
  const subhead = `h${level + random.pick([1, 1, 1, 2, level > 1 ? 0 : 1])}`
  const inBody = (kind: Piece['kind']): boolean => kind === 'paragraph' || kind === 'heading' || kind === 'item'
  const shown = articles.map(({ pieces }, n) => {
    const [open, close] = n === 0 ? (look.first ?? look.article) : look.article
    // A summary above the byline is no part of the body's element
    const from =
      pieces.findLastIndex((piece, i) => !inBody(piece.kind) && pieces.slice(i).some((p) => inBody(p.kind))) + 1
    const to = pieces.findLastIndex((piece) => inBody(piece.kind)) + 1
    const parts = [pieces.slice(0, from), pieces.slice(from, to), pieces.slice(to)] as const
    const [above, body, below] = parts.map((part) => htmlPieces(part, look, subhead))
    return `${open}\n${above}\n${look.body[0]}${body}${look.body[1]}\n${below}\n${close}`
  })
  const title = escapeHtml(articles[0]?.title ?? site)
  const side =
    random.next() < 0.5 ? `<aside><h4>${escapeHtml(site)}</h4><ul><li><a href="/a">RSS</a></li></ul></aside>` : ''
  return `<!DOCTYPE html>
<html lang="${language}"><head><title>${title} | ${escapeHtml(site)}</title><meta property="og:title" content="${title.replaceAll('"', '&quot;')}"></head>
<body><header><a href="/">${escapeHtml(site)}</a><nav>${htmlPieces(top, look, subhead)}</nav></header>
<div class="content">
${shown.join('\n')}
</div>${side}
<footer>${htmlPieces(bottom, { ...look, line: 'p' }, subhead)}</footer></body></html>`
}

function allPieces({ site, top, articles, bottom }: StackedPage): Piece[] {
  return [{ kind: 'link', text: site }, ...top, ...articles.flatMap(({ pieces }) => pieces), ...bottom]
}

function toMarkdown(page: StackedPage): string {
  const random = new Random(`${page.id}-markdown`)
  const [title, heading] = random.pick([
    ['# ', '## '],
    ['# ', '### '],
    ['## ', '### '],
    ['## ', '## '],
  ] as const)
  const marks = { title, heading, line: '', link: '-   ', paragraph: '', item: '-   ' }
  const show = ({ kind, text }: Piece): string =>
    `${marks[kind]}${kind === 'link' ? `[${text}](https://example.org/x)` : text}`
  return grouped(allPieces(page))
    .map(([kind, group]) => group.map(show).join(kind === 'link' || kind === 'item' ? '\n' : '\n\n'))
    .join('\n\n')
}

const COLUMNS = 80

/** One block, hard-wrapped, with the indent that text browsers give it. */
function wrap({ kind, text }: Piece): string {
  const [first, indent] = kind === 'link' || kind === 'item' ? ['  * ', '    '] : ['   ', '   ']
  const lines: string[] = []
  let current = first
  for (const word of text.split(/\s+/)) {
    const joined = current.trim() === '' || current === first ? `${current}${word}` : `${current} ${word}`
    if (joined.length > COLUMNS && current !== first) {
      lines.push(current)
      current = `${indent}${word}`
    } else current = joined
  }
  return [...lines, current].join('\n')
}

function toWrapped(page: StackedPage): string {
  return grouped(allPieces(page))
    .map(([kind, group]) => group.map(wrap).join(kind === 'link' || kind === 'item' ? '\n' : '\n\n'))
    .join('\n\n')
}

/** The page as one kind of input. */
export function render(page: StackedPage, input: Input): string {
  if (input === 'html') return toHtml(page)
  if (input === 'markdown') return toMarkdown(page)
  if (input === 'wrapped') return toWrapped(page)
  return allPieces(page)
    .map(({ text }) => text)
    .join(input === 'wet' ? '\n' : '\n\n')
}
