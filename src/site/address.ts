/** To which site a page belongs. */

import type { Metadata } from '../model.ts'
import type { Origin } from '../origin.ts'

const HOST = /^(?:https?:)?\/\/(?:[^/?#@]{0,200}@)?(?:www\.)?([\p{L}\p{N}.-]{1,253})(?:[:/?#]|$)/iu

/** The host of a page, without "www.", in small letters; undefined where nothing says it. */
export function hostOf({ url }: Metadata, origin: Origin): string | undefined {
  const [, host] = HOST.exec(origin.url ?? '') ?? HOST.exec(url ?? '') ?? []
  return host?.toLowerCase()
}
