/** The paragraphs that a script makes of a string: by its markup where it holds HTML, else by its lines. */

import { decodeHTML } from 'entities/decode'
import { BlockText, fold } from './block-text.ts'
import { type Element, elementOf } from './elements.ts'
import type { Embedded } from './embedded.ts'
import { linesOf } from './text.ts'
import { type TokenHandler, tokenize } from './tokenizer.ts'
import type { Traced } from './traced.ts'

const MARKUP = /<\/?[a-z]/i

const PARAGRAPH = elementOf('p', 0, 1)

/**
 * The paragraphs of a decoded string, with their places in the source.
 * @param key what the data calls the string
 */
export function paragraphsOf(data: Traced, key: string): Embedded[] {
  const { text } = data
  const found = MARKUP.test(text) ? new DrawnReader(text).read() : linesIn(text)
  return found.map((paragraph) => ({
    text: paragraph.text,
    start: data.originOf(paragraph.start),
    end: data.originOf(paragraph.end),
    drawn: { element: paragraph.element, key },
  }))
}

/** A paragraph, with offsets into the decoded string. */
interface Paragraph {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly element: Element
}

function linesIn(text: string): Paragraph[] {
  return linesOf(text)
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ text: fold(decodeHTML(text.slice(start, end))), start, end, element: PARAGRAPH }))
}

class DrawnReader implements TokenHandler {
  private readonly paragraphs: Paragraph[] = []
  private readonly block = new BlockText(false)
  private tag = PARAGRAPH
  /** The nearest block element. */
  private element = PARAGRAPH
  /** The element whose content is no text. */
  private skipped: Element | undefined

  constructor(private readonly text: string) {}

  read(): Paragraph[] {
    tokenize(this.text, this)
    this.flush()
    return this.paragraphs
  }

  onopentagname(start: number, end: number): void {
    this.tag = elementOf(this.text, start, end)
  }

  onattribute(): void {}

  onopentagend(): void {
    if (this.skipped !== undefined) return
    if (this.tag.name === 'br') this.lineBreak()
    else if (this.tag.isSkipped && !this.tag.isVoid) this.skipped = this.tag
    else if (!this.tag.isInline) this.startBlock(this.tag)
  }

  onclosetag(start: number, end: number): void {
    const element = elementOf(this.text, start, end)
    if (this.skipped !== undefined) {
      if (this.skipped === element) this.skipped = undefined
    } else if (!element.isInline) this.startBlock(PARAGRAPH)
  }

  ontext(start: number, end: number): void {
    if (this.skipped === undefined) this.block.addFolded(this.text, start, end)
  }

  private lineBreak(): void {
    if (this.block.addBreak()) this.flush()
  }

  private startBlock(element: Element): void {
    this.flush()
    this.element = element
  }

  private flush(): void {
    const taken = this.block.take()
    if (taken === undefined) return
    this.paragraphs.push({ text: taken.text, start: taken.start, end: taken.end, element: this.element })
  }
}
