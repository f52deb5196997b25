import type { FeatureGroup } from './group.ts'

/** What parts of addresses call the page. */
const PARTS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['article', /\/(?:blogs?|news|articles?|story|stories|posts?|magazine|opinion|(?:19|20)\d\d)(?:\/|$)/i],
  ['product', /\/(?:products?|p|dp|item|itm|shop|store|buy)(?:\/|$)|\.p(?:$|\?)/i],
  ['collection', /\/(?:collections?|categor(?:y|ies)|c|cat|browse|tags?|topics?|search|list|all|best|top)(?:\/|$)/i],
  ['forum', /\/(?:forums?|threads?|t|topic|discussions?|questions?|community|comments|viewtopic|showthread)\b/i],
  [
    'documentation',
    /\/(?:docs?|documentation|reference|api|guides?|manual|wiki|learn|help|support|tutorials?)(?:\/|$)/i,
  ],
  ['service', /\/(?:services?|solutions?|platform|features?|pricing|about|industries|company)(?:\/|$)/i],
]
/** What wrote the page. */
const GENERATORS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['wordpress', /wordpress/i],
  ['forum', /discourse|vbulletin|xenforo|phpbb|flarum|mybb|invision|nodebb|vanilla/i],
  ['shop', /shopify|woocommerce|magento|prestashop|bigcommerce/i],
  ['documentation', /mediawiki|docusaurus|sphinx|mkdocs|hugo|gitbook|vitepress|jekyll/i],
]
const MOST_LENGTH = 300

/** What the page's address says of its kind, and what wrote it; the same for all its blocks. */
export const address: FeatureGroup = {
  features: [
    ['path-depth', 'parts of the path of its address'],
    ['path-words', 'words of the last part of the path'],
    ...PARTS.map(([kind]) => [`path-is-${kind}`, `the path is one of the kind ${kind}`] as const),
    ...GENERATORS.map(([name]) => [`made-by-${name}`, `was written by software of the kind ${name}`] as const),
  ],
  begin({ page }) {
    const path = (page.metadata.url ?? '')
      .slice(0, MOST_LENGTH)
      .replace(/^https?:\/\/[^/?#]*/i, '')
      .replace(/[?#].*$/s, '')
    const parts = path.split('/').filter((part) => part !== '')
    const generator = page.metadata.generator ?? ''
    const unknown = page.metadata.url === undefined
    const values = Float32Array.of(
      unknown ? -1 : parts.length,
      unknown ? -1 : (parts.at(-1) ?? '').split(/[-_+]/).length,
      ...PARTS.map(([, pattern]) => (pattern.test(path) ? 1 : 0)),
      ...GENERATORS.map(([, pattern]) => (pattern.test(generator) ? 1 : 0)),
    )
    return (tile, at) => tile.fill(values, at)
  },
}
