import type { Evidence } from './model.ts'
import type { Page } from './page.ts'
import { plainRule } from './plain.ts'

/** That each block is main content, 0..1. */
export type Scores = Float64Array

/**
 * Scores every block of a page.
 * @param titles the blocks with which stacked articles begin
 */
export function score(page: Page, testimony: readonly (readonly Evidence[])[], titles: readonly number[]): Scores {
  return plainRule(page, testimony, titles).scores
}
