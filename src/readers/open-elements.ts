/** The elements that are open where the HTML reader is, and the box of each. */

import type { BlockKind, Box, Look } from '../model.ts'
import type { Element } from './elements.ts'

/** Browsers flatten below this depth. Deeper elements still begin and end blocks, but have no box of their own. */
const MAX_DEPTH = 512

export interface Open {
  readonly element: Element
  readonly kind: BlockKind
  readonly level: number
  readonly box: Box
}

/** The box of an element with this look, as the document's box number `id`. */
export function boxIn(parent: Box | undefined, id: number, look: Look, hidden: boolean): Box {
  const depth = parent === undefined ? 0 : parent.depth + 1
  return { id, look, tag: look.tag, names: look.names, hidden, parent, depth }
}

export class OpenElements {
  readonly boxes: Box[] = []
  /** The innermost element. */
  top: Open | undefined
  private readonly stack: Open[] = []
  /** Open elements below MAX_DEPTH. */
  private overflow = 0

  /** Closes what an opening tag closes by itself: a paragraph ends where a list begins, an item where the next does. */
  closeBefore(element: Element): void {
    if (element.closes !== undefined) this.closeImplied(element.closes)
    else if (!element.keepsParagraph && this.top?.element.name === 'p') this.cut(this.stack.length - 1)
  }

  open(element: Element, look: Look, hidden: boolean): void {
    if (this.stack.length >= MAX_DEPTH) {
      this.overflow++
      return
    }
    const parent = this.top
    const inherited = parent?.kind ?? 'paragraph'
    const kind = element.kind ?? (element.name === 'p' && inherited === 'cell' ? 'paragraph' : inherited)
    this.top = { element, kind, level: levelOf(element, parent), box: this.addBox(look, hidden) }
    this.stack.push(this.top)
  }

  private addBox(look: Look, hidden: boolean): Box {
    const box = boxIn(this.top?.box, this.boxes.length, look, hidden)
    this.boxes.push(box)
    return box
  }

  /** Closes the innermost element of this name, and all in it. */
  close({ name }: Element): void {
    if (this.overflow > 0) {
      this.overflow--
      return
    }
    for (let at = this.stack.length - 1; at >= 0; at--) {
      if (this.stack[at]?.element.name !== name) continue
      this.cut(at)
      return
    }
  }

  private closeImplied(closes: ReadonlySet<string>): void {
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const element = this.stack[at]?.element
      if (element === undefined) return
      if (closes.has(element.name)) this.cut(at)
      else if (element.isScope) return
    }
  }

  private cut(length: number): void {
    // One by one, since there are few: setting the length makes V8 look at the whole array
    while (this.stack.length > length) this.stack.pop()
    this.top = this.stack[length - 1]
  }
}

/** 1 to 6 for headings; the number of lists around all else. */
export function levelOf({ kind, name }: Element, parent: Open | undefined): number {
  if (kind === 'heading') return Number(name[1])
  return (parent?.level ?? 0) + (name === 'ul' || name === 'ol' ? 1 : 0)
}
