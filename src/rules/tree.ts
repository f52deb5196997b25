/** The small tree that selectors are matched on: names, attributes and offsets. */

import { Parser } from 'htmlparser2'

/** An element; without a name it is a text, or the root above all. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly parent: Node | undefined
  readonly children: Node[]
  /** Offsets into the source, the end exclusive. */
  readonly start: number
  end: number
}

/** The parser's time is the square of the depth, and readers flatten below this one. */
const MAX_DEPTH = 512
/** Some hundred times as many as pages have; two of them on one page were 60 MB. */
const MAX_ELEMENTS = 200_000

/** @returns the root; or in words why there is no tree */
export function treeOf(source: string): Node | string {
  const node = (parent: Node | undefined, start: number, name: string, attributes = {}, text = ''): Node => {
    const made = { name, attributes, text, parent, children: [], start, end: source.length }
    parent?.children.push(made)
    return made
  }
  const root = node(undefined, 0, '')
  const open = [root]
  let elements = 0
  let fault: string | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++elements > MAX_ELEMENTS) fault = `it has more than ${MAX_ELEMENTS} elements`
      if (open.length > MAX_DEPTH) fault = `its elements are nested more than ${MAX_DEPTH} deep`
      if (fault !== undefined) parser.pause()
      else open.push(node(open.at(-1), parser.startIndex, name, attributes))
    },
    onclosetag(_name, implied) {
      const closed = open.length > 1 ? open.pop() : undefined
      if (closed !== undefined) closed.end = implied ? parser.startIndex : parser.endIndex + 1
    },
    ontext(text) {
      node(open.at(-1), parser.startIndex, '', {}, text)
    },
  })
  // To HTML this is no CDATA, but the tokenizer would look for its end
  parser.write(source.replaceAll('<![CDATA[', ' '.repeat(9)))
  if (fault !== undefined) return fault
  parser.end()
  return root
}
