/** What kind of page it is, by what it says of itself and by the names of its elements. */

import type { Sight } from './group.ts'
import { CATEGORIES, categoriesOf } from './lexicon.ts'

/** What pages say that they are, in the words of schema.org and Open Graph. */
export const TYPES: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['an article', ['article', 'newsarticle', 'blogposting', 'techarticle', 'report']],
  ['a product', ['product', 'productgroup', 'og:product', 'offer', 'individualproduct']],
  ['a forum', ['discussionforumposting', 'qapage', 'question']],
  ['a list', ['itemlist', 'collectionpage', 'searchresultspage', 'offercatalog']],
  ['a service', ['service', 'localbusiness', 'softwareapplication', 'faqpage']],
  ['a site', ['website', 'organization']],
]
/** Names that tell kinds of pages apart by how many elements have them. */
export const KINDS_OF_PAGE = [
  'product',
  'card',
  'forum',
  'shop',
  'price',
  'comments',
  'review',
  'documentation',
  'code',
  'article',
  'accordion',
  'carousel',
  'form',
  'table',
  'search',
  'login',
  'content',
]

export function describePage({ page }: Sight): number[] {
  const types = page.metadata.types ?? []
  const counts = new Map<number, number>()
  for (const box of page.boxes)
    for (const category of categoriesOf(box.names)) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [
    ...TYPES.map(([, words]) => (types.some((type) => words.includes(type)) ? 1 : 0)),
    ...KINDS_OF_PAGE.map((name) => (counts.get(CATEGORIES.indexOf(name)) ?? 0) / Math.max(1, page.boxes.length)),
  ]
}
