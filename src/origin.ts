/** Where a page is from, as far as anyone knows. A pipe and a record have neither file nor folder. */
export interface Origin {
  /** Its address; it beats the one that the page says of itself. */
  readonly url?: string | undefined
  /** Its file, absolute; the globs of site rules match it. */
  readonly path?: string | undefined
  /** The folder of its file, as the user named it: the name of its site in a profile, where no address is known. */
  readonly folder?: string | undefined
}

/** The host of an address, as browsers write it; undefined where it is no address. */
export function hostOf(url: string): string | undefined {
  // Canonical links may leave the scheme to the browser
  const address = url.startsWith('//') ? `https:${url}` : url
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') || undefined : undefined
}
