/** The blocks of an article as an author would group them: lists, tables, quotations, and all else one by one. */

import type { Block, Box, Mark } from '../model.ts'
import type { Page } from '../page.ts'
import type { Inline } from './marks.ts'

export interface ListItem {
  /** From 1; never more than one below the item before. */
  readonly depth: number
  /** Of a numbered list. */
  readonly ordinal: number | undefined
  /** Its paragraphs. */
  readonly blocks: Block[]
}

/** What stands in one cell, paragraph by paragraph; empty where nothing does. */
export type Cell = Inline[]

export type Piece =
  | { readonly kind: 'text'; readonly block: Block }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }

/** Deeper lists are printed as if they were this deep: an indent on every line would make a page grow a hundredfold. */
const MAX_DEPTH = 10

const isList = (tag: string): boolean => tag === 'ul' || tag === 'ol' || tag === 'menu'
const isCell = (tag: string): boolean => tag === 'td' || tag === 'th'

function closest(from: Box | undefined, is: (tag: string) => boolean): Box | undefined {
  let box = from
  while (box !== undefined && !is(box.tag)) box = box.parent
  return box
}

class Grouping {
  /** Items counted so far, by the id of their numbered list. */
  private readonly counts = new Map<number, number>()
  private places: ReadonlyMap<number, number> | undefined

  constructor(private readonly page: Page) {}

  /** @param run neighbours of one kind */
  group(run: readonly Block[]): Piece[] {
    const kind = run[0]?.kind
    if (kind === 'item') return [{ kind: 'list', items: this.items(run) }]
    if (kind === 'quote') return this.quotes(run)
    if (kind === 'cell') return this.tables(run)
    return run.map((block) => ({ kind: 'text', block }))
  }

  private items(run: readonly Block[]): ListItem[] {
    const items: ListItem[] = []
    let lastBox: Box | undefined
    for (const block of run) {
      const box = closest(block.box, (tag) => tag === 'li')
      const last = items.at(-1)
      if (last !== undefined && box !== undefined && box === lastBox) last.blocks.push(block)
      else {
        const depth = Math.max(1, Math.min(block.level, (last?.depth ?? 0) + 1, MAX_DEPTH))
        items.push({ depth, ordinal: this.ordinal(block), blocks: [block] })
      }
      lastBox = box
    }
    return items
  }

  private ordinal(block: Block): number | undefined {
    if (block.box === undefined) {
      const number = /^\d{1,9}(?=[.)])/.exec(this.page.source.slice(block.start, block.start + 10))
      return number === null ? undefined : Number(number[0])
    }
    const list = closest(block.box, isList)
    if (list?.tag !== 'ol') return undefined
    const count = (this.counts.get(list.id) ?? 0) + 1
    this.counts.set(list.id, count)
    return count
  }

  private quotes(run: readonly Block[]): Piece[] {
    return runsOf(run, ({ box }) => closest(box, (tag) => tag === 'blockquote')).map((blocks) => ({
      kind: 'quote',
      blocks,
    }))
  }

  private tables(run: readonly Block[]): Piece[] {
    const tables = run.every(({ box }) => box === undefined)
      ? [run]
      : runsOf(run, ({ box }) => closest(box, (tag) => tag === 'table'))
    return tables.flatMap((table): Piece[] => {
      const rows = this.rows(table)
      // A table without two cells side by side only lays out the page
      return rows.some((row) => row.filter((cell) => cell.length > 0).length > 1)
        ? [{ kind: 'table', rows }]
        : table.map((block) => ({ kind: 'text', block }))
    })
  }

  private rows(table: readonly Block[]): Cell[][] {
    const rows: Cell[][] = []
    let lastRow: Box | undefined
    for (const block of table) {
      const box = closest(block.box, isCell)
      // A row of Markdown is one block
      if (box === undefined) rows.push(cellsOf(block))
      else {
        if (rows.length === 0 || box.parent !== lastRow) rows.push([])
        lastRow = box.parent
        const row = rows.at(-1) ?? []
        const place = this.place(box)
        while (row.length <= place) row.push([])
        row[place]?.push(block)
      }
    }
    return rows
  }

  /** Empty cells have no block, but a place in their row. */
  private place(cell: Box): number {
    if (this.places === undefined) {
      const counts = new Map<Box | undefined, number>()
      const places = new Map<number, number>()
      for (const box of this.page.boxes) {
        if (!isCell(box.tag)) continue
        const place = counts.get(box.parent) ?? 0
        places.set(box.id, place)
        counts.set(box.parent, place + 1)
      }
      this.places = places
    }
    return this.places.get(cell.id) ?? 0
  }
}

/** The cells of a row of Markdown, with the marks in them; a row's marks are in the order of its cells. */
function cellsOf({ text: row, marks = [] }: Block): Cell[] {
  let start = 0
  let next = 0
  return row.split('\t').map((text) => {
    const own: Mark[] = []
    const end = start + text.length
    for (let mark = marks[next]; mark !== undefined && mark.end <= end; mark = marks[++next])
      own.push({ ...mark, start: mark.start - start, end: mark.end - start })
    start = end + 1
    return [{ text, marks: own }]
  })
}

/** Neighbours for which the key is the same; where there is no key, each stands alone. */
function runsOf(blocks: readonly Block[], keyOf: (block: Block) => unknown): Block[][] {
  const runs: Block[][] = []
  let last: unknown
  for (const block of blocks) {
    const key = keyOf(block)
    const run = runs.at(-1)
    if (run !== undefined && key !== undefined && key === last) run.push(block)
    else runs.push([block])
    last = key
  }
  return runs
}

/** Groups the blocks of one article. */
export function piecesOf(page: Page, blocks: readonly Block[]): Piece[] {
  const grouping = new Grouping(page)
  return runsOf(blocks, (block) => block.kind).flatMap((run) => grouping.group(run))
}
