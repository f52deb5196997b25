/** What is known of sites: which lines recur on their pages. Plain data, so that it can be written, read and mended. */

import { UsageError } from '../errors.ts'

/** Something that recurs on the pages of a site. */
export interface Furniture {
  /** On how many of the site's pages. */
  readonly pages: number
  /** What it says, cut to 200 characters, for people to read; missing where too many were learned to keep them all. */
  readonly text?: string
  /** The numbers by which it is found again (`unitsOf`). Without this entry, it is no furniture. */
  readonly units: readonly number[]
}

export interface SiteFurniture {
  /** A host without "www.", or a folder. */
  readonly name: string
  /** How many pages it was learned from. */
  readonly pages: number
  readonly furniture: readonly Furniture[]
}

export interface SiteProfile {
  /** Grows when units are made in another way: a profile of another version finds nothing, or the wrong lines. */
  readonly version: number
  /** By how many pages a count may be too low; 0 until millions of blocks are learned. */
  readonly missed: number
  readonly sites: readonly SiteFurniture[]
}

/** Names the evidence, as a filter's id does. */
export const SITE_FURNITURE = 'site-furniture'

export const PROFILE_VERSION = 1

/** On fewer pages something recurs by chance: dropping what is on two pages cost more than it gained (issue 5). */
export const FEWEST_PAGES = 3
/** What fewer of the other pages have is as likely to be content: a shop's, or a series'. Measured; 0.3 lost a fifth. */
const LEAST_SHARE = 0.5

/** Of the other pages of a site, the share that has it too; 0 where it is too rare to be furniture. */
export function recurrence(pages: number, of: number): number {
  const share = (pages - 1) / (of - 1)
  return pages >= FEWEST_PAGES && share >= LEAST_SHARE ? share : 0
}

/** On how many pages at least half of the units are. */
export const pagesOfMost = (pages: readonly number[]): number =>
  [...pages].sort((a, b) => a - b)[pages.length >> 1] ?? 0

/** One site's furniture, ready to be looked up. */
export interface KnownSite {
  readonly name: string
  readonly pages: number
  /** On how many of its pages a unit is; missing where it is no furniture. */
  readonly pagesOf: ReadonlyMap<number, number>
}

/** Looks sites up in a profile. */
class KnownSites {
  private readonly sites: ReadonlyMap<string, SiteFurniture>
  private readonly known = new Map<string, KnownSite>()

  constructor(profile: SiteProfile) {
    if (profile.version !== PROFILE_VERSION)
      throw new UsageError(
        `the site profile is of version ${profile.version}, not ${PROFILE_VERSION}; learn it again with "chaff learn"`,
      )
    this.sites = new Map(profile.sites.map((site) => [site.name, site]))
  }

  find(host: string | undefined, folder: string | undefined): KnownSite | undefined {
    const [only] = this.sites.size === 1 ? this.sites.values() : []
    const site = host === undefined ? (this.sites.get(folder ?? '') ?? only) : this.sites.get(host)
    return site === undefined ? undefined : this.index(site)
  }

  private index(site: SiteFurniture): KnownSite {
    let known = this.known.get(site.name)
    if (known === undefined) {
      const pagesOf = new Map(site.furniture.flatMap(({ pages, units }) => units.map((unit) => [unit, pages] as const)))
      known = { name: site.name, pages: site.pages, pagesOf }
      this.known.set(site.name, known)
    }
    return known
  }
}

/** Each profile in use is indexed once. */
const indexed = new WeakMap<SiteProfile, KnownSites>()

/**
 * The site of a page: its host, where it is known; else its folder; else, where that was not learned either and only one
 * site was, that one.
 * @throws {UsageError} where another version of chaff wrote the profile
 */
export function findSite(
  profile: SiteProfile,
  host: string | undefined,
  folder: string | undefined,
): KnownSite | undefined {
  let sites = indexed.get(profile)
  if (sites === undefined) {
    sites = new KnownSites(profile)
    indexed.set(profile, sites)
  }
  return sites.find(host, folder)
}
