/** How elements look: the tag with the names that its class, id and role give it, once for all that look the same. */

import type { Look } from '../model.ts'
import { ATTRIBUTES, type Tag } from './tag.ts'

/** Class, id and role together; what is behind is left out, since such values are made by machines. */
const MAX_VALUES = 1000
const MIN_WORD = 2
const MAX_WORD = 24
/** Looks of one hash that are compared; pages made to collide get more looks than they have. */
const MAX_COMPARED = 8

const NAMING = [ATTRIBUTES.class, ATTRIBUTES.id, ATTRIBUTES.role] as const

/** Adds the words between two offsets in lower case, made of a to z; "navBar" is two. */
function addWords(words: string[], source: string, from: number, end: number): void {
  let start = from
  let hasUpper = false
  let behindLower = false
  for (let at = from; at <= end; at++) {
    const code = at < end ? source.charCodeAt(at) : 0
    const isLower = code >= 0x61 && code <= 0x7a
    const isUpper = code >= 0x41 && code <= 0x5a
    if (!isLower && (!isUpper || behindLower)) {
      const length = at - start
      if (length >= MIN_WORD && length <= MAX_WORD) {
        const word = source.slice(start, at)
        words.push(hasUpper ? word.toLowerCase() : word)
      }
      start = isUpper ? at : at + 1
      hasUpper = isUpper
    } else if (isUpper) hasUpper = true
    behindLower = isLower
  }
}

/** The look of an element that stands for a piece of data, with the words of what the data calls it. */
export function lookNamed(id: number, tag: string, name: string): Look {
  const names: string[] = []
  addWords(names, name, 0, name.length)
  return { id, tag, names }
}

interface Entry {
  readonly look: Look
  /** The values that it was made of, as they stand in the source. */
  readonly values: readonly string[]
  readonly next: Entry | undefined
}

export class Looks {
  readonly all: Look[] = []
  private readonly entries = new Map<number, Entry>()

  constructor(private readonly source: string) {}

  /** The look of the element that a tag opens; its words are looked at only where the page had no such tag before. */
  of(tag: Tag): Look {
    const hash = this.hash(tag)
    const first = this.entries.get(hash)
    let compared = 0
    for (let entry = first; entry !== undefined && compared < MAX_COMPARED; entry = entry.next, compared++)
      if (this.isOf(entry, tag)) return entry.look
    const words: string[] = []
    let left = MAX_VALUES
    for (const attribute of NAMING) {
      const start = tag.valueStart(attribute)
      const end = tag.valueEnd(attribute)
      addWords(words, this.source, start, Math.min(end, start + Math.max(left, 0)))
      left -= end - start + 1
    }
    const look = { id: this.all.length, tag: tag.element.name, names: words }
    this.all.push(look)
    const values = NAMING.map((attribute) => tag.value(attribute) ?? '')
    this.entries.set(hash, { look, values, next: first })
    return look
  }

  /** Of a long value not every character counts: such lists of classes differ in many places. */
  private hash(tag: Tag): number {
    const { name } = tag.element
    let hash = name.length * 31 + name.charCodeAt(0)
    for (const attribute of NAMING) {
      const start = tag.valueStart(attribute)
      const end = tag.valueEnd(attribute)
      const step = 1 + ((end - start) >> 4)
      for (let at = start; at < end; at += step) hash = Math.imul(hash ^ this.source.charCodeAt(at), 0x01000193)
      hash = Math.imul(hash + end - start, 0x01000193)
    }
    return hash
  }

  private isOf({ look, values }: Entry, tag: Tag): boolean {
    if (look.tag !== tag.element.name) return false
    for (let n = 0; n < NAMING.length; n++) {
      const value = values[n] ?? ''
      const attribute = NAMING[n] ?? ATTRIBUTES.class
      const start = tag.valueStart(attribute)
      if (tag.valueEnd(attribute) - start !== value.length) return false
      if (value !== '' && !this.source.startsWith(value, start)) return false
    }
    return true
  }
}
