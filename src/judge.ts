/** Lets every filter testify about every block. Nothing is removed here. */

import { columnsOf, Gate } from './asks.ts'
import { cueOf } from './cue.ts'
import { type Filter, judgeWording } from './filters/define.ts'
import type { Evidence, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { type Mention, WordingMatcher } from './wording.ts'

const NONE: readonly Evidence[] = []

/** A list below a heading is taken for the heading's at most this far. */
const MAX_SECTION = 60

export class Judge {
  private readonly matcher: WordingMatcher
  private readonly listeners: readonly Listener[]

  constructor(filters: readonly Filter[]) {
    this.matcher = new WordingMatcher(filters)
    this.listeners = filters.map(listenerOf)
  }

  /** @returns for every block what the filters found, strongest first */
  testify(page: Page): Testimony {
    const mentions = this.matcher.match(page.tokens)
    const columns = columnsOf(page)
    const asked = new Uint8Array(page.blocks.length)
    const hinted = new Uint8Array(page.blocks.length)
    const all: (Evidence[] | undefined)[] = new Array(page.blocks.length)
    for (const [f, listener] of this.listeners.entries()) {
      const heard = mentions[f] ?? []
      listener.gate.mark(page, columns, heard, asked, hinted)
      hear(listener, page, heard, asked, hinted, all)
    }
    for (const evidence of all) evidence?.sort((a, b) => b.strength - a.strength)
    return withSections(page, all)
  }
}

/** A filter as it is asked. All have the same shape: to read from thirty different ones took V8 as long as to ask. */
interface Listener {
  readonly id: string
  readonly says: Evidence['says']
  readonly gate: Gate
  readonly judge: NonNullable<Filter['judge']>
}

const listenerOf = (filter: Filter): Listener => ({
  id: filter.id,
  says: filter.says,
  gate: new Gate(filter),
  judge: filter.judge ?? ((block, _page, cue) => judgeWording(block, cue)),
})

/** Asks one filter, and adds what it found to the evidence of each block. */
function hear(
  { id, says, judge }: Listener,
  page: Page,
  mentions: readonly Mention[],
  asked: Uint8Array,
  hinted: Uint8Array,
  all: (Evidence[] | undefined)[],
): void {
  const { first } = page.tokens
  let next = 0
  for (let b = asked.indexOf(1); b >= 0; b = asked.indexOf(1, b + 1)) {
    const block = page.blocks[b]
    if (block === undefined) continue
    const from = next
    while (mentions[next]?.block === b) next++
    const tokens = (first[b + 1] ?? 0) - (first[b] ?? 0)
    const cue = next === from ? undefined : cueOf(block, tokens, mentions.slice(from, next))
    const finding = judge(block, page, cue, hinted)
    if (finding === undefined) continue
    const { reason, strength, opens, below } = finding
    // Spreading every finding took a tenth of all judging
    const evidence =
      opens === undefined && below === undefined
        ? { reason, strength, filter: id, says }
        : { ...finding, filter: id, says }
    const before = all[b]
    if (before === undefined) all[b] = [evidence]
    else before.push(evidence)
  }
}

/**
 * What stands in a list below "Related stories" is a related story: the heading's filter testifies about the short
 * lines under it, up to the next prose or heading of another kind.
 */
function withSections(page: Page, all: readonly (readonly Evidence[] | undefined)[]): Testimony {
  let opening: Evidence | undefined
  let openedAt = 0
  return page.blocks.map((block) => {
    const own = all[block.index] ?? NONE
    const heads = own.length === 0 ? undefined : own.find((evidence) => evidence.opens === true)
    if (heads !== undefined) {
      opening = heads
      openedAt = block.index
      return own
    }
    if (opening === undefined) return own
    if (page.prose[block.index] === 1 || block.index - openedAt > MAX_SECTION || block.kind === 'heading') {
      opening = undefined
      return own
    }
    if (block.words > 25 || own.some((evidence) => evidence.strength > 0.5)) return own
    const reason = `below “${page.blocks[openedAt]?.text ?? ''}”`
    return [...own, { filter: opening.filter, says: opening.says, reason, strength: 0.5, below: true }]
  })
}
