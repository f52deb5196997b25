/** What the markup says about a place in the page: a hand-written lexicon of element names and class and id words. */

import type { Block, Box, Document, Look } from './model.ts'

/**
 * Words of tag, class, id and role by what they name. Left out on purpose, because measured to lose articles:
 * "widget", "tag", "meta", "hero", "cta" (each named the body of real pages more often than furniture).
 */
const LEXICON = {
  navigation:
    'nav navbar menue hauptmenue menuprincipal navigation navi menu menus submenu megamenu offcanvas drawer hamburger topnav subnav sitemap menuitem',
  breadcrumb: 'breadcrumb breadcrumbs crumb crumbs',
  footer: 'fusszeile pied piede rodape stopka footer colophon contentinfo sitefooter',
  header: 'masthead topbar siteheader banner',
  sidebar: 'sidebar sidebars aside rail complementary',
  comments:
    'kommentare commentaires comentarios commenti komentarze reacties comment comments commentlist disqus respond discussion',
  related:
    'related recommend recommended recommendations similar trending popular upnext suggested suggestions relatedposts readnext outbrain taboola recirc mostread',
  share: 'share sharing shares social socials addtoany sharedaddy addthis',
  advertisement:
    'ad ads werbung publicite publicidad pubblicita reklama advert adverts advertisement advertising sponsor sponsored promo promos dfp adsbygoogle adunit adslot gpt',
  newsletter: 'nieuwsbrief boletin infolettre newsletter newsletters subscribe signup optin mailchimp klaviyo',
  cookies: 'cookie cookies consent gdpr onetrust ccpa cky didomi usercentrics cookiebot',
  dialog: 'modal popup dialog alertdialog lightbox toast popover snackbar',
  byline: 'byline dateline timestamp',
  tags: 'tags tagcloud taglist',
  pagination: 'pagination pager paging paginator nextprev',
  contents: 'toc tableofcontents scrollspy',
  login: 'login signin register',
  search: 'search searchform typeahead',
  author: 'bio authorbio authorbox biography',
  paywall: 'paywall regwall metered',
  player: 'player jwplayer videojs playlist',
  donation: 'donate donation donations patreon fundraiser',
  app: 'smartbanner appbanner',
  form: 'form fieldset captcha',
  main: 'main article',
} as const

export type Zone = keyof typeof LEXICON

/** All zones; the bit of a zone is its place here. */
export const ZONES = Object.keys(LEXICON) as readonly Zone[]

const BITS = new Map<Zone, number>()
const WORDS = new Map<string, number>()
for (const [i, [zone, words]] of Object.entries(LEXICON).entries()) {
  BITS.set(zone as Zone, 1 << i)
  for (const word of words.split(' ')) WORDS.set(word, (WORDS.get(word) ?? 0) | (1 << i))
}

/** Elements whose class names say something about the whole page ("has-sidebar", "no-nav"), not about their place. */
const WHOLE = new Set(['html', 'body'])

/** The bit of a zone. */
export const zoneBit = (zone: Zone): number => BITS.get(zone) ?? 0

/** An element with this share of the page's prose holds the article, whatever its class says. */
const HOLDS_ARTICLE = 0.4
/** Elements that may hold much prose and still be what they say: a long thread of comments, a footer of a short page. */
const TRUSTED_TAGS = new Set(['nav', 'footer'])
/** Names of tools that ask for consent: only their dialogs have them, and on a short page lists of purposes are most of it. */
const CONSENT_TOOLS = new Set(['onetrust', 'didomi', 'usercentrics', 'cookiebot'])

/** True where a tool that asks for consent made the element, whatever else it is called. */
export const isConsentTool = ({ names }: Look): boolean => names.some((name) => CONSENT_TOOLS.has(name))

function zonesOf({ tag, names }: Look): number {
  if (WHOLE.has(tag)) return 0
  let bits = WORDS.get(tag) ?? 0
  for (const name of names) bits |= WORDS.get(name) ?? 0
  return bits
}

export class Zones {
  private readonly own: Int32Array
  private readonly inherited: Int32Array
  private readonly ofLooks: Int32Array

  constructor(document: Document, prose: Uint8Array, proseWords: number) {
    const { boxes, looks, blocks } = document
    const held = new Float64Array(boxes.length)
    for (const block of blocks)
      if (block.box !== undefined && prose[block.index] === 1)
        held[block.box.id] = (held[block.box.id] ?? 0) + block.words
    for (let id = boxes.length - 1; id > 0; id--) {
      const parent = boxes[id]?.parent
      if (parent !== undefined) held[parent.id] = (held[parent.id] ?? 0) + (held[id] ?? 0)
    }
    this.own = new Int32Array(boxes.length)
    this.inherited = new Int32Array(boxes.length)
    const main = zoneBit('main')
    const cookies = zoneBit('cookies')
    this.ofLooks = new Int32Array(looks.map(zonesOf))
    for (const box of boxes) {
      let bits = this.ofLooks[box.look.id] ?? 0
      if (bits !== 0 && (held[box.id] ?? 0) > proseWords * HOLDS_ARTICLE && !TRUSTED_TAGS.has(box.tag))
        bits &= isConsentTool(box.look) ? main | cookies : main
      this.own[box.id] = bits
      this.inherited[box.id] = bits | (box.parent === undefined ? 0 : (this.inherited[box.parent.id] ?? 0))
    }
  }

  /** The zones that tag, class, id and role name, one bit each in the order of ZONES, however much of the page they hold. */
  named(look: Look): number {
    return this.ofLooks[look.id] ?? 0
  }

  /** The zones that an element is by its own name, one bit each in the order of ZONES. */
  bits(box: Box): number {
    return this.own[box.id] ?? 0
  }

  /** The zones that a block stands in, one bit each in the order of ZONES. */
  around(block: Block): number {
    return block.box === undefined ? 0 : (this.inherited[block.box.id] ?? 0)
  }

  find(block: Block, zone: Zone): Box | undefined {
    let box = block.box
    if (box === undefined) return undefined
    const bit = zoneBit(zone)
    if (((this.inherited[box.id] ?? 0) & bit) === 0) return undefined
    while (box !== undefined && ((this.own[box.id] ?? 0) & bit) === 0) box = box.parent
    return box
  }
}

const described = new WeakMap<Look, string>()

/** A box as a reason names it: <div class words>. Made once for all that look the same, such as the items of a menu. */
export function describeBox({ look }: Box): string {
  let description = described.get(look)
  if (description === undefined) {
    description = `<${[look.tag, ...look.names.slice(0, 4)].join(' ')}>`
    described.set(look, description)
  }
  return description
}
