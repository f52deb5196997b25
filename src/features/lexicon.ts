/**
 * What words of tag, class, id and role name, for the features of markup. Wider than the zones of the filters: it also
 * names what holds content (a description, a post, a card), since a model weighs where a filter must be sure.
 * Learned tables of class names mostly remember sites; this one is written by hand.
 */

import type { Look } from '../model.ts'

const LEXICON = {
  navigation:
    'nav navbar navigation navi menu menus submenu megamenu dropdown offcanvas drawer hamburger topnav subnav sitemap menuitem navlink navlinks',
  breadcrumb: 'breadcrumb breadcrumbs crumb crumbs',
  footer: 'footer foot colophon bottom contentinfo sitefooter',
  header: 'header masthead topbar branding logo siteheader head banner',
  sidebar: 'sidebar sidebars side aside rail secondary complementary widget widgets sidenav',
  comments: 'comment comments commentlist disqus respond discussion feedback',
  related:
    'related recommend recommended recommendations recommendation similar more popular trending latest recent also upnext suggested suggestions further viewed relatedposts readnext crosssell upsell discover outbrain taboola recirc mostread explore',
  share:
    'share sharing shares social socials follow facebook twitter linkedin addtoany sharedaddy whatsapp pinterest instagram youtube addthis tweet',
  advertisement: 'ad ads advert adverts advertisement sponsor sponsored dfp adsbygoogle adunit adslot gpt',
  promotion: 'promo promos promotion promotions promoted affiliate offer offers deal deals campaign upgrade',
  newsletter: 'newsletter newsletters subscribe subscription signup mailing optin mailchimp email klaviyo leadgen',
  cookies: 'cookie cookies consent gdpr onetrust ccpa cmp cky privacy',
  dialog: 'modal popup overlay dialog lightbox tooltip toast popover snackbar flyout alert notice notification',
  byline:
    'byline meta author authors date time timestamp posted published credit credits avatar bio dateline writer contributor postmeta updated',
  tags: 'tag tags categories category labels topics topic keywords badge pill chip chips tagcloud taglist eyebrow kicker',
  pagination: 'pagination pager paging paginator pages loadmore next prev previous nextprev',
  contents: 'toc tableofcontents outline onthispage scrollspy anchor anchors jump jumplinks',
  login: 'login signin account register user username profile auth member members rank joined',
  search: 'search filter filters facet facets sort sorting refine refinement searchform autocomplete typeahead',
  action: 'cta button buttons btn btns action actions readmore callout',
  hidden:
    'hidden hide invisible sr visually offscreen collapsed screenreader noprint visuallyhidden clone mobile desktop',
  form: 'form forms input field fields fieldset captcha select option options checkbox label wpforms gform',
  price: 'price prices pricing cost amount msrp',
  shop: 'cart basket buy purchase shipping stock qty quantity checkout variant variants swatch swatches sku delivery addtocart wishlist compare availability',
  legal: 'copyright legal disclaimer disclosure terms rights license policy',
  content: 'content contents maincontent contentarea',
  main: 'main primary',
  article:
    'article story entry post posts blog news articlebody postbody postcontent articlecontent entrycontent storybody single',
  text: 'body text copy prose rich richtext rte wysiwyg markdown md paragraph editor editorial textblock wpb',
  description: 'description desc summary overview about excerpt intro lead standfirst subtitle dek lede tagline',
  specification:
    'detail details spec specs specification specifications feature features attribute attributes ingredients instructions directions benefits',
  product: 'product products pdp item items shop woocommerce collection collections catalog',
  card: 'card cards tile tiles teaser teasers grid list lists listing listings result results thumb thumbnail thumbnails feed',
  carousel: 'carousel slider swiper slide slides slick gallery splide owl glide marquee ticker',
  forum:
    'message messages thread threads answer answers question questions reply replies bbcode bbwrapper postcell userpost cooked topicpost conversation',
  signature: 'signature sig signatures',
  review: 'review reviews rating ratings testimonial testimonials stars ugc bazaarvoice yotpo quote quotes',
  caption: 'caption figcaption figure media image images photo photos video player img picture audio embed',
  accordion: 'faq faqs accordion accordions tab tabs panel panels collapse toggle tabpanel expander',
  hero: 'hero jumbotron cover splash billboard headline title heading',
  layout:
    'section container wrapper wrap row col column columns block module component region inner outer layout elementor',
  code: 'code highlight syntax pre console terminal snippet codeblock hljs prism',
  documentation: 'doc docs documentation reference api guide wiki mw mediawiki sphinx rst docitem manual tutorial',
  table: 'table tbl datatable infobox cell td th',
  step: 'step steps howto process timeline stage',
  team: 'team staff people person clients partners customers logos',
} as const

export const CATEGORIES = Object.keys(LEXICON)

const WORDS = new Map<string, number[]>()
for (const [i, words] of Object.values(LEXICON).entries())
  for (const word of words.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), i])

const NONE: readonly number[] = []

/** @returns for each look of a page the categories that its names are in */
export function categoriesOf(looks: readonly Look[]): readonly (readonly number[])[] {
  return looks.map(({ names }) => {
    let found: number[] | undefined
    for (const name of names)
      for (const category of WORDS.get(name) ?? NONE) {
        if (found === undefined) found = [category]
        else if (!found.includes(category)) found.push(category)
      }
    return found ?? NONE
  })
}
