/** Lets every filter testify about every block. Nothing is removed here. */

import { type Filter, judgeWording } from './filters/define.ts'
import type { Evidence, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { cueOf, WordingMatcher } from './wording.ts'

const NONE: readonly Evidence[] = []

/** A list below a heading is taken for the heading's at most this far. */
const MAX_SECTION = 60

export class Judge {
  private readonly matcher: WordingMatcher

  constructor(private readonly filters: readonly Filter[]) {
    this.matcher = new WordingMatcher(filters)
  }

  /** @returns for every block what the filters found, strongest first */
  testify(page: Page): Testimony {
    const matches = this.matcher.match(page.tokens)
    const { first } = page.tokens
    const all: (readonly Evidence[])[] = new Array(page.blocks.length)
    for (const block of page.blocks) {
      const here = matches[block.index]
      const tokens = (first[block.index + 1] ?? 0) - (first[block.index] ?? 0)
      let evidence: Evidence[] | undefined
      for (let f = 0; f < this.filters.length; f++) {
        const filter = this.filters[f]
        if (filter === undefined) continue
        const cue = here === undefined ? undefined : cueOf(block, tokens, here, f)
        const finding = filter.judge === undefined ? judgeWording(block, cue) : filter.judge(block, page, cue)
        if (finding === undefined) continue
        evidence ??= []
        evidence.push({ ...finding, filter: filter.id, says: filter.says })
      }
      all[block.index] = evidence === undefined ? NONE : evidence.sort((a, b) => b.strength - a.strength)
    }
    return withSections(page, all)
  }
}

/**
 * What stands in a list below "Related stories" is a related story: the heading's filter testifies about the short
 * lines under it, up to the next prose or heading of another kind.
 */
function withSections(page: Page, all: Testimony): Testimony {
  let opening: Evidence | undefined
  let openedAt = 0
  return page.blocks.map((block) => {
    const own = all[block.index] ?? NONE
    const heads = own.find((evidence) => evidence.opens === true)
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
