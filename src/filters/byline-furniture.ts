import { unitAt } from '../characters.ts'
import { dateIn } from '../dates.ts'
import { DIGITS, LETTERS } from '../letters.ts'
import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { describeBox } from '../zones.ts'
import { ago, by, byLabels, joiners, reporters, wording } from './byline-furniture.wording.ts'
import { defineFilter, judgeWording, type Wording } from './define.ts'
import { lazyPattern } from './pattern.ts'
import { inSmallLetters } from './small-letters.ts'

const MAX_WORDS = 20
const MAX_DATED = 12
const MAX_NAMES = 10
const MAX_AGO = 6
/** "By", "BY", "by". */
const cases = (words: readonly string[]): string =>
  words.flatMap((word) => [word, `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`, word.toUpperCase()]).join('|')

const PERSON =
  "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:van|von|de|der|den|da|di|do|dos|das|del|la|le|el|al|bin|ben|ter|zu) ){0,2}\\p{Lu}[\\p{L}.'’-]*){1,3}"
const BY_CASES = cases([...new Set(Object.values(by).flat())])
/** "Von Jane Doe und John Roe | dpa": unlike "By", prepositions of other languages head titles in capitals. */
const NAMED = lazyPattern(
  () =>
    new RegExp(
      `^(?:${BY_CASES}) ?:? ${PERSON}(?:(?:,| ?&| ?/| (?:${joiners})) ?${PERSON}){0,3}(?=\\s*(?:$|[|·•,;(–—/]|-\\s|\\p{Ll}+ \\p{Nd}))`,
      'u',
    ),
)
const BY = /^(?:by|By|BY):?\s+(?!(?:[Tt]he|THE|[Aa]n?|[Aa]ll|ALL)\s)\p{Lu}/u
/** "Автор: Иван Петров", "文／張三". */
const LABELLED = lazyPattern(
  () =>
    new RegExp(
      `^(?:${cases(byLabels.flatMap((list) => list.split('|')))})\\s?[:：/／=＝|｜]\\s?[\\p{Lu}\\p{Lo}].{0,50}$`,
      'u',
    ),
)
const LABEL_SIGNS = SIGNS.colon | SIGNS.slash | SIGNS.equals | SIGNS.bar
const REPORTER = lazyPattern(
  () =>
    new RegExp(
      `^(?:[[(（]?[${LETTERS}${DIGITS}·]{1,12}[\\])）=ㅣ|]?\\s?){0,2}[가-힣]{2,4} ?(?:${reporters})(?: ?[(]?[\\w.+-]{1,40}@[\\w.-]{1,40}[)]?)?$`,
    ),
)
/** Their line ends in the title, which is Hangul or "PD", or in the address. */
const mayNameReporter = (block: Block, page: Page): boolean =>
  unitAt(block.text, block.text.length - 1) >= 0xac00 || hasSign(block, page, SIGNS.at) || block.text.endsWith('PD')
const AGO = lazyPattern(
  () => new RegExp(`^(?:${ago.join('|').replaceAll('DIGITS', `[${DIGITS}]`).replaceAll('LETTERS', `[${LETTERS}]`)})$`),
)

/** A digit, "il y a", "hace", "vor", "před", or letters beyond Latin ones. */
const mayBeginAge = (text: string): boolean => unitAt(text, 0) > 0x7f || '0123456789iIhHvVpP'.includes(text.charAt(0))

/** "By Jane Doe and John Roe": names, and not "By land and by sea". */
function isByline(block: Block, page: Page, hinted: Readonly<Uint8Array>): boolean {
  const { text, words } = block
  if (words > MAX_NAMES) return false
  if (hasSign(block, page, LABEL_SIGNS) && LABELLED.test(text)) return true
  if (mayNameReporter(block, page) && REPORTER.test(text)) return true
  if (words < 2 || hinted[block.index] !== 1) return false
  const shape = page.shapes[block.index]
  if (shape === undefined || shape.ending === 'stop') return false
  // A person has two names
  return (
    (shape.capitals >= 2 && NAMED.test(text)) ||
    (BY.test(text) && shape.functionWords <= 2 && shape.capitals >= words - 3)
  )
}

/** How the lines begin or end that `isByline` looks at closely. */
const HINTS: Wording = {
  ...Object.fromEntries(Object.entries(by).map(([language, phrases]) => [language, phrases.map((text) => `^${text}`)])),
  ko: [reporters],
}

/** Besides those of its date a line has so many at most; sentences have more. */
const MAX_FUNCTION_WORDS = 1
/** Dates bring a function word or two of their own: "3 de marzo de 2021". */
const MAX_OF_DATE = 2

function dated(block: Block, functionWords: number): string | undefined {
  if (block.words > MAX_DATED || functionWords > MAX_FUNCTION_WORDS + MAX_OF_DATE) return undefined
  const date = dateIn(block.text)
  if (date === undefined || /[%$€£¥₹]/.test(block.text)) return undefined
  // "03.03.2021" is one word, and so are the numbers of versions
  if (block.words < 3 && !/\p{Nd}{4}/u.test(date)) return undefined
  return functionWords - (date.match(/ (?:de|del|of) /g)?.length ?? 0) > MAX_FUNCTION_WORDS ? undefined : date
}

/**
 * Between the title and the body stand a name, a date and counters; in scraped text each on a line of its own. A date
 * in a sentence or in a heading is the article's.
 */
export const bylineFurniture = defineFilter({
  id: 'byline-furniture',
  removes: 'bylines, dates, reading times and view counts around an article',
  says: 'boilerplate',
  wording,
  asks: [
    { zones: ['byline'], words: MAX_WORDS },
    { signs: ['digit'], words: MAX_DATED },
    { signs: ['colon', 'slash', 'equals', 'bar'], words: MAX_NAMES },
  ],
  hints: HINTS,
  examples: {
    hits: [
      'Published',
      'on',
      '4,851 Views',
      'By Jane Doe',
      'Posted on March 3, 2021',
      '5 min read',
      'Updated 3 hours ago',
      'Last updated: 12 May 2020 at 10:15 am',
      'Jane Doe | 14 June 2022',
      '2023-05-01',
      'BY JANE DOE AND JOHN ROE',
      'Written by Jane Doe',
      '3. März 2021',
      'Von Jane Doe',
      'Veröffentlicht am 3. März 2021',
      'vor 3 Stunden',
      'Par Claire Morel',
      'Publié le 3 mars 2021 à 12h30',
      'il y a 2 jours',
      'Por Juana Pérez',
      '3 de marzo de 2021',
      'hace 5 minutos',
      'Redacción',
      'Pubblicato il 3 marzo 2021',
      '3 ore fa',
      'Publicado em 3 de março de 2021',
      'há 2 horas',
      'Door Jan Jansen',
      '3 uur geleden',
      'Opublikowano: 3 marca 2021 r.',
      '2 godz. temu',
      '3. března 2021',
      'před 2 hodinami',
      'Опубликовано',
      '3 марта 2021 г.',
      '5 часов назад',
      '3 березня 2021 р.',
      '2 години тому',
      '3 Mart 2021 Çarşamba',
      '3 saat önce',
      '3 Μαρτίου 2021',
      'πριν από 2 ώρες',
      '3 مارس 2021',
      'منذ 3 ساعات',
      'بقلم: أحمد علي',
      '3 במרץ 2021',
      'לפני 3 שעות',
      'מאת: דנה לוי',
      '3 मार्च 2021',
      '3 घंटे पहले',
      '2021年3月3日',
      '3小时前',
      '作者：張小明',
      '2021年3月3日 12時30分',
      '3時間前',
      '2021년 3월 3일',
      '3시간 전',
      '홍길동 기자',
      '조회수 1,234회',
      'Ngày 3 tháng 3 năm 2021',
      '3 giờ trước',
      '3 Maret 2021',
      '3 jam lalu',
      '03.03.2021',
      'answered May 1, 2016 at 20:30',
      'Asked 9 years, 3 months ago',
      'Viewed 12k times',
      '2 gold badges',
    ],
    misses: [
      'The report was published on 12 April 2017 by the ministry, which had promised it for years.',
      'By land and by sea',
      'By the time the ferry came, the fire was out.',
      'The winter of 1947',
      'What happened on 14 June 2022, and why nobody was told',
      'Updated maps of the reef show a channel that no pilot had known.',
      'Views from the old tower',
      'Von Anfang an dabei',
      'Von Berlin nach Paris',
      'Die Brücke wurde am 3. März 2021 eröffnet, obwohl niemand einen Pfeiler geprüft hatte.',
      'Par monts et par vaux',
      'Por amor al mar',
      'El 3 de marzo de 2021 el puerto cerró para siempre, y los barcos se fueron al norte.',
      'Di mare e di terra',
      'Что случилось 14 июня 2022 года и почему об этом никто не знал',
      '2021年3月3日，港口正式关闭，最后一艘渡轮在黄昏时离开。',
      '2021년 3월 3일 항구는 문을 닫았고 마지막 배는 저녁에 떠났다.',
      'Asked May be so kind, the clerk let us in, although the office had closed at noon.',
      'Viewed from the sea, the town looks ten times as large.',
      'Two gold badges were found in the mud below the pier when the tide went out.',
    ],
  },
  judge: (block, page, cue, hinted) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'byline')
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength: 0.8 }
    if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'code') return undefined
    const shape = page.shapes[block.index]
    if (shape?.ending === 'stop' && block.words > 8) return undefined
    const worded = judgeWording(block, cue)
    if (worded !== undefined) return worded
    if (isByline(block, page, hinted)) return { reason: `names “${block.text}”`, strength: 0.8 }
    if (
      block.words <= MAX_AGO &&
      hasSign(block, page, SIGNS.digit) &&
      mayBeginAge(block.text) &&
      AGO.test(inSmallLetters(block.text))
    )
      return { reason: `says “${block.text}”`, strength: 0.9 }
    const date = dated(block, shape?.functionWords ?? 0)
    if (date === undefined) return undefined
    return { reason: `dated “${date}”`, strength: block.words <= 6 ? 0.75 : 0.5 }
  },
})
