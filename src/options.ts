import { closest } from 'fastest-levenshtein'
import { UsageError } from './errors.ts'
import type { Filter } from './filters/define.ts'
import { type FilterId, filters } from './filters/index.ts'
import type { InputFormat } from './readers/index.ts'
import type { Ruling } from './rulings.ts'
import { SITE_FURNITURE, type SiteProfile } from './site/profile.ts'
import type { Witness } from './witness.ts'

/** Who can be told to be silent, or asked alone: a filter, or the other pages of the site. */
export type TestifierId = FilterId | typeof SITE_FURNITURE

export interface CleanOptions {
  /** Told from the source where it is left out. */
  readonly inputFormat?: InputFormat
  /** All articles of a stacked page, or only the page's own. Default: all. */
  readonly articles?: 'all' | 'first'
  /** Keep what readers wrote below an article. On a forum posts are content either way. Default: false. */
  readonly comments?: boolean
  /**
   * The dial, from -1 (keep only what is surely content: precision) to 1 (lose as little as can be: recall). A higher
   * one never keeps less. It moves the bar that blocks must clear, and does nothing with `only`. Default: 0.
   */
  readonly bias?: number
  /** Filters that do not testify. */
  readonly without?: readonly TestifierId[]
  /** Remove only what these filters find; shape and neighbours decide nothing. */
  readonly only?: readonly TestifierId[]
  /** Filters of your own, besides the built-in ones. */
  readonly filters?: readonly Filter[]
  /**
   * What you know of parts of the source, as site rules do: it beats filters and scores. A block obeys the last ruling
   * that covers it whole.
   */
  readonly rulings?: readonly Ruling[]
  /** What recurs on the pages of sites, as `learnSite` learned it: heard as one more evidence. */
  readonly site?: SiteProfile
  /** Another extractor's opinion of the page, heard as one more evidence. */
  readonly witness?: Witness
  /** Record links, emphasis and code inside blocks (`Block.marks`). Default: false. */
  readonly marks?: boolean
}

/**
 * Checks a name that a user wrote after --without or --only.
 * @throws {UsageError} with the nearest name, where nobody is called that
 */
export function testifierId(name: string): TestifierId {
  return name === SITE_FURNITURE ? SITE_FURNITURE : filterId(name)
}

/**
 * Checks a filter's name that a user wrote.
 * @throws {UsageError} with the nearest name, where there is no such filter
 */
function filterId(name: string): FilterId {
  const found = filters.find((filter) => filter.id === name)
  if (found !== undefined) return found.id
  const nearest = closest(name, [...filters.map((filter) => filter.id), SITE_FURNITURE])
  throw new UsageError(`no filter is called "${name}"; did you mean "${nearest}"? "chaff filters" lists them all`)
}

/** @throws {UsageError} where the dial is turned too far, or is no number */
export function checkBias({ bias = 0 }: CleanOptions): void {
  if (!(bias >= -1 && bias <= 1)) throw new UsageError(`bias is ${bias}, and must be from -1 (precision) to 1 (recall)`)
}

/** The filters that testify under these options. */
export function chosenFilters(options: CleanOptions): readonly Filter[] {
  const without = new Set<string>(options.without?.map(testifierId))
  const only = options.only === undefined ? undefined : new Set<string>(options.only.map(testifierId))
  const builtIn = filters.filter((filter) => !without.has(filter.id) && (only === undefined || only.has(filter.id)))
  return [...builtIn, ...(options.filters ?? [])]
}
