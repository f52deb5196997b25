/** What a user should know before trusting a result: that much was removed, or that nobody can tell. */

import type { Decision } from './decide.ts'
import type { CleanOptions } from './options.ts'
import type { Page } from './page.ts'

/** Of pages below it the true F1 is 0.3 to 0.5 in the mean (docs/quality.md); 3 of 100 pages are, and have words kept. */
const LOW_CONFIDENCE = 0.5
/** Less than this share is seldom all that there was: the mean recall of such pages is 0.5 for HTML, 0.1 for text. */
const NEARLY_NOTHING = 0.05
/** Of a page of fewer words little may be kept without being too little. */
const MANY_WORDS = 100

/** One line for each thing that is to be known, in words. */
export function warningsOf(page: Page, decision: Decision, options: CleanOptions): readonly string[] {
  if (page.words === 0) return page.source.trim() === '' ? [] : ['nothing was kept: there is no word in the page']
  if (decision.articles.length === 0)
    return [
      `nothing was kept: ${decision.bodiless ? 'the page has only its description' : 'no block looks like an article'}`,
    ]
  if (decision.lowered) return ['no article was found: everything that no filter names was kept']
  const warnings: string[] = []
  let kept = 0
  for (const { keep, block } of decision.verdicts) if (keep) kept += block.words
  if (page.words >= MANY_WORDS && kept < page.words * NEARLY_NOTHING)
    warnings.push(`nearly nothing was kept: ${kept} of ${page.words} words`)
  // With `only` scores decide nothing
  if (options.only === undefined && decision.expectedF1 < LOW_CONFIDENCE)
    warnings.push(`low confidence (${decision.expectedF1.toFixed(2)}): content may be missing, or furniture kept`)
  return warnings
}
