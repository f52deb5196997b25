/** What kind of page it is, by what it says of itself and by the names of its elements. */

import type { FeatureGroup } from './group.ts'
import { CATEGORIES } from './lexicon.ts'

/** What pages say that they are, in the words of schema.org and Open Graph. */
const TYPES: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['article', ['article', 'newsarticle', 'blogposting', 'techarticle', 'report']],
  ['product', ['product', 'productgroup', 'og:product', 'offer', 'individualproduct']],
  ['forum', ['discussionforumposting', 'qapage', 'question']],
  ['list', ['itemlist', 'collectionpage', 'searchresultspage', 'offercatalog']],
  ['service', ['service', 'localbusiness', 'softwareapplication', 'faqpage']],
  ['site', ['website', 'organization']],
]
/** Names that tell kinds of pages apart by how many elements have them. */
const KINDS_OF_PAGE = [
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

export const pageKind: FeatureGroup = {
  features: [
    ...TYPES.map(([name]) => [`page-is-${name}`, `the page says that it is of the kind ${name}`] as const),
    ...KINDS_OF_PAGE.map((name) => [`page-${name}`, `share of elements whose class or id names ${name}`] as const),
  ],
  begin({ page, categories }) {
    const types = page.metadata.types ?? []
    const counts = new Float64Array(CATEGORIES.length)
    for (const { look } of page.boxes)
      for (const category of categories[look.id] ?? []) counts[category] = (counts[category] ?? 0) + 1
    const values = Float32Array.of(
      ...TYPES.map(([, words]) => (types.some((type) => words.includes(type)) ? 1 : 0)),
      ...KINDS_OF_PAGE.map((name) => (counts[CATEGORIES.indexOf(name)] ?? 0) / Math.max(1, page.boxes.length)),
    )
    return (tile, at) => tile.fill(values, at)
  },
}
