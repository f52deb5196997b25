/**
 * Reads HTML over htmlparser2's Tokenizer, which reports offsets and was linear on every attack that we know
 * (its Parser is quadratic in depth). No tree is built: a shallow stack of block elements is all there is.
 */

import { decodeHTML } from 'entities/decode'
import { Tokenizer } from 'htmlparser2'
import type { BlockKind, Box, Document, Mark } from '../model.ts'
import { BlockText, fold } from './block-text.ts'
import { DocumentBuilder } from './builder.ts'
import { BREAKS_OUT, CLOSES, INLINE, KEEPS_PARAGRAPH, KINDS, SCOPES, SKIPPED, VOID } from './elements.ts'
import { type Embedded, missingFrom, stringsOf } from './embedded.ts'
import { HeadReader } from './head.ts'
import { namesOf } from './names.ts'
import { Tag } from './tag.ts'

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

const NONE: ReadonlySet<number> = new Set()

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

class HtmlReader {
  private readonly builder = new DocumentBuilder()
  private readonly head = new HeadReader()
  private readonly stack: Open[] = []
  /** Open elements below MAX_DEPTH. */
  private overflow = 0

  private readonly tag: Tag

  /** The element whose content is skipped, and how many of its name are open in it. */
  private skipped = ''
  private skipDepth = 0
  private skippedAt = 0

  private readonly block: BlockText

  /** Strings of the page's data that may be text of the page. */
  readonly strings: Embedded[] = []
  /** Where the tag begins whose content was skipped to the end of the page. */
  unclosed = -1

  constructor(
    private readonly source: string,
    withMarks: boolean,
    /** Where strings of the page's data begin that its markup does not say. */
    private readonly embedded: ReadonlySet<number>,
  ) {
    this.block = new BlockText(withMarks)
    this.tag = new Tag(source)
  }

  read(page: string): Document {
    const tokenizer = new Tokenizer({ decodeEntities: false }, this)
    tokenizer.write(this.source)
    tokenizer.end()
    return this.builder.build(page, 'html', this.head.metadata())
  }

  onopentagname(start: number, end: number): void {
    this.tag.begin(start, end)
  }

  onattribname(start: number, end: number): void {
    this.tag.beginAttribute(start, end)
  }

  onattribdata(start: number, end: number): void {
    this.tag.addValue(start, end)
  }

  onattribend(): void {
    this.tag.endAttribute()
  }

  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onselfclosingtag(): void {
    // In HTML "/>" means nothing on a tag of HTML, but <svg/> is closed
    if (this.tag.name !== 'svg' && this.tag.name !== 'math') this.onopentagend()
  }

  onopentagend(): void {
    const tag = this.tag.name
    if (this.skipped !== '') {
      const foreign = this.skipped === 'svg' || this.skipped === 'math'
      if (tag === this.skipped) this.skipDepth++
      if (!foreign || !BREAKS_OUT.has(tag)) return
      this.skipped = ''
    }
    this.head.element(tag, this.tag.attributes)
    if (tag === 'meta') this.readDescription()
    // A shadow root's template is shown by browsers
    if (SKIPPED.has(tag) && !(tag === 'template' && this.tag.attributes.has('shadowrootmode'))) {
      if (!VOID.has(tag)) {
        this.skipped = tag
        this.skipDepth = 1
        this.skippedAt = this.tag.start
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
    if (this.stack[this.stack.length - 1]?.kind === 'code') this.block.add(text, start, end)
    else this.block.addFolded(text, start, end)
  }

  onend(): void {
    this.flush()
    if (RECOVERED.has(this.skipped)) this.unclosed = this.skippedAt
  }

  /** Remembers strings of the page's data; those known to be missing from the markup become blocks in their place. */
  private takeStrings(strings: readonly Embedded[]): void {
    this.strings.push(...strings)
    for (const { start, end, text } of strings) {
      if (!this.embedded.has(start)) continue
      this.flush()
      const box: Box = {
        id: this.builder.boxes.length,
        tag: this.tag.name,
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
    const name = this.tag.attributes.get('name')?.toLowerCase()
    const content = this.tag.attributes.get('content')
    if (name !== 'description' || content === undefined || this.tag.contentStart < 0) return
    const text = fold(decodeHTML(content))
    this.takeStrings([{ text, start: this.tag.contentStart, end: this.tag.contentStart + content.length }])
  }

  private lineBreak(): void {
    if (this.block.addBreak()) this.flush()
  }

  private openInline(tag: string): void {
    const href = tag === 'a' ? this.tag.attributes.get('href') : undefined
    if (href !== undefined) this.block.openLink(href)
    const kind = MARK_KINDS.get(tag)
    if (kind !== undefined) this.block.openMark(kind)
  }

  private closeInline(tag: string): void {
    if (tag === 'a') this.block.closeLink()
    const kind = MARK_KINDS.get(tag)
    if (kind !== undefined) this.block.closeMark(kind)
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
      names: namesOf(this.tag.attributes),
      hidden: this.tag.hides,
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
    const taken = this.block.take()
    if (taken === undefined) return
    const top = this.stack[this.stack.length - 1]
    this.builder.add({ kind: top?.kind ?? 'paragraph', level: top?.level ?? 0, box: top?.box, ...taken })
  }
}

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
  let reader = new HtmlReader(readable, withMarks, NONE)
  let document = reader.read(source)
  for (let n = 0; n < MAX_RECOVERIES && reader.unclosed >= 0; n++) {
    readable = blankTag(readable, reader.unclosed)
    reader = new HtmlReader(readable, withMarks, NONE)
    document = reader.read(source)
  }
  const missing = missingFrom(document.tokens, reader.strings)
  return missing.length === 0
    ? document
    : new HtmlReader(readable, withMarks, new Set(missing.map(({ start }) => start))).read(source)
}
