/** Lets every filter testify about every block. Nothing is removed here. */

import { openingOf } from './evidence.ts'
import type { Filter } from './filters/define.ts'
import type { Block, Evidence, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { Panel } from './panel.ts'

const NONE: readonly Evidence[] = []

/** A list below a heading is taken for the heading's at most this far. */
const MAX_SECTION = 60

/** All filters, ready to be asked about any number of pages. */
export class Judge {
  private readonly panels: readonly Panel[]

  constructor(filters: readonly Filter[]) {
    this.panels = Panel.of(filters)
  }

  /** @returns for every block what the filters found, strongest first */
  testify(page: Page): Testimony {
    const hearings = this.panels.map((panel) => [panel, panel.open(page)] as const)
    const section = new Section(page)
    return page.blocks.map((block) => {
      let found: Evidence[] | undefined
      for (const [panel, hearing] of hearings) found = panel.hear(hearing, block, found)
      if (found !== undefined && found.length > 1) found.sort((a, b) => b.strength - a.strength)
      return section.hear(block, found ?? NONE)
    })
  }
}

/**
 * What stands in a list below "Related stories" is a related story: the heading's filter testifies about the short
 * lines under it, up to the next prose or heading of another kind.
 */
class Section {
  private opening: Evidence | undefined
  private openedBy = 0

  constructor(private readonly page: Page) {}

  /**
   * @param own what was found in the block itself
   * @returns that, and what the heading of its section says
   */
  hear(block: Block, own: readonly Evidence[]): readonly Evidence[] {
    const heads = openingOf(own)
    if (heads !== undefined) {
      this.opening = heads
      this.openedBy = block.index
      return own
    }
    if (this.opening === undefined) return own
    const { prose, blocks } = this.page
    if (prose[block.index] === 1 || block.index - this.openedBy > MAX_SECTION || block.kind === 'heading') {
      this.opening = undefined
      return own
    }
    if (block.words > 25 || own.some((evidence) => evidence.strength > 0.5)) return own
    const { filter, says } = this.opening
    const reason = `below “${blocks[this.openedBy]?.text ?? ''}”`
    return [...own, { reason, strength: 0.5, opens: undefined, below: true, filter, says }]
  }
}
