/**
 * Reads HTML over htmlparser2's Tokenizer, which reports offsets and was linear on every attack that we know
 * (its Parser is quadratic in depth). No tree is built: a shallow stack of block elements is all there is.
 */

import { decodeHTML } from 'entities/decode'
import { Tokenizer } from 'htmlparser2'
import type { BlockKind, Box, Document, Mark } from '../model.ts'
import { DocumentBuilder } from './builder.ts'
import { BREAKS_OUT, CLOSES, INLINE, KEEPS_PARAGRAPH, KINDS, SCOPES, SKIPPED, VOID } from './elements.ts'
import { type Embedded, missingFrom, stringsOf } from './embedded.ts'
import { HeadReader } from './head.ts'
import { namesOf } from './names.ts'

/** Browsers flatten below this depth. Deeper elements still begin and end blocks, but have no box of their own. */
const MAX_DEPTH = 512

/** Elements whose content is skipped, and that are read after all where they never end: an <iframe> in <noscript>. */
const RECOVERED = new Set([
  'iframe',
  'title',
  'textarea',
  'noframes',
  'noembed',
  'template',
  'svg',
  'object',
  'canvas',
  'video',
  'audio',
])
/** A page with more of them than this is past help. */
const MAX_RECOVERIES = 4

/** Attributes beyond this many on one tag are not looked at. */
const MAX_ATTRIBUTES = 400

interface Open {
  readonly tag: string
  readonly kind: BlockKind
  readonly level: number
  readonly box: Box
}

const MARK_KINDS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
])

/** Unclosed <b> go on through all later blocks: 20,000 of them in 160 kB ran a process out of memory. */
const MAX_MARKS = 16

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

class HtmlReader {
  private readonly builder = new DocumentBuilder()
  private readonly head = new HeadReader()
  private readonly stack: Open[] = []
  /** Open elements below MAX_DEPTH. */
  private overflow = 0

  // The tag being read
  private tag = ''
  private tagStart = 0
  private attribute = ''
  private attributes = new Map<string, string>()
  private attributeStart = -1
  private contentStart = -1
  private attributeEnd = -1
  private attributeCount = 0

  /** The element whose content is skipped, and how many of its name are open in it. */
  private skipped = ''
  private skipDepth = 0
  private skippedAt = 0

  // The block being built
  private parts: string[] = []
  private length = 0
  /** White space that is written once more text follows. */
  private pending: '' | ' ' | '\n' = ''
  private start = -1
  private end = -1
  private breaks = 0
  private links: number[] = []
  private linkStart = -1
  private href = ''
  private marks: Mark[] = []
  private openMarks: { kind: Mark['kind']; start: number }[] = []

  /** Strings of the page's data that may be text of the page. */
  readonly strings: Embedded[] = []
  /** Where the tag begins whose content was skipped to the end of the page. */
  unclosed = -1

  constructor(
    private readonly source: string,
    private readonly withMarks: boolean,
    /** Strings of the page's data that its markup does not say, by the offset of their script or tag. */
    private readonly embedded: readonly Embedded[],
  ) {}

  read(page: string): Document {
    const tokenizer = new Tokenizer({ decodeEntities: false }, this)
    tokenizer.write(this.source)
    tokenizer.end()
    return this.builder.build(page, 'html', this.head.metadata())
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase()
    this.tagStart = start - 1
    this.attributes.clear()
    this.attributeCount = 0
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.attributeCount++ < MAX_ATTRIBUTES ? this.source.slice(start, end).toLowerCase() : ''
    this.attributeStart = -1
  }

  onattribdata(start: number, end: number): void {
    if (this.attributeStart < 0) this.attributeStart = start
    this.attributeEnd = end
  }

  onattribend(): void {
    if (this.attribute === '' || this.attributes.has(this.attribute)) return
    this.attributes.set(
      this.attribute,
      this.attributeStart < 0 ? '' : this.source.slice(this.attributeStart, this.attributeEnd),
    )
    if (this.attribute === 'content') this.contentStart = this.attributeStart
  }

  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onselfclosingtag(): void {
    // In HTML "/>" means nothing on a tag of HTML, but <svg/> is closed
    if (this.tag !== 'svg' && this.tag !== 'math') this.onopentagend()
  }

  onopentagend(): void {
    const tag = this.tag
    if (this.skipped !== '') {
      const foreign = this.skipped === 'svg' || this.skipped === 'math'
      if (tag === this.skipped) this.skipDepth++
      if (!foreign || !BREAKS_OUT.has(tag)) return
      this.skipped = ''
    }
    this.head.element(tag, this.attributes)
    if (tag === 'meta') this.readDescription()
    // A shadow root's template is shown by browsers
    if (SKIPPED.has(tag) && !(tag === 'template' && this.attributes.has('shadowrootmode'))) {
      if (!VOID.has(tag)) {
        this.skipped = tag
        this.skipDepth = 1
        this.skippedAt = this.tagStart
      }
      return
    }
    if (tag === 'br') this.lineBreak()
    else if (tag === 'hr') this.flush()
    else if (INLINE.has(tag)) this.openInline(tag)
    else if (!VOID.has(tag)) this.openBlock(tag)
  }

  onclosetag(start: number, end: number): void {
    const tag = this.source.slice(start, end).toLowerCase()
    if (this.skipped !== '') {
      if (tag !== this.skipped) return
      if (--this.skipDepth === 0) this.skipped = ''
      return
    }
    if (tag === 'br') this.lineBreak()
    else if (INLINE.has(tag)) this.closeInline(tag)
    else if (!VOID.has(tag)) this.closeBlock(tag)
  }

  ontext(start: number, end: number): void {
    if (this.skipped !== '') {
      this.head.text(this.skipped, this.source, start, end)
      if (this.skipped === 'script' && this.head.inLinkedData) this.takeStrings(stringsOf(this.source, start, end))
      return
    }
    const raw = this.source.slice(start, end)
    const text = raw.includes('&') ? decodeHTML(raw) : raw
    if (this.stack[this.stack.length - 1]?.kind === 'code') this.append(text, start, end)
    else this.appendFolded(text, start, end)
  }

  onend(): void {
    this.flush()
    if (RECOVERED.has(this.skipped)) this.unclosed = this.skippedAt
  }

  /** Remembers strings of the page's data; those known to be missing from the markup become blocks in their place. */
  private takeStrings(strings: readonly Embedded[]): void {
    this.strings.push(...strings)
    for (const { start, end, text } of strings) {
      if (!this.embedded.some((string) => string.start === start)) continue
      this.flush()
      const box: Box = {
        id: this.builder.boxes.length,
        tag: this.tag,
        names: [],
        hidden: true,
        parent: this.stack[this.stack.length - 1]?.box,
        depth: this.stack.length,
      }
      this.builder.boxes.push(box)
      this.builder.add({ kind: 'paragraph', level: 0, text, start, end, box })
    }
  }

  private readDescription(): void {
    const name = this.attributes.get('name')?.toLowerCase()
    const content = this.attributes.get('content')
    if (name !== 'description' || content === undefined || this.contentStart < 0) return
    const text = decodeHTML(content).replace(WHITE_SPACE, ' ').trim()
    this.takeStrings([{ text, start: this.contentStart, end: this.contentStart + content.length }])
  }

  /** Appends text with its white space folded to single spaces. */
  private appendFolded(text: string, start: number, end: number): void {
    let from = 0
    let to = text.length
    while (from < to && isSpace(text.charCodeAt(from))) from++
    if (from > 0 && this.pending === '') this.pending = ' '
    if (from === to) return
    while (isSpace(text.charCodeAt(to - 1))) to--
    const inner = text.slice(from, to)
    // Where entities were decoded, lengths differ: the span then covers the white space too
    const exact = text.length === end - start
    this.append(
      NEEDS_FOLDING.test(inner) ? inner.replace(WHITE_SPACE, ' ') : inner,
      exact ? start + from : start,
      exact ? start + to : end,
    )
    if (to < text.length) this.pending = ' '
  }

  private append(text: string, start: number, end: number): void {
    if (this.start < 0) {
      this.start = start
      if (this.href !== '') this.linkStart = 0
    } else if (this.pending !== '') {
      this.parts.push(this.pending)
      this.length++
    }
    this.parts.push(text)
    this.length += text.length
    this.pending = ''
    this.end = end
    this.breaks = 0
  }

  private lineBreak(): void {
    if (this.length > 0 && ++this.breaks >= 2) this.flush()
    else this.pending = '\n'
  }

  /** Where the next text will stand. */
  private nextOffset(): number {
    return this.length > 0 && this.pending !== '' ? this.length + 1 : this.length
  }

  private openInline(tag: string): void {
    if (tag === 'a') {
      this.closeInline('a')
      const href = this.attributes.get('href')
      if (href !== undefined) {
        this.href = href === '' ? '#' : href
        this.linkStart = this.nextOffset()
      }
    }
    const kind = this.withMarks ? MARK_KINDS.get(tag) : undefined
    if (kind !== undefined && this.openMarks.length < MAX_MARKS) this.openMarks.push({ kind, start: this.nextOffset() })
  }

  private closeInline(tag: string): void {
    if (tag === 'a') {
      this.endLink()
      this.href = ''
    }
    const kind = this.withMarks ? MARK_KINDS.get(tag) : undefined
    if (kind === undefined) return
    const at = this.openMarks.findLastIndex((mark) => mark.kind === kind)
    const [mark] = at < 0 ? [] : this.openMarks.splice(at, 1)
    if (mark !== undefined) this.addMark(kind, mark.start)
  }

  private endLink(): void {
    if (this.href === '' || this.linkStart < 0) return
    if (this.length > this.linkStart) {
      this.links.push(this.linkStart, this.length)
      if (this.withMarks) this.addMark('link', this.linkStart, decodeHTML(this.href))
    }
    this.linkStart = -1
  }

  private addMark(kind: Mark['kind'], start: number, href?: string): void {
    const end = this.length
    if (end > start) this.marks.push(href === undefined ? { kind, start, end } : { kind, start, end, href })
  }

  private openBlock(tag: string): void {
    this.flush()
    const closes = CLOSES.get(tag)
    if (closes !== undefined) this.closeImplied(closes)
    else if (!KEEPS_PARAGRAPH.has(tag) && this.stack[this.stack.length - 1]?.tag === 'p') this.stack.pop()
    if (this.stack.length >= MAX_DEPTH) {
      this.overflow++
      return
    }
    const parent = this.stack[this.stack.length - 1]
    const box: Box = {
      id: this.builder.boxes.length,
      tag,
      names: namesOf(this.attributes),
      hidden: this.isHidden(),
      parent: parent?.box,
      depth: this.stack.length,
    }
    this.builder.boxes.push(box)
    const own = KINDS.get(tag)
    const inherited = parent?.kind ?? 'paragraph'
    const kind = own ?? (tag === 'p' && inherited === 'cell' ? 'paragraph' : inherited)
    const level =
      kind === 'heading' && own !== undefined
        ? Number(tag[1])
        : (parent?.level ?? 0) + (tag === 'ul' || tag === 'ol' ? 1 : 0)
    this.stack.push({ tag, kind, level, box })
  }

  private isHidden(): boolean {
    return (
      this.attributes.has('hidden') ||
      this.attributes.get('aria-hidden') === 'true' ||
      HIDING_STYLE.test(this.attributes.get('style') ?? '')
    )
  }

  private closeImplied(closes: ReadonlySet<string>): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const tag = this.stack[i]?.tag ?? ''
      if (closes.has(tag)) this.stack.length = i
      else if (SCOPES.has(tag)) return
    }
  }

  private closeBlock(tag: string): void {
    this.flush()
    if (this.overflow > 0) {
      this.overflow--
      return
    }
    const at = this.stack.findLastIndex((open) => open.tag === tag)
    if (at >= 0) this.stack.length = at
  }

  private flush(): void {
    this.pending = ''
    if (this.length === 0) {
      this.breaks = 0
      return
    }
    this.endLink()
    const top = this.stack[this.stack.length - 1]
    for (const mark of this.openMarks) {
      this.addMark(mark.kind, mark.start)
      mark.start = 0
    }
    this.builder.add({
      kind: top?.kind ?? 'paragraph',
      level: top?.level ?? 0,
      text: this.parts.join(''),
      start: this.start,
      end: this.end,
      box: top?.box,
      links: this.links,
      marks: this.withMarks ? this.marks : undefined,
    })
    this.parts = []
    this.length = 0
    this.start = -1
    this.breaks = 0
    if (this.links.length > 0) this.links = []
    if (this.marks.length > 0) this.marks = []
  }
}

const NEEDS_FOLDING = /[\t\n\f\r\u00a0]| {2}/
const WHITE_SPACE = /[ \t\n\f\r\u00a0]+/g

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0

function blankTag(source: string, at: number): string {
  const end = source.indexOf('>', at) + 1
  return `${source.slice(0, at)}${' '.repeat(end - at)}${source.slice(end)}`
}

/**
 * Reads HTML. Scripts, styles and templates are left out, hidden elements are marked and kept: on one page in
 * seventeen a fifth or more of the article is hidden until a script shows it.
 * @param withMarks record links, emphasis and code inside blocks, for writers that keep them
 */
export function readHtml(source: string, withMarks = false): Document {
  // In HTML <![CDATA[ opens no section, but the tokenizer looks for its end and lost whole pages to it
  let readable = source.includes('<![CDATA[') ? source.replaceAll('<![CDATA[', ' '.repeat(9)) : source
  let reader = new HtmlReader(readable, withMarks, [])
  let document = reader.read(source)
  for (let n = 0; n < MAX_RECOVERIES && reader.unclosed >= 0; n++) {
    readable = blankTag(readable, reader.unclosed)
    reader = new HtmlReader(readable, withMarks, [])
    document = reader.read(source)
  }
  const missing = missingFrom(document.tokens, reader.strings)
  return missing.length === 0 ? document : new HtmlReader(readable, withMarks, missing).read(source)
}
