/** Dates as pages print them, in all languages of the wordings. */

import { unitAt } from './characters.ts'
import type { Language } from './filters/define.ts'
import { inSmallLetters } from './filters/small-letters.ts'
import { DIGITS, LETTERS, MARKS } from './letters.ts'
import { beginsYear } from './signs.ts'

/** The names of the months as they stand in dates, inflected and abbreviated; "_" is a space. */
export const MONTHS: Readonly<Record<Exclude<Language, 'ja' | 'ko' | 'zh'>, string>> = {
  ar: `يناير فبراير مارس أبريل إبريل ابريل أفريل مايو ماي يونيو يوليو يوليوز أغسطس اغسطس غشت سبتمبر شتنبر أكتوبر اكتوبر
    نوفمبر نونبر ديسمبر دجنبر جانفي فيفري جوان جويلية أوت كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول
    تشرين_الأول تشرين_الثاني كانون_الأول`,
  cs: `leden ledna únor února březen března duben dubna květen května červen června červenec července srpen srpna září
    říjen října listopad listopadu prosinec prosince`,
  de: `januar jänner februar feber märz maerz april mai juni juli august september oktober november dezember
    jan feb mär mrz apr jun jul aug sep sept okt nov dez`,
  el: `ιανουαρίου ιανουάριος φεβρουαρίου φεβρουάριος μαρτίου μάρτιος απριλίου απρίλιος μαΐου μάιος ιουνίου ιούνιος ιουλίου
    ιούλιος αυγούστου αύγουστος σεπτεμβρίου σεπτέμβριος οκτωβρίου οκτώβριος νοεμβρίου νοέμβριος δεκεμβρίου δεκέμβριος
    ιαν φεβ μαρ απρ μαι μαϊ ιουν ιουλ αυγ σεπ οκτ νοε νοέ δεκ`,
  en: `january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec`,
  es: `enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    ene abr may ago set dic`,
  fr: `janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr fév avr juil déc`,
  he: 'ינואר פברואר מרץ מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  hi: `जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर`,
  id: `januari februari maret april mei juni juli agustus september oktober november desember agu agt okt des`,
  it: `gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    gen mag giu lug ago set ott dic`,
  nl: `januari februari maart april mei juni juli augustus september oktober november december mrt okt`,
  pl: `stycznia styczeń lutego luty marca marzec kwietnia kwiecień maja maj czerwca czerwiec lipca lipiec sierpnia
    sierpień września wrzesień października październik listopada listopad grudnia grudzień
    sty lut kwi cze lip sie wrz paź lis gru`,
  pt: `janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro fev abr mai ago set out dez`,
  ru: `января январь февраля февраль марта март апреля апрель мая май июня июнь июля июль августа август сентября сентябрь
    октября октябрь ноября ноябрь декабря декабрь янв фев мар апр июн июл авг сен сент окт ноя нояб дек`,
  tr: `ocak şubat mart nisan nİsan mayıs mayis haziran hazİran temmuz ağustos eylül ekim ekİm kasım kasim aralık aralik
    oca şub nis haz tem ağu eyl eki kas ara`,
  uk: `січня січень лютого лютий березня березень квітня квітень травня травень червня червень липня липень серпня серпень
    вересня вересень жовтня жовтень листопада листопад грудня грудень січ лют бер кві тра чер лип сер вер жов лис гру`,
  vi: `tháng_một tháng_giêng tháng_hai tháng_ba tháng_tư tháng_bốn tháng_năm tháng_sáu tháng_bảy tháng_tám tháng_chín
    tháng_mười tháng_mười_một tháng_mười_hai tháng_chạp`,
}

/** @param isAsked whether a name is, as it stands in the list */
function monthNames(isAsked: (word: string) => boolean): readonly string[] {
  const names = new Set<string>()
  for (const list of Object.values(MONTHS)) {
    // Headlines in capitals go without accents, and some writers do always
    const plain = list
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
    for (const word of `${list} ${plain}`.trim().split(/\s+/)) if (isAsked(word)) names.add(word.replaceAll('_', ' '))
  }
  return [...names]
}

/**
 * A month: names of several words are in the pattern, names of one are looked up when it has matched. As alternatives
 * they took V8 ten microseconds a line.
 */
const monthPattern = (): string => {
  const several = monthNames((word) => word.includes('_'))
  return `(?:${several.join('|')}|th(?:áng)? ?[${DIGITS}]{1,2}|([${LETTERS}${MARKS}]{2,20}))\\.?(?: ?/ ?[${LETTERS}]+)?`
}
const DAY = `[${DIGITS}]{1,2}`
const YEAR = `(?:19|20|١٩|٢٠|۱۹|۲۰|१९|२०)[${DIGITS}]{2}`

/** What every date has, and most lines have not. */
const HINT = new RegExp(`[${DIGITS}][/.-]${DAY}[/.-][${DIGITS}]{2}|${YEAR}|[年년]`)

let pattern: RegExp | undefined
let months: ReadonlySet<string> | undefined

const [SLASH, STOP, DASH, ZERO, NINE] = [0x2f, 0x2e, 0x2d, 0x30, 0x39]

/** What HINT says in a tenth of the time, for texts in scripts without digits of their own; true for all others. */
function mayHoldDate(text: string): boolean {
  let digits = 0
  let numbers = 0
  let joints = 0
  let year = false
  for (let i = 0; i < text.length; i++) {
    const code = unitAt(text, i)
    if (code >= ZERO && code <= NINE) {
      if (digits === 0) numbers++
      digits++
      year ||= digits >= 4 && beginsYear(text, i - 3)
      if (joints === 2 || (year && numbers > 1)) return true
    } else {
      // Between 0x2000 and 0x2c00 are quotation marks, dashes and arrows
      if (code >= 0x600 && (code < 0x2000 || code >= 0x2c00)) return true
      joints = digits > 0 && (code === SLASH || code === STOP || code === DASH) ? joints + 1 : 0
      digits = 0
    }
  }
  return false
}

/** A day, not a month or a year alone: those head the chapters of chronicles. */
function compile(): RegExp {
  const month = monthPattern()
  return new RegExp(
    `(?<![${LETTERS}${DIGITS}])(?:(?:${[
      `${DAY}[/.-]${DAY}[/.-](?:${YEAR}|[${DIGITS}]{2})`,
      `${DAY}\\. ${DAY}\\. ${YEAR}`,
      `${YEAR}[/.-]${DAY}[/.-]${DAY}`,
      `${YEAR}\\. ${DAY}\\. ${DAY}`,
      `${month} ${DAY}(?:st|nd|rd|th|º)?[,،]? ${YEAR}`,
      `${DAY}(?:(?:st|nd|rd|th|er|º|ª|°|\\.)?[ -]|\\.)(?:of |de |ב)?${month}[,،]?[ -](?:de |del |năm )?${YEAR}[rгр]?`,
    ].join(
      '|',
    )})(?![${LETTERS}${DIGITS}])|(?:${YEAR}|(?:令和|平成|昭和|民國|民国) ?(?:[${DIGITS}]{1,3}|元))年 ?${DAY}月 ?${DAY}[日号號]|${YEAR}년 ?${DAY}월 ?${DAY}일)`,
    'g',
  )
}

function isMonth(name: string): boolean {
  months ??= new Set(monthNames(() => true).map((month) => month.toLowerCase()))
  return months.has(name.toLowerCase())
}

/** The first date of a text as it stands there. */
export function dateIn(text: string): string | undefined {
  if (!mayHoldDate(text) || !HINT.test(text)) return undefined
  pattern ??= compile()
  const small = inSmallLetters(text)
  pattern.lastIndex = 0
  for (let found = pattern.exec(small); found !== null; found = pattern.exec(small)) {
    const name = found[1] ?? found[2]
    if (name === undefined || isMonth(name)) return text.slice(found.index, found.index + found[0].length)
    // "rev 3, 2021" is no date, and one may begin within it
    pattern.lastIndex = found.index + 1
  }
  return undefined
}
