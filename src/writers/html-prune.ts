/** Prunes the tree of an article's HTML to the elements and attributes that an article needs. */

import type { CheerioAPI } from 'cheerio/slim'
import { INLINE, SKIPPED } from '../readers/elements.ts'
import { safeLink } from './links.ts'

type Node = ReturnType<CheerioAPI['root']>[number]['children'][number]
type Element = Extract<Node, { attribs: unknown }>

const isElement = (node: Node): node is Element => 'attribs' in node

const LISTED = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong b i u s sub sup mark small q cite abbr time ' +
    'a img br figure figcaption table caption thead tbody tfoot tr th td del ins kbd samp var ruby rt rp bdi bdo'
  ).split(' '),
)

/** Old names of what <pre> is. */
const PRE = new Set(['xmp', 'listing', 'plaintext'])

const ATTRIBUTES = new Set(['alt', 'title', 'colspan', 'rowspan', 'datetime', 'lang', 'start'])

const isCell = (name: string): boolean => name === 'td' || name === 'th'

const isInline = (name: string): boolean => INLINE.has(name) || name === 'br'

function attributesOf({ name, attribs }: Element): Record<string, string> {
  const kept = Object.entries(attribs).filter(([key]) => ATTRIBUTES.has(key))
  const target = name === 'a' ? 'href' : name === 'img' ? 'src' : undefined
  const link = target === undefined ? undefined : safeLink(attribs[target] ?? '')
  return Object.fromEntries(target === undefined || link === undefined ? kept : [[target, link], ...kept])
}

/** All elements, each before those in it; cheerio's own `*` takes the square of their number. */
function outerFirst(nodes: readonly Node[]): Element[] {
  const elements: Element[] = []
  const waiting = nodes.filter(isElement)
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    elements.push(element)
    for (const child of element.children) if (isElement(child)) waiting.push(child)
  }
  return elements
}

class Pruner {
  /** Elements in which something is to be seen. */
  private readonly solid = new Set<Node>()
  /** Elements that begin a line of their own, or hold one that does. */
  private readonly blocky = new Set<Node>()

  constructor(
    private readonly $: CheerioAPI,
    private readonly top: number,
  ) {}

  /** The body's own children. Every inner element is pruned before the one around it. */
  body(): readonly Node[] {
    const root = this.$.root()[0]
    if (root === undefined) return []
    for (const element of outerFirst(root.children).reverse()) this.prune(element)
    return this.paragraphs(root.children.flatMap((child) => this.resolved(child)))
  }

  private prune(element: Element): void {
    if (PRE.has(element.name)) element.name = 'pre'
    const level = /^h([1-6])$/.exec(element.name)?.[1]
    if (level !== undefined && Number(level) < this.top) element.name = `h${this.top}`
    element.attribs = attributesOf(element)
    const children = element.children.flatMap((child) => this.resolved(child))
    this.adopt(element, children.some((child) => this.isGap(child)) ? this.paragraphs(children) : children)
    if (!isInline(element.name) || element.children.some((child) => this.blocky.has(child))) this.blocky.add(element)
  }

  /** The serializer asks a text's parent whether to escape it: a stale one, say <noscript>, would let scripts through. */
  private adopt(element: Element, children: Node[]): void {
    element.children = children
    for (const child of children) child.parent = element
    if (element.name === 'img' ? element.attribs['src'] !== undefined : children.some((child) => this.shows(child)))
      this.solid.add(element)
  }

  private shows(node: Node): boolean {
    return node.nodeType === 3 ? node.data.trim() !== '' : this.solid.has(node)
  }

  /** An empty block: it goes, but what stands before it and what stands behind are no one paragraph. */
  private isGap(node: Node): boolean {
    return this.blocky.has(node) && !this.solid.has(node) && !(isElement(node) && isCell(node.name))
  }

  /** What stays of a child that is pruned already: itself, or what is in it. */
  private resolved(child: Node): Node[] {
    if (child.nodeType === 3) return [child]
    if (!isElement(child)) return []
    const { name } = child
    const isSolid = this.solid.has(child)
    if (SKIPPED.has(name) && !(name === 'template' && isSolid)) return []
    if (name === 'br') return [child]
    if (isInline(name)) {
      const leads = name !== 'a' || child.attribs['href'] !== undefined
      // Emphasis of nothing but a space goes, the space stays
      return isSolid && leads && LISTED.has(name) ? [child] : child.children
    }
    return isSolid && !LISTED.has(name) ? this.paragraphs(child.children) : [child]
  }

  /** Text that stood in a container, and does so no longer, becomes paragraphs. */
  private paragraphs(nodes: readonly Node[]): Node[] {
    const out: Node[] = []
    let run: Node[] = []
    const flush = (): void => {
      const paragraph = run.some((node) => this.shows(node)) ? this.$('<p></p>').get(0) : undefined
      if (paragraph !== undefined && isElement(paragraph)) {
        this.adopt(paragraph, run)
        this.blocky.add(paragraph)
        out.push(paragraph)
      }
      run = []
    }
    for (const node of nodes) {
      if (this.blocky.has(node)) {
        flush()
        if (!this.isGap(node)) out.push(node)
      } else run.push(node)
    }
    flush()
    return out
  }
}

/**
 * Prunes HTML to an article: listed elements only, each with something in it, and no attribute that runs, styles or
 * names. What stood in other elements stays, in paragraphs.
 * @param top the highest level that a heading may have
 */
export async function pruned(html: string, top: number): Promise<string> {
  const { load } = await import('cheerio/slim')
  const $ = load(html, { xml: { xmlMode: false, encodeEntities: 'utf8' } })
  const body = new Pruner($, top).body()
  return body.map((node) => $.html(node)).join('\n')
}
