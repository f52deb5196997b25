/** The text of the block that the HTML reader is in: white space folded, links and marks by their offsets. */

import { decodeHTML } from 'entities/decode'
import type { Mark } from '../model.ts'

/** Unclosed <b> go on through all later blocks: 20,000 of them in 160 kB ran a process out of memory. */
const MAX_MARKS = 16

/** All that is not folded yet; a single space, which most words stand behind, needs no replacing. */
const WHITE_SPACE = /[ \t-\r\u00a0]{2,}|[\t-\r\u00a0]/g

/** What a word of a script with small letters, or a number, may begin and end with. */
const CASED = /[\p{Lu}\p{Ll}\p{N}]/u

const SPACE = 0x20
const AMPERSAND = 0x26
const NO_BREAK_SPACE = 0xa0

const isSpace = (code: number): boolean => code === SPACE || (code >= 0x09 && code <= 0x0d) || code === NO_BREAK_SPACE

/** True where a stretch of a source reads as it stands there: no entities, and no white space but single spaces. */
function isPlain(source: string, from: number, to: number): boolean {
  let behindSpace = false
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === SPACE && !behindSpace) behindSpace = true
    else if (code === AMPERSAND || isSpace(code)) return false
    else behindSpace = false
  }
  return true
}

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
  /** The white space that is pending stands for the edge between two elements. */
  private atEdge = false
  private start = -1
  private end = -1
  private breaks = 0
  private links: number[] = []
  private linkStart = -1
  private href = ''
  private marks: Mark[] = []
  private readonly openMarks: { kind: Mark['kind']; start: number }[] = []

  constructor(private readonly withMarks: boolean) {}

  /** Adds the text between two offsets of a source: entities decoded, white space folded. */
  addFolded(source: string, start: number, end: number): void {
    let from = start
    while (from < end && isSpace(source.charCodeAt(from))) from++
    if (from > start) this.addSpace()
    // Three runs of text in four are the white space between two tags
    if (from === end) return
    let to = end
    while (isSpace(source.charCodeAt(to - 1))) to--
    if (isPlain(source, from, to)) this.add(source.slice(from, to), from, to)
    else this.addMixed(source.slice(from, to), from, to, start, end)
    if (to < end) this.addSpace()
  }

  /** Adds text with entities in it, or white space to be folded, that begins and ends with other characters. */
  private addMixed(text: string, from: number, to: number, start: number, end: number): void {
    const decoded = decodeHTML(text)
    const folded = decoded.replace(WHITE_SPACE, ' ')
    // An entity may be a space
    const first = folded.startsWith(' ') ? 1 : 0
    if (first === 1) this.addSpace()
    if (folded.length === first) return
    const last = folded.length - (folded.endsWith(' ') ? 1 : 0)
    // Where entities were decoded, lengths differ: the span then covers the white space too
    const exact = decoded.length === text.length
    this.add(folded.slice(first, last), exact ? from : start, exact ? to : end)
    if (last < folded.length) this.addSpace()
  }

  private addSpace(): void {
    this.atEdge = false
    if (this.pending === '') this.pending = ' '
  }

  /** Adds text as it is. */
  add(text: string, start: number, end: number): void {
    if (this.atEdge) this.passEdge(CASED.test(text.charAt(0)))
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

  /** Two elements meet here: the words that end the one and begin the other are two, as in `<a>One</a><a>Two</a>`. */
  addEdge(): void {
    if (this.pending !== '' || this.atEdge || !CASED.test(this.parts.at(-1)?.at(-1) ?? '')) return
    this.pending = ' '
    this.atEdge = true
  }

  /** Between a word and a sign there is no space: what was to begin behind it begins where the text ends. */
  private passEdge(isWord: boolean): void {
    this.atEdge = false
    if (isWord) return
    this.pending = ''
    this.linkStart = Math.min(this.linkStart, this.length)
    for (const mark of this.openMarks) mark.start = Math.min(mark.start, this.length)
  }

  /** @returns true for the second break in a row, which ends the block */
  addBreak(): boolean {
    if (this.length > 0 && ++this.breaks >= 2) return true
    this.pending = '\n'
    this.atEdge = false
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
    this.atEdge = false
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
