/** Cuts: puts together articles of what was decided to stay. */

import type { Decision } from './decide.ts'
import type { Article, Block, Verdict } from './model.ts'
import type { CleanOptions } from './options.ts'
import type { Page } from './page.ts'
import type { Decided } from './parts.ts'
import { warningsOf } from './warnings.ts'

/** What chaff made of one page. Kept spans, removed spans and the gaps between blocks tile the source exactly. */
export interface Result {
  readonly page: Page
  /** In the order of the page. */
  readonly articles: readonly Article[]
  /** One for each block of the page, in its order. */
  readonly verdicts: readonly Verdict[]
  /** The probability from which blocks were kept, where no filter, rule or title says otherwise; 0..1. */
  readonly bar: number
  /** Expected word F1 of the articles, 0..1. */
  readonly confidence: number
  /** What a user should know before trusting the result. */
  readonly warnings: readonly string[]
}

/** A title without the site's name: "Brexit explained | The Duran" and "The Duran - Brexit explained". */
function withoutSite(title: string, siteName: string | undefined): string {
  const parts = title.split(/\s+[|–—»·-]\s+/)
  if (parts.length < 2) return title
  const rest = parts.filter((part) => part !== siteName)
  return rest.length < parts.length ? rest.join(' – ') : title
}

function toArticle(page: Page, decided: Decided, alone: boolean): Article {
  const { header, body } = decided
  // What the head says is true of the page's own article; of stacked ones only their own frame is
  const metadata = alone ? page.metadata : {}
  const title =
    header.title?.text ?? (metadata.title === undefined ? undefined : withoutSite(metadata.title, metadata.siteName))
  const byline = header.byline?.name ?? metadata.byline
  const published = metadata.published ?? header.published
  return {
    ...(title === undefined ? {} : { title: title.replace(/\s+/g, ' ') }),
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    blocks: body.map((i) => page.blocks[i]).filter((block): block is Block => block !== undefined),
  }
}

/** A probability or a confidence as it is told: to four places, which are more than the scores know. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

export function assemble(page: Page, decision: Decision, options: CleanOptions): Result {
  const chosen = options.articles === 'first' ? decision.articles.slice(0, 1) : decision.articles
  const left = new Set(
    decision.articles.slice(chosen.length).flatMap(({ header, body }) => [header.title?.index, ...body]),
  )
  const verdicts = decision.verdicts.map((verdict) =>
    left.has(verdict.block.index) && verdict.keep
      ? { ...verdict, keep: false, by: 'articles', reason: 'belongs to a later article of the page' }
      : verdict,
  )
  const articles = chosen.map((decided) => toArticle(page, decided, decision.articles.length === 1))
  const warnings = warningsOf(page, decision, options)
  return {
    page,
    articles,
    verdicts,
    bar: decision.bar,
    confidence: rounded(decision.expectedF1),
    warnings,
  }
}
