/** What a page says of itself: title, meta elements, canonical link, JSON-LD. */

import { decodeHTML } from 'entities/decode'
import type { Metadata } from '../model.ts'
import { ATTRIBUTES, type Tag } from './tag.ts'

/** JSON-LD larger than this is not parsed: no page describes itself in that much, but traps do. */
const MAX_JSON = 500_000
const MAX_NODES = 2_000

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export class HeadReader {
  private title = ''
  private language = ''
  private canonical = ''
  /** The script being read holds JSON-LD. */
  inLinkedData = false
  private readonly types = new Set<string>()
  private readonly meta = new Map<string, string>()
  private readonly linked = new Map<string, string>()

  /** What the tags <html>, <script>, <link> and <meta> say. */
  element(tag: Tag): void {
    const { name } = tag.element
    if (name === 'html') this.language = tag.value(ATTRIBUTES.lang) ?? ''
    else if (name === 'script') this.inLinkedData = /ld\+json/i.test(tag.value(ATTRIBUTES.type) ?? '')
    else if (name === 'link' && tag.value(ATTRIBUTES.rel)?.toLowerCase() === 'canonical')
      this.canonical = decodeHTML(tag.value(ATTRIBUTES.href) ?? '')
    else if (name === 'meta') {
      const property = (
        tag.value(ATTRIBUTES.property) ??
        tag.value(ATTRIBUTES.name) ??
        tag.value(ATTRIBUTES.itemprop) ??
        ''
      ).toLowerCase()
      const content = oneLine(decodeHTML(tag.value(ATTRIBUTES.content) ?? ''))
      if (property !== '' && content !== '' && !this.meta.has(property)) this.meta.set(property, content)
    }
  }

  /** Text of an element that is no text of the page: the title, and JSON-LD. */
  text(tag: string, source: string, start: number, end: number): void {
    if (tag === 'title' && this.title === '') this.title = oneLine(decodeHTML(source.slice(start, end)))
    else if (tag === 'script' && this.inLinkedData && end - start <= MAX_JSON)
      this.readLinkedData(source.slice(start, end))
  }

  private readLinkedData(text: string): void {
    let data: Json
    try {
      data = JSON.parse(text)
    } catch {
      return // Broken JSON-LD is common, and a page is as good without it
    }
    const queue: Json[] = [data]
    for (let seen = 0; queue.length > 0 && seen < MAX_NODES; seen++) {
      const node = queue.pop()
      if (node === null || typeof node !== 'object' || node === undefined) continue
      if (isList(node)) {
        queue.push(...node.slice(0, 100))
        continue
      }
      const type = node['@type'] ?? null
      for (const name of isList(type) ? type : [type]) if (typeof name === 'string') this.types.add(name.toLowerCase())
      const headline = node['headline']
      if (typeof headline === 'string') {
        this.keep('headline', headline)
        this.keep('author', authorOf(node['author'] ?? null))
        const date = node['datePublished']
        if (typeof date === 'string') this.keep('date', date)
      }
      const graph = node['@graph'] ?? node['mainEntity']
      if (graph !== undefined) queue.push(graph)
    }
  }

  private keep(key: string, value: string): void {
    if (value !== '' && !this.linked.has(key)) this.linked.set(key, oneLine(decodeHTML(value)))
  }

  metadata(): Metadata {
    const first = (...names: string[]): string | undefined => {
      for (const name of names) {
        const value = this.meta.get(name)
        if (value !== undefined) return value
      }
      return undefined
    }
    const author = first('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author')
    const type = first('og:type')
    const types = type === undefined ? [...this.types] : [...this.types, type.toLowerCase()]
    const own = drop({
      title: this.linked.get('headline') ?? first('og:title', 'twitter:title') ?? this.title,
      byline: this.linked.get('author') ?? (author?.startsWith('http') ? undefined : author),
      published:
        this.linked.get('date') ??
        first('article:published_time', 'datepublished', 'date', 'dc.date', 'parsely-pub-date', 'pubdate'),
      description: first('description', 'og:description'),
      siteName: first('og:site_name'),
      url: this.canonical || first('og:url'),
      language: this.language,
      generator: first('generator'),
    })
    return types.length === 0 ? own : { ...own, types }
  }
}

const isList = (node: Json): node is readonly Json[] => Array.isArray(node)

function authorOf(author: Json): string {
  if (typeof author === 'string') return author
  if (author === null || typeof author !== 'object') return ''
  if (isList(author))
    return author
      .map(authorOf)
      .filter((name) => name !== '')
      .join(', ')
  const name = author['name']
  return typeof name === 'string' ? name : ''
}

/** The same without what is undefined or empty. */
function drop(values: { readonly [K in Exclude<keyof Metadata, 'types'>]: string | undefined }): Metadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
}
