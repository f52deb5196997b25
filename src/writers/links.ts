const SAFE_SCHEME = /^(?:https?|mailto):/i
/** Something before a colon, before any path: a scheme, however it is written. */
const ANY_SCHEME = /^[^/?#]*:/

/**
 * A target that a page may lead its reader to: http, https, mailto or relative. Scripts, data and bare "#" are none.
 * Browsers overlook controls ("java\nscript:"), so they go first.
 */
export function safeLink(target: string): string | undefined {
  const link = target.replace(/\p{Cc}/gu, '').trim()
  if (link === '' || link === '#') return undefined
  return ANY_SCHEME.test(link) && !SAFE_SCHEME.test(link) ? undefined : link
}
