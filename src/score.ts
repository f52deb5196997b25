import type { Evidence } from './model.ts'
import type { Page } from './page.ts'

/** That each block is main content, 0..1. */
export type Scores = Float64Array

export function score(page: Page, evidence: readonly (readonly Evidence[])[]): Scores {
  return Float64Array.from(page.blocks, (block) => {
    const against = evidence[block.index]?.find((e) => e.says === 'boilerplate')
    return against !== undefined ? 1 - against.strength : page.prose[block.index] === 1 ? 0.9 : 0.5
  })
}
