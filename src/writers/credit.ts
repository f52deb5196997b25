import type { Article } from '../model.ts'

/** Who wrote an article and when, in one line; empty where neither is known. */
export function creditLine({ byline, published }: Article): string {
  return [byline, published].filter((part) => part !== undefined).join(' · ')
}
