/** The text of the block that the HTML reader is in: white space folded, links and marks by their offsets. */

import { decodeHTML } from 'entities/decode'
import type { Mark } from '../model.ts'

/** Unclosed <b> go on through all later blocks: 20,000 of them in 160 kB ran a process out of memory. */
const MAX_MARKS = 16

const NEEDS_FOLDING = /[\t\n\f\r\u00a0]| {2}/
const WHITE_SPACE = /[ \t\n\f\r\u00a0]+/g

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0

/** A text with its white space folded to single spaces, none at its ends. */
export const fold = (text: string): string => text.replace(WHITE_SPACE, ' ').trim()

export interface TakenText {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly links: readonly number[]
  readonly marks: readonly Mark[] | undefined
}

export class BlockText {
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
  private readonly openMarks: { kind: Mark['kind']; start: number }[] = []

  constructor(private readonly withMarks: boolean) {}

  /** Adds text of the source between two offsets, entities decoded, its white space folded. */
  addFolded(text: string, start: number, end: number): void {
    let from = 0
    let to = text.length
    while (from < to && isSpace(text.charCodeAt(from))) from++
    if (from > 0 && this.pending === '') this.pending = ' '
    if (from === to) return
    while (isSpace(text.charCodeAt(to - 1))) to--
    const inner = text.slice(from, to)
    // Where entities were decoded, lengths differ: the span then covers the white space too
    const exact = text.length === end - start
    this.add(
      NEEDS_FOLDING.test(inner) ? inner.replace(WHITE_SPACE, ' ') : inner,
      exact ? start + from : start,
      exact ? start + to : end,
    )
    if (to < text.length) this.pending = ' '
  }

  /** Adds text as it is. */
  add(text: string, start: number, end: number): void {
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

  /** @returns true for the second break in a row, which ends the block */
  addBreak(): boolean {
    if (this.length > 0 && ++this.breaks >= 2) return true
    this.pending = '\n'
    return false
  }

  openLink(href: string): void {
    this.closeLink()
    this.href = href === '' ? '#' : href
    this.linkStart = this.nextOffset()
  }

  closeLink(): void {
    this.endLink()
    this.href = ''
  }

  openMark(kind: Mark['kind']): void {
    if (this.withMarks && this.openMarks.length < MAX_MARKS) this.openMarks.push({ kind, start: this.nextOffset() })
  }

  closeMark(kind: Mark['kind']): void {
    const at = this.openMarks.findLastIndex((mark) => mark.kind === kind)
    const [mark] = at < 0 ? [] : this.openMarks.splice(at, 1)
    if (mark !== undefined) this.addMark(kind, mark.start)
  }

  /** Ends the block. Links and marks that are open go on in the next one. */
  take(): TakenText | undefined {
    this.pending = ''
    this.breaks = 0
    if (this.length === 0) return undefined
    this.endLink()
    for (const mark of this.openMarks) {
      this.addMark(mark.kind, mark.start)
      mark.start = 0
    }
    const taken = {
      text: this.parts.join(''),
      start: this.start,
      end: this.end,
      links: this.links,
      marks: this.withMarks ? this.marks : undefined,
    }
    this.parts = []
    this.length = 0
    this.start = -1
    this.links = []
    this.marks = []
    return taken
  }

  /** Where the next text will stand. */
  private nextOffset(): number {
    return this.length > 0 && this.pending !== '' ? this.length + 1 : this.length
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
}
