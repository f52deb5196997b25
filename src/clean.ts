import { assemble, type Result } from './assemble.ts'
import { decide } from './decide.ts'
import { Judge } from './judge.ts'
import { type CleanOptions, checkBias, chosenFilters } from './options.ts'
import type { Origin } from './origin.ts'
import { lookAround, type Page } from './page.ts'
import { read } from './readers/index.ts'
import { score } from './score.ts'
import { hearSite, siteOf } from './site/furniture.ts'
import { hearWitness } from './witness.ts'

/** A cleaner with its filters compiled; use one for many pages. */
export interface Cleaner {
  /**
   * @param source decoded HTML, Markdown or text; any string is a page, an empty one too
   * @param origin where the page is from; `CleanOptions.site` has the lines of several sites
   */
  clean(source: string, origin?: Origin): Result
}

/**
 * Judges a page that was read: from its filters to its articles.
 * @param judge with the filters that the options choose
 */
export function judgePage(page: Page, judge: Judge, options: CleanOptions, origin: Origin = {}): Result {
  const found = judge.testify(page)
  const evidence = options.witness === undefined ? found : hearWitness(page, found, options.witness)
  const { testimony, scores } = hearSite(page, evidence, score(page, evidence), siteOf(page, options, origin))
  return assemble(page, decide(page, testimony, scores, options), options)
}

/**
 * Compiles the filters that the options choose.
 * @throws {UsageError} where an option names a filter that does not exist, or the dial is turned too far
 */
export function createCleaner(options: CleanOptions = {}): Cleaner {
  checkBias(options)
  const judge = new Judge(chosenFilters(options))
  return {
    clean: (source, origin) =>
      judgePage(lookAround(read(source, options.inputFormat, options.marks ?? false)), judge, options, origin),
  }
}

let plain: Cleaner | undefined

/**
 * Separates the articles of a page from everything around them. Pure and synchronous.
 * @param source decoded HTML, Markdown or text
 * @throws {UsageError} where an option names a filter that does not exist, or the dial is turned too far
 */
export function clean(source: string, options?: CleanOptions): Result {
  if (options !== undefined) return createCleaner(options).clean(source)
  plain ??= createCleaner()
  return plain.clean(source)
}
