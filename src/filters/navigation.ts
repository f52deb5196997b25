import type { Block, Finding } from '../model.ts'
import type { Page } from '../page.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { describeBox, type Zone, zoneBit } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'
import { headings, wording } from './navigation.wording.ts'

/** Where a menu, a masthead or a footer says so itself. Sidebars come last: many hold tables of the article. */
const PLACES: readonly (readonly [Zone, number, number])[] = [
  ['navigation', 0.9, 200],
  ['footer', 0.85, 80],
  ['header', 0.7, 12],
  ['sidebar', 0.6, 12],
]

const PLACE_BITS = PLACES.reduce((bits, [zone]) => bits | zoneBit(zone), 0)

function inPlace(block: Block, page: Page): Finding | undefined {
  if ((page.zonesAround(block) & PLACE_BITS) === 0 || (block.kind === 'heading' && block.level === 1)) return undefined
  for (const [zone, strength, maxWords] of PLACES) {
    const box = block.words > maxWords ? undefined : page.zone(block, zone)
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength }
  }
  return undefined
}

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

function mayBeTwin({ index, words }: Block, page: Page): boolean {
  const copies = page.copies[index] ?? 0
  return copies >= 2 && copies <= MAX_COPIES && words <= MAX_ITEM
}

/** This many lines on both sides of a twin are some, too. */
const TWINS_AROUND = 2

/** Menus are written twice, for wide and for narrow screens: this line and those around it all stand elsewhere too. */
function isTwin(block: Block, page: Page): boolean {
  if (block.kind === 'cell' || hasSign(block, page, SIGNS.digit)) return false
  for (let i = block.index - TWINS_AROUND; i <= block.index + TWINS_AROUND; i++) {
    const near = page.blocks[i]
    if (near === undefined || !mayBeTwin(near, page)) return false
  }
  return true
}

const BETWEEN = /[|｜•·]/
/** No name in a menu has these. */
const SENTENCE = /[.?!:,\d。？！：，、؟،]/

/** "Home | About | Contact": names between separators in one line. */
function menuLine(block: Block, page: Page): Finding | undefined {
  if (!hasSign(block, page, SIGNS.bar)) return undefined
  if (block.words < 4 || block.words > 40 || block.kind === 'cell') return undefined
  const items = block.text.split(BETWEEN)
  if (items.length < 4 || items.some((item) => item.length > 30 || SENTENCE.test(item))) return undefined
  return { reason: `${items.length} names in a row: “${block.text.slice(0, 40)}”`, strength: 0.7 }
}

/** Blocks in a place, lines with separators, rows of items, and what may be a twin, as may those around it. */
function placesAndRows(page: Page): Uint8Array {
  const asked = new Uint8Array(page.blocks.length)
  let items = 0
  let twins = 0
  for (const block of page.blocks) {
    const { index } = block
    if ((page.zonesAround(block) & PLACE_BITS) !== 0 || hasSign(block, page, SIGNS.bar)) asked[index] = 1
    items = isItem(block) ? items + 1 : 0
    if (items >= MIN_RUN) asked.fill(1, index - MIN_RUN + 1, index + 1)
    twins = mayBeTwin(block, page) ? twins + 1 : 0
    if (twins > 2 * TWINS_AROUND) asked[index - TWINS_AROUND] = 1
  }
  return asked
}

/**
 * Names of places to go to: menus, skip links, mastheads and footers. "News" between two paragraphs is a heading of
 * the article and no menu item, and a list of links with sentences around it may be its sources.
 */
export const navigation = defineFilter({
  id: 'navigation',
  removes: 'menus, skip links and other ways to elsewhere on the site',
  says: 'boilerplate',
  wording,
  headings,
  asks: placesAndRows,
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
      'الصفحة الرئيسية',
      'Přeskočit na obsah',
      'Zum Inhalt springen',
      'Über uns',
      'Μετάβαση στο περιεχόμενο',
      'Saltar al contenido',
      'Quiénes somos',
      'Aller au contenu principal',
      'Qui sommes-nous ?',
      'דלג לתוכן',
      'हमारे बारे में',
      'Langsung ke konten',
      'Pedoman Media Siber',
      'Vai al contenuto',
      'Chi siamo',
      'コンテンツへスキップ',
      'お問い合わせ',
      '본문 바로가기',
      '회사소개',
      'Ga naar de inhoud',
      'Przejdź do treści',
      'Strona główna',
      'Ir para o conteúdo',
      'Quem somos',
      'Перейти к содержимому',
      'О компании',
      'İçeriğe geç',
      'Hakkımızda',
      'Перейти до вмісту',
      'Про нас',
      'Chuyển đến nội dung',
      'Trang chủ',
      '跳转到内容',
      '关于我们',
      '跳至主要內容',
      '聯絡我們',
      '首页｜新闻｜体育｜财经｜科技',
      'From Wikipedia, the free encyclopedia',
      'Edit this page on GitHub',
      'On this page',
      'Table of Contents',
    ],
    misses: [
      'The menu changes every week, and the navigation of the old port is left to pilots.',
      'About us the fog closed in, and nobody on the deck said a word.',
      'News of the storm reached the harbour before noon.',
      'What we do in the shadows of the mountain',
      'Home at last: how the crew of the Meridian came back',
      'Support for the bridge grows in the valley',
      'Über uns kreisten die Möwen, und niemand sprach ein Wort.',
      'Qui sommes-nous pour juger la mer',
      'Quiénes somos cuando nadie nos mira',
      'Chi siamo lo decidono gli altri, disse il vecchio.',
      'Политика соседей изменилась до неузнаваемости',
      '关于我们的祖先，书上写得很少。',
      '私たちについての本が出た',
      'Trang chủ của tờ báo bị tấn công',
      'Strona główna gazety z 1918 roku',
      'Kembali ke kampung setelah sepuluh tahun',
      'She had taken half of it from Wikipedia, the free encyclopedia, and the other half from her aunt.',
      'On this page of the log the captain had drawn the reef, and a fish.',
    ],
  },
  judge: (block, page, cue) => {
    if (page.prose[block.index] === 1 && block.linkWords < block.words / 2) {
      const footer = page.zone(block, 'footer')
      return footer === undefined ? undefined : { reason: `inside ${describeBox(footer)}`, strength: 0.6 }
    }
    const placed = inPlace(block, page)
    if (placed !== undefined) return placed
    const headsProse =
      page.prose[block.index + 1] === 1 && (block.kind === 'heading' || page.prose[block.index - 1] === 1)
    if (cue !== undefined && (cue.direct || !headsProse)) return judgeWording(block, cue)
    if (isTwin(block, page)) return { reason: `stands ${page.copies[block.index]} times on the page`, strength: 0.6 }
    if (linkRun(block, page) >= MIN_RUN && page.zone(block, 'main') === undefined)
      return { reason: `${MIN_RUN} or more short links in a row`, strength: 0.7 }
    return menuLine(block, page)
  },
})
