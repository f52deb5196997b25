/**
 * The elements of a page as containers: what each holds, which are made from one template, and where they stand beside
 * those that hold the article. All is handed up and down between boxes in a few passes, in flat arrays by box id.
 */

import type { Box } from '../model.ts'
import type { Page } from '../page.ts'
import { firstsOf, KEY, likenessOf } from './looks.ts'

/** Siblings made from one template are cards, menu items, comments. */
const REPEATED = 3
/** These repeat in any article, and so say nothing of templates. */
const NOT_TEMPLATES = new Set(['p', 'td', 'th', 'tr', 'tbody', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const NONE = -1

/** Sums over boxes: what stands in them, or in all that are made like them. */
export class Sums {
  readonly words: Float64Array
  readonly prose: Float64Array
  readonly links: Float64Array
  readonly blocks: Float64Array

  constructor(count: number) {
    this.words = new Float64Array(count)
    this.prose = new Float64Array(count)
    this.links = new Float64Array(count)
    this.blocks = new Float64Array(count)
  }

  add(to: number, words: number, prose: number, links: number, blocks: number): void {
    this.words[to] = (this.words[to] ?? 0) + words
    this.prose[to] = (this.prose[to] ?? 0) + prose
    this.links[to] = (this.links[to] ?? 0) + links
    this.blocks[to] = (this.blocks[to] ?? 0) + blocks
  }

  addFrom({ words, prose, links, blocks }: Sums, from: number, to: number): void {
    this.add(to, words[from] ?? 0, prose[from] ?? 0, links[from] ?? 0, blocks[from] ?? 0)
  }
}

export class Containers {
  /** The ids of the boxes that hold text, outer before inner; nothing is said of the others. */
  readonly ids: Int32Array
  /** The id of the element around each, or -1. */
  readonly parent: Int32Array
  /** A number that elements of the same tag and first name share. */
  readonly likeness: Int32Array
  /** Elements around it. */
  readonly depth: Int32Array
  /** What each holds, with all that is in it. */
  readonly held: Sums
  /** 1 where it or an element around it is hidden. */
  readonly hidden: Uint8Array
  /** The first sibling that looks like each element, itself perhaps. How many there are, and their sums, stand there. */
  readonly first: Int32Array
  readonly siblings: Float64Array
  readonly siblingSums: Sums
  /** The nearest element with siblings from the same template, itself included, or -1; and the outermost of them. */
  readonly template: Int32Array
  readonly outerTemplate: Int32Array
  /** The greatest number of siblings from one template among the elements around it. */
  readonly widest: Float64Array

  constructor(page: Page) {
    const { boxes } = page
    const count = boxes.length
    this.parent = new Int32Array(count)
    this.depth = new Int32Array(count)
    this.held = new Sums(count)
    this.ids = this.sumUp(page)
    const { ids, parent } = this
    const ofLooks = likenessOf(page.looks)
    this.likeness = new Int32Array(count)
    for (const { id, look } of boxes) this.likeness[id] = ofLooks[look.id] ?? 0
    const keys = new Int32Array(ids.length * KEY)
    for (let n = 0; n < ids.length; n++) {
      const id = ids[n] ?? 0
      keys[n * KEY] = parent[id] ?? NONE
      keys[n * KEY + 1] = this.likeness[id] ?? 0
    }
    const firsts = firstsOf(keys)
    this.first = new Int32Array(count)
    this.siblings = new Float64Array(count)
    this.siblingSums = new Sums(count)
    for (let n = 0; n < ids.length; n++) {
      const id = ids[n] ?? 0
      const first = ids[firsts[n] ?? n] ?? id
      this.first[id] = first
      this.siblings[first] = (this.siblings[first] ?? 0) + 1
      this.siblingSums.addFrom(this.held, id, first)
    }
    this.hidden = new Uint8Array(count)
    this.template = new Int32Array(count)
    this.outerTemplate = new Int32Array(count)
    this.widest = new Float64Array(count)
    for (let n = 0; n < ids.length; n++) this.inherit(boxes[ids[n] ?? 0])
  }

  /** @returns the ids of the boxes that hold text */
  private sumUp({ boxes, blocks, prose }: Page): Int32Array {
    const { held } = this
    for (const { box, words, linkWords, index } of blocks)
      if (box !== undefined) held.add(box.id, words, prose[index] === 1 ? words : 0, linkWords, 1)
    // Inner boxes come after outer ones, so one pass from the end sums up
    let holding = 0
    for (let id = boxes.length - 1; id >= 0; id--) {
      if (held.blocks[id] === 0) continue
      holding++
      const box = boxes[id]
      const parent = box?.parent?.id ?? NONE
      this.depth[id] = box?.depth ?? 0
      this.parent[id] = parent
      if (parent !== NONE) held.addFrom(held, id, parent)
    }
    const ids = new Int32Array(holding)
    for (let id = 0, n = 0; id < boxes.length; id++) if (held.blocks[id] !== 0) ids[n++] = id
    return ids
  }

  private inherit(box: Box | undefined): void {
    if (box === undefined) return
    const { id, tag, hidden } = box
    const parent = this.parent[id] ?? NONE
    const copies = NOT_TEMPLATES.has(tag) ? 1 : (this.siblings[this.first[id] ?? id] ?? 1)
    const outer = parent === NONE ? NONE : (this.template[parent] ?? NONE)
    const outermost = parent === NONE ? NONE : (this.outerTemplate[parent] ?? NONE)
    this.hidden[id] = hidden || this.hidden[parent] === 1 ? 1 : 0
    this.template[id] = copies >= REPEATED ? id : outer
    this.outerTemplate[id] = outermost === NONE && copies >= REPEATED ? id : outermost
    this.widest[id] = Math.max(copies, this.widest[parent] ?? 1)
  }

  /** The innermost box that holds at least this share of the page's prose, or -1. */
  holding(page: Page, share: number): number {
    if (page.proseWords === 0) return NONE
    let top = NONE
    for (const id of this.ids)
      if ((this.held.prose[id] ?? 0) >= page.proseWords * share && (this.depth[id] ?? 0) > (this.depth[top] ?? -1))
        top = id
    return top
  }

  /** The element of one tag that holds most words, or -1. */
  largest({ boxes }: Page, tag: string): number {
    let best = NONE
    for (const id of this.ids)
      if (boxes[id]?.tag === tag && (this.held.words[id] ?? 0) > (this.held.words[best] ?? 0)) best = id
    return best
  }

  /** For every box the steps up to the nearest that encloses another box too; 0 is that box, or one around it. */
  stepsTo(id: number): Uint16Array {
    const steps = new Uint16Array(this.parent.length)
    const around = new Uint8Array(this.parent.length)
    for (let at = id; at >= 0; at = this.parent[at] ?? NONE) around[at] = 1
    for (const at of this.ids) steps[at] = around[at] === 1 ? 0 : (steps[this.parent[at] ?? NONE] ?? 0) + 1
    return steps
  }

  /** 1 for a box and all that is in it. */
  insideOf(id: number): Uint8Array {
    const inside = new Uint8Array(this.parent.length)
    if (id < 0) return inside
    inside[id] = 1
    for (const at of this.ids) if (at > id) inside[at] = inside[this.parent[at] ?? NONE] ?? 0
    return inside
  }

  /** The next enclosing box that holds more blocks: wrappers around the same content are one container. */
  widerThan(id: number): number {
    const { blocks } = this.held
    let at = this.parent[id] ?? NONE
    if (at === NONE) return id
    for (;;) {
      const above = this.parent[at] ?? NONE
      if (above === NONE || blocks[at] !== blocks[id]) return at
      at = above
    }
  }
}
