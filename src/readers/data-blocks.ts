/**
 * Makes blocks of texts that only a page's data has, each where its data stands. Once the page was read again with them:
 * of the corpus's pages three in five were, since their description stands in their head alone.
 */

import type { Box, Document } from '../model.ts'
import { DocumentBuilder } from './builder.ts'
import type { Element } from './elements.ts'
import type { Embedded } from './embedded.ts'
import { lookNamed } from './looks.ts'
import { boxIn, levelOf } from './open-elements.ts'

/** Where data stands in a page: a script, a description, the value of an attribute. */
export interface DataPlace {
  /** Offset of its end. */
  readonly end: number
  /** The element that it belongs to. */
  readonly element: Element
  /** The box around it. */
  readonly parent: Box | undefined
}

/**
 * @param texts that become blocks, ascending; one that stands inside of a block becomes none, since blocks do not overlap
 * @param places of all data, ascending
 */
export function withTexts(document: Document, texts: readonly Embedded[], places: readonly DataPlace[]): Document {
  if (texts.length === 0) return document
  const builder = new DocumentBuilder()
  const boxes = [...document.boxes]
  const looks = [...document.looks]

  const add = ({ text, start, end, drawn }: Embedded, { element: around, parent }: DataPlace): void => {
    const element = drawn?.element ?? around
    const look = lookNamed(looks.length, element.name, drawn?.key ?? '')
    // What JSON-LD and descriptions say is not shown
    const box = boxIn(parent, boxes.length, look, drawn === undefined)
    looks.push(look)
    boxes.push(box)
    builder.add({ kind: element.kind ?? 'paragraph', level: levelOf(element, undefined), text, start, end, box })
  }

  let next = 0
  let at = 0
  const addBetween = (from: number, to: number): void => {
    for (let text = texts[next]; text !== undefined && text.start < to; text = texts[++next]) {
      while ((places[at]?.end ?? to) <= text.start) at++
      const place = places[at]
      if (place !== undefined && text.start >= from) add(text, place)
    }
  }
  let end = 0
  for (const block of document.blocks) {
    addBetween(end, block.start)
    builder.take(document, block)
    end = block.end
  }
  addBetween(end, document.source.length)
  return builder.build(document.source, document.format, document.metadata, boxes, looks, document.dataTexts)
}
