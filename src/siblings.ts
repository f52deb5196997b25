/** Whether two blocks stand in elements of the same kind side by side, as stacked articles do. */

import type { Block, Box } from './model.ts'
import type { Page } from './page.ts'

/** The outermost elements in which two blocks do not stand together. */
function parted(a: Box | undefined, b: Box | undefined): readonly [Box | undefined, Box | undefined] {
  let above: Box | undefined
  let below: Box | undefined
  while (a !== undefined && b !== undefined && a !== b) {
    if (a.depth >= b.depth) {
      above = a
      a = a.parent
    } else {
      below = b
      b = b.parent
    }
  }
  return [above, below]
}

function isInside(box: Box | undefined, outer: Box): boolean {
  let inner = box
  while (inner !== undefined && inner.depth > outer.depth) inner = inner.parent
  return inner === outer
}

/** Words of kept prose in each element and all that it holds. */
export function proseHeld(page: Page, prose: Uint8Array): Float64Array {
  const held = new Float64Array(page.boxes.length)
  for (const { index, box, words } of page.blocks)
    if (box !== undefined && prose[index] === 1) held[box.id] = (held[box.id] ?? 0) + words
  for (let id = held.length - 1; id > 0; id--) {
    const parent = page.boxes[id]?.parent
    if (parent !== undefined) held[parent.id] = (held[parent.id] ?? 0) + (held[id] ?? 0)
  }
  return held
}

/**
 * True where the body of a title stands in an element of its own with the title, and what is above in another one like
 * it, each with the prose of an article.
 * @param held words of kept prose in each element
 * @param least the fewest words of an article
 */
export function areSiblings(held: Float64Array, least: number, above: Block, title: Block, body: Block): boolean {
  const [one, other] = parted(above.box, body.box)
  if (one === undefined || other === undefined || one.tag !== other.tag || !isInside(title.box, other)) return false
  if ((held[one.id] ?? 0) < least || (held[other.id] ?? 0) < least) return false
  return one.names.length === other.names.length && one.names.every((name, i) => name === other.names[i])
}
