import type { Block, Finding } from '../model.ts'
import type { Page } from '../page.ts'
import { describeBox, type Zone } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

/** Where a menu, a masthead or a footer says so itself. Sidebars come last: many hold tables of the article. */
const PLACES: readonly (readonly [Zone, number, number])[] = [
  ['navigation', 0.9, 200],
  ['footer', 0.85, 80],
  ['header', 0.7, 12],
  ['sidebar', 0.6, 12],
]

/** A row or a column of menu items: shorter ones are links in passing. */
const MIN_RUN = 4
const MAX_ITEM = 6

const isItem = (block: Block | undefined): boolean =>
  block !== undefined && block.words > 0 && block.words <= MAX_ITEM && block.linkWords === block.words

/** How many short blocks that are links from end to end stand in a row here; counting stops at `MIN_RUN`. */
function linkRun(block: Block, page: Page): number {
  if (!isItem(block)) return 0
  let run = 1
  for (let i = block.index - 1; run < MIN_RUN && isItem(page.blocks[i]); i--) run++
  for (let i = block.index + 1; run < MIN_RUN && isItem(page.blocks[i]); i++) run++
  return run
}

/** What stands more often is a value in a table or a label of a form. */
const MAX_COPIES = 4

/** Menus are written twice, for wide and for narrow screens: this line and those around it all stand elsewhere too. */
function isTwin(block: Block, page: Page): boolean {
  if (block.kind === 'cell' || /\d/.test(block.text)) return false
  for (let i = block.index - 2; i <= block.index + 2; i++) {
    const copies = page.copies[i] ?? 0
    if (copies < 2 || copies > MAX_COPIES || (page.blocks[i]?.words ?? 0) > MAX_ITEM) return false
  }
  return block.words > 0
}

/** "Home | About | Contact": names between separators in one line. */
function menuLine(block: Block): Finding | undefined {
  if (block.words < 4 || block.words > 40 || block.kind === 'cell' || !/[|•·]/.test(block.text)) return undefined
  const items = block.text.split(/[|•·]/)
  if (items.length < 4 || items.some((item) => item.length > 30 || /[.?!:,\d]/.test(item))) return undefined
  return { reason: `${items.length} names in a row: “${block.text.slice(0, 40)}”`, strength: 0.7 }
}

/**
 * Names of places to go to: menus, skip links, mastheads and footers. "News" between two paragraphs is a heading of
 * the article and no menu item, and a list of links with sentences around it may be its sources.
 */
export const navigation = defineFilter({
  id: 'navigation',
  removes: 'menus, skip links and other ways to elsewhere on the site',
  says: 'boilerplate',
  wording: {
    en: [
      '^skip|jump to main|primary? content|navigation|footer|search|menu$',
      '^skip navigation|links$',
      '^accessibility links|help|tools|statement|menu$',
      '^main|primary|site|mobile|footer|secondary|user|navigation navigation|menu$',
      '^toggle|open|close|show|hide main|mobile|the|site? navigation|menu|search|sidebar|submenu$',
      '^back|return|scroll|go to top|home|homepage|blog|news|overview$',
      '^back to the? top|home|homepage|blog|news|search|articles|results$',
      '^home|homepage|menu|navigation|sections|sitemap|search|more|back|top|close$',
      '^home|select|site page|map$',
      '^quick|site|advanced|close|search search$',
      '^search advanced search$',
      '^search this|our? site|blog|website|forums|jobs|products$',
      '^search titles only|for$',
      '^about|contact|blog|blogs|careers|career|jobs|newsroom|press|faq|help|support|company|leadership|team$',
      '^contact|about|email|call|visit|join us$',
      '^contact|about me|form|info|information|support|sales|customers?$',
      '^about|meet the|our company|team|staff|authors|author|site|blog|editors$',
      '^get in? touch|involved|help|started$',
      '^lets talk|connect|chat$',
      '^our team|story|mission|history|blog|services|company|people|locations|partners|products|impact|work$',
      '^who|what we are|serve|do|offer$',
      '^whats new$',
      '^connect|work|write|advertise|partner with|for us$',
      '^join our team|community$',
      '^become a|an partner|affiliate|contributor|reseller$',
      '^investor|media|public relations$',
      '^press|media|resource|help|support|trust|learning center|room|kit|releases$',
      '^news|industry events|media|room|releases|news?$',
      '^case|success studies|stories$',
      '^customer service|stories|support|care|reviews$',
      '^products|solutions|services|resources|industries|platform|partners|customers|enterprise|pricing|locations$',
      '^all|our|view|see|shop|browse|explore all? products|services|categories|articles|topics|posts|resources|brands$',
      '^view|see|browse|show|explore all$',
      '^learn more$',
      '^discover|explore|view more$',
      '^by industry|role|topic|category|brand$',
      '^shop|store|cart|checkout|wishlist|account|orders|marketplace|brands|compare|deals$',
      '^my|your account|cart|orders|wishlist|profile$',
      '^shop now|by|all|online$',
      '^find|post a store|dealer|location|partner|job$',
      '^store locator|hours|directory$',
      '^track your? order|orders$',
      '^order|service|system status|tracking$',
      '^returns|shipping exchanges|policy|returns|delivery|information$',
      '^news|analysis|opinion|politics|sports|business|lifestyle|world|videos|podcasts|podcast|events|magazine|weather$',
      '^guides|tutorials|webinars|ebooks|whitepapers|downloads|documentation|docs|glossary|newsletters|archives|archive$',
      '^white|api|knowledge|resource papers|docs|reference|base|library$',
      '^buying|gift guides|cards$',
      '^release notes$',
      '^free|community|student resources|tools$',
      '^community|forums|forum|members|users|groups|gallery|portfolio|testimonials|directory|academy|courses|calendar$',
      '^admissions|academics|alumni|athletics|departments|faculty|staff|scholarships|partnerships|programs|publications$',
      '^advertise|advertising|rss|feedback|accessibility|affiliates|investors|developers|volunteer|awards$',
      '^code of conduct$',
      '^community|editorial|brand guidelines|policy|standards$',
      '^affiliate|partner|referral program$',
      '^masthead|imprint|membership|subscriptions|financing|policies$',
      '^search|all|browse jobs$',
      '^jobs careers$',
      '^english|deutsch|espanol|francais|italiano|portugues|nederlands|polski|svenska|dansk|norsk|suomi|turkce|cestina$',
      '^bahasa indonesia$',
      '^tieng viet$',
      '^portugues brasil|portugal$',
      '^en espanol$',
      '^english us|uk|united|international states|kingdom?$',
      '^русский|українська|ελληνικα|עברית|العربية|فارسی|日本語|한국어|简体中文|繁體中文|中文$',
      '^change|select|choose your? language|region|country|location$',
      '^light|dark mode|theme$',
      '^system light dark$',
    ],
  },
  headings: {
    en: ['quick|useful|helpful|important|popular|site links', 'explore our? site', 'information for', 'footer menu'],
  },
  examples: {
    hits: [
      'Skip to main content',
      'Toggle navigation',
      'Connect with us',
      'News',
      'Analysis',
      'Contact us',
      'Back to top',
      'Home | World | Business | Sport | Culture',
      'Français',
    ],
    misses: [
      'The menu changes every week, and the navigation of the old port is left to pilots.',
      'About us the fog closed in, and nobody on the deck said a word.',
      'News of the storm reached the harbour before noon.',
      'What we do in the shadows of the mountain',
      'Home at last: how the crew of the Meridian came back',
      'Support for the bridge grows in the valley',
    ],
  },
  judge: (block, page, cue) => {
    if (page.prose[block.index] === 1 && block.linkWords < block.words / 2) {
      const footer = page.zone(block, 'footer')
      return footer === undefined ? undefined : { reason: `inside ${describeBox(footer)}`, strength: 0.6 }
    }
    for (const [zone, strength, maxWords] of PLACES) {
      if (block.words > maxWords || (block.kind === 'heading' && block.level === 1)) continue
      const box = page.zone(block, zone)
      if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength }
    }
    const headsProse =
      page.prose[block.index + 1] === 1 && (block.kind === 'heading' || page.prose[block.index - 1] === 1)
    if (cue !== undefined && !headsProse) return judgeWording(block, cue)
    if (isTwin(block, page)) return { reason: `stands ${page.copies[block.index]} times on the page`, strength: 0.6 }
    if (page.zone(block, 'main') === undefined && linkRun(block, page) >= MIN_RUN)
      return { reason: `${MIN_RUN} or more short links in a row`, strength: 0.7 }
    return menuLine(block)
  },
})
