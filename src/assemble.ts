import type { Article, Verdict } from './model.ts'
import type { CleanOptions } from './options.ts'
import type { Page } from './page.ts'

/** What chaff made of one page. Kept spans, removed spans and the gaps between blocks tile the source exactly. */
export interface Result {
  readonly page: Page
  /** In the order of the page. */
  readonly articles: readonly Article[]
  /** One for each block of the page, in its order. */
  readonly verdicts: readonly Verdict[]
  /** Expected word F1 of the articles, 0..1. */
  readonly confidence: number
  /** What a user should know before trusting the result. */
  readonly warnings: readonly string[]
}

export function assemble(page: Page, verdicts: readonly Verdict[], _options: CleanOptions): Result {
  return {
    page,
    articles: [{ blocks: verdicts.filter((v) => v.keep).map((v) => v.block) }],
    verdicts,
    confidence: 0.5,
    warnings: [],
  }
}
