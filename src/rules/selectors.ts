/**
 * Matches CSS selectors with css-select, the engine of cheerio. It asks an adapter for all that it wants to know of a
 * tree, so its steps can be counted: `li:nth-child(2)` and `a ~ b` take the square of a page, and pages are hostile.
 */

import { compile } from 'css-select'
import type { Span } from '../model.ts'
import { type Node, treeOf } from './tree.ts'

/** Some two seconds of work. */
const MAX_STEPS = 50_000_000
/** So many characters of an attribute or a text cost as much as a step to an element. */
const CHARACTERS = 16

class TooManySteps extends Error {
  override name = 'TooManySteps'
}

const isElement = (node: Node): node is Node => node.name !== ''

/** All nodes in the order of the page. */
function* within(nodes: readonly Node[]): Generator<Node> {
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    for (let n = node.children.length - 1; n >= 0; n--) {
      const child = node.children[n]
      if (child !== undefined) waiting.push(child)
    }
  }
}

/** An element that a selector matches. */
export interface SelectorFound extends Span {
  /** Index of the list that the selector is in. */
  readonly list: number
  readonly reason: string
}

export class Selectors {
  private steps = 0
  private readonly queries: readonly {
    readonly list: number
    readonly reason: string
    readonly matches: (element: Node) => boolean
  }[]

  /** @throws {Error} where one of them is no selector */
  constructor(lists: readonly (readonly string[])[]) {
    const adapter = this.adapter()
    this.queries = lists.flatMap((selectors, list) =>
      selectors.map((selector) => ({
        list,
        reason: `matches “${selector}”`,
        matches: compile<Node, Node>(selector, { adapter, relativeSelector: false }),
      })),
    )
  }

  /** @returns in words why a selector is none; undefined where it is one */
  static fault(selector: string): string | undefined {
    try {
      new Selectors([[selector]])
      return undefined
    } catch (error) {
      return `"${selector}" is no CSS selector: ${error instanceof Error ? error.message : String(error)}`
    }
  }

  /** @returns all elements that match, in the order of the page; or in words why selectors cannot be matched */
  find(source: string): readonly SelectorFound[] | string {
    const tree = treeOf(source)
    if (typeof tree === 'string') return tree
    this.steps = 0
    const found: SelectorFound[] = []
    try {
      for (const element of within(tree.children))
        if (isElement(element))
          for (const { list, reason, matches } of this.queries)
            if (matches(element)) found.push({ start: element.start, end: element.end, list, reason })
    } catch (error) {
      if (error instanceof TooManySteps) return 'it would take too long'
      throw error
    }
    return found
  }

  /** @returns what was looked at, once it is paid for */
  private pay<T>(steps: number, seen: T): T {
    this.steps += 1 + steps
    if (this.steps > MAX_STEPS) throw new TooManySteps()
    return seen
  }

  private adapter() {
    const textOf = (node: Node): string => {
      let text = ''
      for (const { text: own } of within([node])) text += this.pay(own.length / CHARACTERS, own)
      return text
    }
    const findOne = (test: (element: Node) => boolean, nodes: Node[]): Node | null => {
      for (const node of within(nodes)) if (isElement(this.pay(0, node)) && test(node)) return node
      return null
    }
    return {
      isTag: isElement,
      getName: ({ name }: Node) => this.pay(0, name),
      getParent: ({ parent }: Node) => this.pay(0, parent ?? null),
      getChildren: ({ children }: Node) => this.pay(children.length, children),
      getSiblings: ({ parent }: Node) => this.pay(parent?.children.length ?? 0, parent?.children ?? []),
      getText: textOf,
      hasAttrib: ({ attributes }: Node, name: string) => this.pay(0, Object.hasOwn(attributes, name)),
      getAttributeValue: ({ attributes }: Node, name: string) => {
        const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
        return this.pay((value?.length ?? 0) / CHARACTERS, value)
      },
      findOne,
      existsOne: (test: (element: Node) => boolean, nodes: Node[]) => findOne(test, nodes) !== null,
      // An adapter must have these; compiled selectors never ask for them
      findAll: () => [],
      removeSubsets: (nodes: Node[]) => nodes,
    }
  }
}
