/** The tag that the tokenizer is in: its element, and those of its attributes that a reader asks for. */

import { type Element, elementOf } from './elements.ts'
import { NameTable } from './name-table.ts'

/** Attributes beyond this many on one tag are not looked at. */
const MAX_ATTRIBUTES = 400

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** The attributes that readers ask for, numbered; all others are passed over without a string being made. */
export const ATTRIBUTES = {
  class: 0,
  id: 1,
  role: 2,
  hidden: 3,
  'aria-hidden': 4,
  style: 5,
  href: 6,
  lang: 7,
  type: 8,
  rel: 9,
  property: 10,
  name: 11,
  itemprop: 12,
  content: 13,
  shadowrootmode: 14,
} as const

export type Attribute = (typeof ATTRIBUTES)[keyof typeof ATTRIBUTES]

const COUNT = Object.keys(ATTRIBUTES).length
const NUMBERS = new NameTable<Attribute>(Object.entries(ATTRIBUTES))

export class Tag {
  element: Element
  /** Offset of its "<". */
  start = 0
  /** The attributes that it has, one bit each. */
  private bits = 0
  private count = 0
  private readonly starts = new Int32Array(COUNT)
  private readonly ends = new Int32Array(COUNT)

  constructor(private readonly source: string) {
    this.element = elementOf('html', 0, 4)
  }

  begin(start: number, end: number): void {
    this.element = elementOf(this.source, start, end)
    this.start = start - 1
    this.bits = 0
    this.count = 0
  }

  /** Of two attributes of one name the first counts. */
  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    if (this.count++ >= MAX_ATTRIBUTES) return
    const attribute = NUMBERS.find(this.source, nameStart, nameEnd)
    if (attribute === undefined || this.has(attribute)) return
    this.bits |= 1 << attribute
    this.starts[attribute] = valueStart
    this.ends[attribute] = valueEnd
  }

  has(attribute: Attribute): boolean {
    return ((this.bits >> attribute) & 1) === 1
  }

  /** Where the value begins, -1 for an attribute without one. */
  valueStart(attribute: Attribute): number {
    return this.has(attribute) ? (this.starts[attribute] ?? -1) : -1
  }

  valueEnd(attribute: Attribute): number {
    return this.has(attribute) ? (this.ends[attribute] ?? -1) : -1
  }

  /** The value as it stands there, entities not decoded; empty for an attribute without one. */
  value(attribute: Attribute): string | undefined {
    return this.has(attribute) ? this.source.slice(this.valueStart(attribute), this.valueEnd(attribute)) : undefined
  }

  /** The tag itself says that its element is not shown. */
  get hides(): boolean {
    return (
      this.has(ATTRIBUTES.hidden) ||
      (this.has(ATTRIBUTES['aria-hidden']) && this.value(ATTRIBUTES['aria-hidden']) === 'true') ||
      (this.has(ATTRIBUTES.style) && HIDING_STYLE.test(this.value(ATTRIBUTES.style) ?? ''))
    )
  }
}
