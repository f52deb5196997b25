/** To which site a page belongs. */

const HOST = /^(?:https?:)?\/\/(?:[^/?#@]{0,200}@)?(?:www\.)?([\p{L}\p{N}.-]{1,253})(?:[:/?#]|$)/iu

/** The host of an address, without "www.", as small letters; undefined where it is none of the web. */
export const hostOf = (url: string | undefined): string | undefined => HOST.exec(url ?? '')?.[1]?.toLowerCase()
