/** The elements of a page as containers: what they hold, which holds the article, which are made from one template. */

import type { Box } from '../model.ts'
import type { Sight } from './group.ts'

/** What the boxes of a page hold, by box id. */
export class Held {
  readonly words: Float64Array
  readonly prose: Float64Array
  readonly links: Float64Array
  readonly blocks: Float64Array

  constructor({ page }: Sight) {
    const { boxes, blocks, prose } = page
    this.words = new Float64Array(boxes.length)
    this.prose = new Float64Array(boxes.length)
    this.links = new Float64Array(boxes.length)
    this.blocks = new Float64Array(boxes.length)
    for (const block of blocks) {
      if (block.box === undefined) continue
      const { id } = block.box
      add(this.words, id, block.words)
      add(this.links, id, block.linkWords)
      add(this.blocks, id, 1)
      if (prose[block.index] === 1) add(this.prose, id, block.words)
    }
    // Inner boxes come after outer ones, so one pass from the end sums up
    for (let id = boxes.length - 1; id > 0; id--) {
      const parent = boxes[id]?.parent?.id
      if (parent === undefined) continue
      for (const sums of [this.words, this.prose, this.links, this.blocks]) add(sums, parent, sums[id] ?? 0)
    }
  }
}

function add(sums: Float64Array, id: number, value: number): void {
  sums[id] = (sums[id] ?? 0) + value
}

/** The innermost box that holds at least this share of the page's prose. */
export function topContainer({ page }: Sight, held: Held, share: number): Box | undefined {
  let top: Box | undefined
  for (const box of page.boxes)
    if ((held.prose[box.id] ?? 0) >= page.proseWords * share && (top === undefined || box.depth > top.depth)) top = box
  return page.proseWords === 0 ? undefined : top
}

export function isInside(box: Box | undefined, outer: Box | undefined): boolean {
  let at = box
  while (at !== undefined && outer !== undefined && at.depth > outer.depth) at = at.parent
  return at !== undefined && at === outer
}

/** The number of elements between a box and the nearest that encloses another box too. */
export function stepsToCommon(box: Box | undefined, other: Box | undefined): number {
  let a = box
  let b = other
  let steps = 0
  while (a !== b && a !== undefined && b !== undefined) {
    if (a.depth >= b.depth) {
      a = a.parent
      steps++
    } else b = b.parent
  }
  return steps
}

/** Siblings made from one template (cards, menu items, comments): box id → how many, and the words of all. */
export function templates(
  { page }: Sight,
  held: Held,
): { count: Float64Array; words: Float64Array; links: Float64Array } {
  const ids = new Map<string, number>()
  const key = new Int32Array(page.boxes.length)
  const count: number[] = []
  const words: number[] = []
  const links: number[] = []
  for (const box of page.boxes) {
    const name = `${box.parent?.id ?? -1} ${box.tag} ${box.names[0] ?? ''}`
    const id = ids.get(name) ?? ids.size
    ids.set(name, id)
    key[box.id] = id
    count[id] = (count[id] ?? 0) + 1
    words[id] = (words[id] ?? 0) + (held.words[box.id] ?? 0)
    links[id] = (links[id] ?? 0) + (held.links[box.id] ?? 0)
  }
  const of = (values: readonly number[]): Float64Array => Float64Array.from(key, (id) => values[id] ?? 0)
  return { count: of(count), words: of(words), links: of(links) }
}

/** The next enclosing box that holds more blocks: wrappers around the same content are one container. */
export function widerThan(box: Box | undefined, held: Held): Box | undefined {
  let at = box?.parent
  while (at?.parent !== undefined && held.blocks[at.id] === held.blocks[box?.id ?? 0]) at = at.parent
  return at ?? box
}
