/**
 * Reads HTML from its tokens. No tree is built: a shallow stack of block elements is all there is, since DOM libraries
 * take longer than all the rest of chaff, and have quadratic cases.
 */

import { decodeHTML } from 'entities/decode'
import type { Document } from '../model.ts'
import { BlockText, fold } from './block-text.ts'
import { DocumentBuilder } from './builder.ts'
import { type DataPlace, withTexts } from './data-blocks.ts'
import { type Element, elementOf } from './elements.ts'
import { type Embedded, missingFrom, stringsOf } from './embedded.ts'
import { HeadReader } from './head.ts'
import { Looks } from './looks.ts'
import { OpenElements } from './open-elements.ts'
import { drawnByScripts, isPayload, type Payload } from './payload.ts'
import { ATTRIBUTES, Tag } from './tag.ts'
import { type TokenHandler, tokenize } from './tokenizer.ts'

/** A page with more elements than this that never end is past help. */
const MAX_RECOVERIES = 4

class HtmlReader implements TokenHandler {
  private readonly builder = new DocumentBuilder()
  private readonly head = new HeadReader()
  private readonly open = new OpenElements()
  private readonly looks: Looks
  private readonly tag: Tag
  private readonly block: BlockText
  /** An element that may look like a box was the last to end, and no text came since. */
  private behindBox = false

  /** The element whose content is skipped, and how many of its name are open in it. */
  private skipped: Element | undefined
  private skipDepth = 0
  private skippedAt = 0

  /** Strings of the page's data that may be text of the page. */
  readonly strings: Embedded[] = []
  /** Scripts and attributes that may hold such strings; nobody looks into them where the markup has text. */
  readonly payloads: Payload[] = []
  /** Where all of these stand. */
  readonly places: DataPlace[] = []
  /** Where the tag begins whose content was skipped to the end of the page. */
  unclosed = -1

  constructor(
    private readonly source: string,
    withMarks: boolean,
  ) {
    this.block = new BlockText(withMarks)
    this.tag = new Tag(source)
    this.looks = new Looks(source)
  }

  read(page: string): Document {
    tokenize(this.source, this)
    this.flush()
    if (this.skipped?.isRecovered === true) this.unclosed = this.skippedAt
    const dataTexts = this.strings.map(({ text }) => text)
    return this.builder.build(page, 'html', this.head.metadata(), this.open.boxes, this.looks.all, dataTexts)
  }

  onopentagname(start: number, end: number): void {
    this.tag.begin(start, end)
  }

  onattribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    this.tag.add(nameStart, nameEnd, valueStart, valueEnd)
    if (!isPayload(this.source, valueStart, valueEnd)) return
    this.payloads.push({ start: valueStart, end: valueEnd, isAttribute: true })
    this.addPlace(valueEnd)
  }

  onopentagend(selfClosing: boolean): void {
    const { element } = this.tag
    // In HTML "/>" means nothing on a tag of HTML, but <svg/> is closed
    if (selfClosing && element.isForeign) return
    if (this.skipped !== undefined) {
      if (element.name === this.skipped.name) this.skipDepth++
      if (!this.skipped.isForeign || !element.breaksOut) return
      this.skipped = undefined
    }
    if (element.isDescribing) this.describe()
    // A shadow root's template is shown by browsers
    if (element.isSkipped && !(element.name === 'template' && this.tag.has(ATTRIBUTES.shadowrootmode)))
      this.skip(element)
    else if (element.name === 'br') this.lineBreak()
    else if (element.name === 'hr') this.flush()
    else if (element.isInline) this.openInline(element)
    else if (!element.isVoid) this.openBlock(element)
  }

  onclosetag(start: number, end: number): void {
    const element = elementOf(this.source, start, end)
    if (this.skipped !== undefined) {
      if (element.name === this.skipped.name && --this.skipDepth === 0) this.skipped = undefined
    } else if (element.name === 'br') this.lineBreak()
    else if (element.isInline) this.closeInline(element)
    else if (!element.isVoid) {
      this.flush()
      this.open.close(element)
    }
  }

  ontext(start: number, end: number): void {
    if (this.skipped !== undefined) {
      this.head.text(this.skipped.name, this.source, start, end)
      if (this.skipped.name === 'script') this.readScript(start, end)
      return
    }
    this.behindBox = false
    if (this.open.top?.kind === 'code') this.block.add(decodeHTML(this.source.slice(start, end)), start, end)
    else this.block.addFolded(this.source, start, end)
  }

  private skip(element: Element): void {
    if (element.isVoid) return
    this.skipped = element
    this.skipDepth = 1
    this.skippedAt = this.tag.start
  }

  private describe(): void {
    this.head.element(this.tag)
    if (this.tag.element.name === 'meta') this.readDescription()
  }

  private readScript(start: number, end: number): void {
    if (this.head.inLinkedData) this.addStrings(stringsOf(this.source, start, end))
    else this.payloads.push({ start, end, isAttribute: false })
    this.addPlace(end)
  }

  private readDescription(): void {
    const content = this.tag.value(ATTRIBUTES.content)
    const start = this.tag.valueStart(ATTRIBUTES.content)
    if (this.tag.value(ATTRIBUTES.name)?.toLowerCase() !== 'description' || content === undefined || start < 0) return
    this.addStrings([{ text: fold(decodeHTML(content)), start, end: start + content.length }])
    this.addPlace(start + content.length)
  }

  /** Text around them is two blocks, so that they may become one of their own between the two. */
  private addStrings(strings: readonly Embedded[]): void {
    if (strings.length > 0) this.flush()
    this.strings.push(...strings)
  }

  private addPlace(end: number): void {
    this.places.push({ end, element: this.tag.element, parent: this.open.top?.box })
  }

  private lineBreak(): void {
    if (this.block.addBreak()) this.flush()
  }

  private openInline(element: Element): void {
    if (this.behindBox && element.isBox && this.open.top?.kind !== 'code') this.block.addEdge()
    const href = element.name === 'a' ? this.tag.value(ATTRIBUTES.href) : undefined
    if (href !== undefined) this.block.openLink(href)
    if (element.mark !== undefined) this.block.openMark(element.mark)
  }

  private closeInline(element: Element): void {
    if (element.isBox) this.behindBox = true
    if (element.name === 'a') this.block.closeLink()
    if (element.mark !== undefined) this.block.closeMark(element.mark)
  }

  private openBlock(element: Element): void {
    this.flush()
    this.open.closeBefore(element)
    this.open.open(element, this.looks.of(this.tag), this.tag.hides)
  }

  private flush(): void {
    const taken = this.block.take()
    if (taken === undefined) return
    const { top } = this.open
    const { text, start, end, links, marks } = taken
    const kind = top?.kind ?? 'paragraph'
    this.builder.add({ kind, level: top?.level ?? 0, box: top?.box, text, start, end, links, marks })
  }
}

function blankTag(source: string, at: number): string {
  const end = source.indexOf('>', at) + 1
  return `${source.slice(0, at)}${' '.repeat(end - at)}${source.slice(end)}`
}

/**
 * Reads HTML. Scripts, styles and templates are left out, hidden elements are marked and kept: on one page in
 * seventeen a fifth or more of the article is hidden until a script shows it. Text that only the page's data has becomes
 * blocks too.
 * @param withMarks record links, emphasis and code inside blocks, for writers that keep them
 */
export function readHtml(source: string, withMarks = false): Document {
  let readable = source
  let reader = new HtmlReader(readable, withMarks)
  let document = reader.read(source)
  for (let n = 0; n < MAX_RECOVERIES && reader.unclosed >= 0; n++) {
    readable = blankTag(readable, reader.unclosed)
    reader = new HtmlReader(readable, withMarks)
    document = reader.read(source)
  }
  const described = withTexts(document, missingFrom(document.tokens, reader.strings), reader.places)
  return withTexts(described, drawnByScripts(described, reader.payloads), reader.places)
}
