/** Where a page is from, as far as anyone knows. */
export interface Origin {
  /** Its address; it beats the one that the page says of itself. */
  readonly url?: string | undefined
  /** The folder of its file, as the user named it. */
  readonly folder?: string | undefined
}
