/** Hears what a site's other pages say of a page: what stands on all of them is furniture, whatever it says. */

import { withOpinion } from '../evidence.ts'
import type { Block, Evidence, Testimony } from '../model.ts'
import type { CleanOptions } from '../options.ts'
import type { Origin } from '../origin.ts'
import type { Page } from '../page.ts'
import type { Scores } from '../score.ts'
import { siteHostOf } from './address.ts'
import { findSite, type KnownSite, pagesOfMost, recurrence, SITE_FURNITURE } from './profile.ts'
import { unitsOf } from './units.ts'

/** How much the log-odds that a block is content fall for what recurs. */
export interface Formula {
  readonly shift: number
  readonly power: number
  readonly long: number
}

/**
 * Fitted on the 138 pages of the corpus whose site has three or more (`npm run bench:site`; docs/quality.md). The
 * log-odds fall by
 *
 *   shift · log2(pages) · recurrence ^ power · min(1, words / long)
 *
 * for what is on so many pages, and `recurrence` is the share of the site's other pages that have it. The power since
 * what two pages in three have may be content, of a shop or a series; the words since a label of two ("Weight", "Type")
 * is on every page of a shop and still says what the page is about, where a sentence is not.
 */
const FITTED: Formula = { shift: 2, power: 4, long: 25 }
/** Menus are printed twice, once for small screens; what is there more often is a label in a list of the page. */
const MOST_COPIES = 2
/** A filter as sure as 0.9 outvotes the score (`decide`); this one has moved the score already. */
const STRONGEST = 0.85
/** Where nearly all that would be kept recurs, the page is a copy of others (a print version), not only framed like them. */
const COPY = 0.9

interface Recurring {
  readonly pages: number
  /** Not the very words, but most of them. */
  readonly nearly: boolean
  /** By how much the log-odds fall. */
  readonly shift: number
}

function recurring(page: Page, block: Block, site: KnownSite, formula: Formula): Recurring | undefined {
  if ((page.copies[block.index] ?? 1) > MOST_COPIES) return undefined
  const { whole, runs } = unitsOf(page.tokens, block.index)
  const exact = site.pagesOf.get(whole) ?? 0
  const near = pagesOfMost(runs.map((run) => site.pagesOf.get(run) ?? 0))
  const pages = Math.max(exact, near)
  const share = recurrence(pages, site.pages)
  if (share === 0) return undefined
  const shift = formula.shift * Math.log2(pages) * share ** formula.power * Math.min(1, block.words / formula.long)
  return { pages, nearly: near > exact, shift }
}

const lowered = (probability: number, shift: number): number => {
  const odds = (probability / (1 - probability)) * Math.exp(-shift)
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds)
}

interface Heard {
  readonly testimony: Testimony
  readonly scores: Scores
}

/**
 * Adds the evidence of a site's other pages to what the filters said, and lowers the scores by it. Nothing changes where
 * the page's site was not learned.
 */
export function hearSite(
  page: Page,
  testimony: Testimony,
  scores: Scores,
  site: KnownSite | undefined,
  formula = FITTED,
): Heard {
  if (site === undefined) return { testimony, scores }
  const found = page.blocks.map((block) => recurring(page, block, site, formula))
  if (isCopy(page, scores, found)) return { testimony, scores }
  const probability = scores.probability.map((before, i) => lowered(before, found[i]?.shift ?? 0))
  return {
    testimony: testimony.map((evidence, i) => withEvidence(evidence, found[i], site)),
    scores: { ...scores, probability },
  }
}

/** The site whose furniture a page may have, under these options. */
export function siteOf(page: Page, options: CleanOptions, origin: Origin): KnownSite | undefined {
  if (options.site === undefined || !listens(options)) return undefined
  return findSite(options.site, siteHostOf(page.metadata, origin), origin.folder)
}

const listens = ({ only, without }: CleanOptions): boolean =>
  only === undefined ? without?.includes(SITE_FURNITURE) !== true : only.includes(SITE_FURNITURE)

function isCopy(page: Page, { probability }: Scores, found: readonly (Recurring | undefined)[]): boolean {
  let expected = 0
  let recurs = 0
  for (const { index, words } of page.blocks) {
    const content = words * (probability[index] ?? 0)
    expected += content
    if (found[index] !== undefined) recurs += content
  }
  return recurs > expected * COPY
}

function withEvidence(
  evidence: readonly Evidence[],
  found: Recurring | undefined,
  site: KnownSite,
): readonly Evidence[] {
  if (found === undefined) return evidence
  return withOpinion(evidence, {
    filter: SITE_FURNITURE,
    says: 'boilerplate',
    reason: `${found.nearly ? 'nearly the same ' : ''}on ${found.pages} of ${site.pages} pages of ${site.name}`,
    strength: STRONGEST * (1 - Math.exp(-found.shift)),
  })
}
