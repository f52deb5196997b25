import type { Choice } from '../batch/find.ts'
import { encodingName } from '../decode/index.ts'
import { type CleanOptions, testifierId } from '../options.ts'
import type { SiteProfile } from '../site/profile.ts'
import type { Options } from './program.ts'

/** What comes out for a page. */
export type Form = Options['format'] | 'raw' | 'diff' | 'explain' | 'explain=features' | 'stat' | 'jsonl' | 'check'

export function formOf(options: Options): Form {
  if (options.raw) return 'raw'
  if (options.diff !== undefined) return 'diff'
  if (options.explain !== undefined) return options.explain === 'features' ? 'explain=features' : 'explain'
  if (options.stat) return 'stat'
  if (options.check) return 'check'
  return options.jsonl ? 'jsonl' : options.format
}

/**
 * The library's options for those of the command line.
 * @param site the profile of the pages' sites
 * @throws {UsageError} where a filter's name is unknown
 */
export function cleanOptions(options: Options, site?: SiteProfile): CleanOptions {
  return {
    articles: options.articles,
    marks: options.format === 'markdown' || options.format === 'html',
    ...(options.inputFormat && { inputFormat: options.inputFormat }),
    ...(options.comments && { comments: true }),
    ...(options.bias !== undefined && { bias: options.bias }),
    ...(options.without && { without: options.without.map(testifierId) }),
    ...(options.only && { only: options.only.map(testifierId) }),
    ...(site && { site }),
  }
}

/** What in folders and globs is an input. */
export function choiceOf({ include, ignore, noIgnore, follow }: Options): Choice {
  return {
    ...(include && { include }),
    ...(ignore && { ignore }),
    ...(noIgnore && { ignoreFiles: false }),
    ...(follow && { follow }),
  }
}

/** @throws {UsageError} where there is no such encoding */
export async function checkEncoding(options: Options): Promise<void> {
  if (options.encoding !== undefined) await encodingName(options.encoding)
}
