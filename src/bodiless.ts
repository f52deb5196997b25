/** Pages that were saved without their body, as scripts draw it: all there is to read is the description in their head. */

import type { Page } from './page.ts'

/**
 * True where a page has no text but its description. On the corpus those are six pages of 1,256, and of none of them is
 * the description the article: three have none, of three it is the first 2 to 7 % of a thread.
 */
export const isBodiless = ({ blocks }: Page): boolean =>
  blocks.length > 0 && blocks.every(({ box }) => box?.tag === 'meta')
