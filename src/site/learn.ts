/** Learns what recurs on the pages of sites, in memory that does not grow with the number of pages. */

import type { Document } from '../model.ts'
import type { Origin } from '../origin.ts'
import { type InputFormat, read } from '../readers/index.ts'
import { siteHostOf } from './address.ts'
import { MOST_PAGES, PageCounts } from './page-counts.ts'
import { FEWEST_PAGES, type Furniture, PROFILE_VERSION, pagesOfMost, recurrence, type SiteProfile } from './profile.ts'
import { type Units, unitsOf } from './units.ts'

/** So much of a line is kept for people to read. */
const TEXT = 200
/** Of so many lines: some 50 MB. The furniture of a site takes some hundred. */
const MOST_TEXTS = 100_000

/** The site of pages of which nothing is known. */
const UNNAMED = 'this site'

/** A line of a page, with the numbers to find it again. */
interface Line extends Units {
  /** Cut to 200 characters. */
  readonly text: string
}

/** What one page teaches: its lines, each once. Plain data, since pages are read where they can do no harm. */
export interface Lesson {
  /** The host of its site, where that is known, else its folder. */
  readonly site: string
  readonly lines: readonly Line[]
}

export function lessonOf({ blocks, tokens, metadata }: Document, origin: Origin): Lesson {
  const lines = new Map<number, Line>()
  for (const { index, text } of blocks) {
    const units = unitsOf(tokens, index)
    if (!lines.has(units.whole)) lines.set(units.whole, { ...units, text: text.slice(0, TEXT) })
  }
  return { site: siteHostOf(metadata, origin) ?? origin.folder ?? UNNAMED, lines: [...lines.values()] }
}

interface LearnedSite {
  readonly index: number
  pages: number
  readonly lines: Line[]
}

export class SiteLearner {
  private readonly sites = new Map<string, LearnedSite>()
  private readonly counts = new PageCounts()
  private texts = 0

  /** Counts what stands on a page, each unit once. */
  add({ site: name, lines }: Lesson): void {
    const site = this.sites.get(name) ?? { index: this.sites.size, pages: 0, lines: [] }
    this.sites.set(name, site)
    if (site.pages === MOST_PAGES) return
    site.pages++
    const seen = new Set<number>()
    for (const { whole, runs, text } of lines) {
      let recurs = false
      for (const unit of [whole, ...runs]) {
        if (seen.has(unit)) continue
        seen.add(unit)
        if (this.counts.add(site.index, unit) === FEWEST_PAGES) recurs = true
      }
      if (!recurs || this.texts === MOST_TEXTS) continue
      this.texts++
      // A slice of a longer string keeps all of that in memory; one of a string made for it does not
      site.lines.push({ whole, runs, text: ` ${text}`.slice(1) })
    }
  }

  /** What was learned. The same pages in the same order give the same profile. */
  profile(): SiteProfile {
    const named = [...this.sites.values()].map((site) => this.named(site))
    const unnamed = this.texts === MOST_TEXTS ? this.unnamed(named) : []
    const sites = [...this.sites]
      .map(([name, { index, pages }]) => ({
        name,
        pages,
        furniture: [...(named[index] ?? []), ...(unnamed[index] ?? [])],
      }))
      .filter(({ furniture }) => furniture.length > 0)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    return { version: PROFILE_VERSION, missed: this.counts.missed, sites }
  }

  /** The lines of a site that recur, the most frequent first. A run of words belongs to the first line that has it. */
  private named(site: LearnedSite): Furniture[] {
    const pagesOf = (unit: number): number => this.counts.get(site.index, unit)
    const lines = site.lines
      .map((line) => ({ ...line, pages: Math.max(pagesOf(line.whole), pagesOfMost(line.runs.map(pagesOf))) }))
      .filter(({ pages }) => recurrence(pages, site.pages) > 0)
      .sort((a, b) => b.pages - a.pages || (a.text < b.text ? -1 : 1))
    const taken = new Set<number>()
    const found: Furniture[] = []
    for (const { pages, text, whole, runs } of lines) {
      const units = [whole, ...runs].filter((unit) => !taken.has(unit) && recurrence(pagesOf(unit), site.pages) > 0)
      if (units.length === 0) continue
      for (const unit of units) taken.add(unit)
      found.push({ pages, text, units })
    }
    return found
  }

  /** By site what else recurs: the lines for whose texts there was no room. */
  private unnamed(named: readonly (readonly Furniture[])[]): Furniture[][] {
    const sites = [...this.sites.values()]
    const taken = named.map((furniture) => new Set(furniture.flatMap(({ units }) => units)))
    const rest: Furniture[][] = sites.map(() => [])
    for (const [index, unit, pages] of this.counts.entries())
      if (recurrence(pages, sites[index]?.pages ?? 0) > 0 && !taken[index]?.has(unit))
        rest[index]?.push({ pages, units: [unit] })
    return rest.map((furniture) => furniture.sort((a, b) => b.pages - a.pages || (a.units[0] ?? 0) - (b.units[0] ?? 0)))
  }
}

/**
 * Learns what recurs on the pages of sites, for `CleanOptions.site`. Three pages of a site are the least, a dozen better.
 * @param sources decoded pages; those that name their host (canonical link, og:url) belong to that site
 * @param origin where all others are from
 * @param inputFormat told from each source where it is left out
 */
export function learnSite(sources: Iterable<string>, origin: Origin = {}, inputFormat?: InputFormat): SiteProfile {
  const learner = new SiteLearner()
  for (const source of sources) learner.add(lessonOf(read(source, inputFormat, false), origin))
  return learner.profile()
}
