/** To which site a page belongs. */

import type { Metadata } from '../model.ts'
import { hostOf, type Origin } from '../origin.ts'

/** The host of a page, without "www."; undefined where nothing says it. */
export function siteHostOf({ url = '' }: Metadata, origin: Origin): string | undefined {
  const host = hostOf(origin.url ?? '') ?? hostOf(url)
  return host?.replace(/^www\./, '')
}
