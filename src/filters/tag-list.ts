import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording, type Wording } from './define.ts'
import { Labels } from './labels.ts'
import { headings, labels, wording } from './tag-list.wording.ts'

const MAX_WORDS = 40
const LABEL =
  /^(?:related |article |blog |post |popular |story )?(?:tags?|tagged(?: with| as| in)?|topics?|categor(?:y|ies)|keywords?|labels?|filed (?:under|in)|posted (?:in|under)|published in|more on|sections?|hashtags?)\s?[:|–—]/i
/** The labels of the other languages. */
const FOREIGN = new Labels(() => Object.values(labels).flat())
const HASHTAGS = /^(?:[#＃][\p{L}\p{M}\p{N}_]{2,40}[,、،]?\s*){2,20}$/u

const LABEL_ALONE =
  /^(?:tags?|topics|tagged(?: with)?|keywords|categories|filed under|posted in|labels|related topics):?$/i
/** Lines that begin with a label. */
const HINTS: Wording = {
  ...Object.fromEntries(Object.entries(labels).map(([language, texts]) => [language, texts.map((text) => `^${text}`)])),
  en: [
    '^tag|tags|tagged|topic|topics|category|categories|keyword|keywords|label|labels|section|sections|hashtag|hashtags',
    '^related|article|blog|post|popular|story tag|tags|tagged|topic|topics|category|categories|keywords|sections',
    '^filed|posted|published under|in',
    '^more on',
  ],
}
const MAX_TAG = 4
const MAX_TAGS = 12

/** "Tags:", "Filed under |" */
const labelOf = (text: string): string | undefined => LABEL.exec(text)?.[0] ?? FOREIGN.before(/[:：|｜–—]/, text)

/** The label over a column of tags; longer lines end the column, since a title may follow. */
function labelAbove(block: Block, page: Page, hinted: Readonly<Uint8Array>): string | undefined {
  if (block.words > MAX_TAG) return undefined
  for (let i = block.index - 1; i >= block.index - MAX_TAGS; i--) {
    const above = page.blocks[i]
    if (above === undefined || above.words > MAX_TAG) return undefined
    if (hinted[i] === 1 && (LABEL_ALONE.test(above.text) || FOREIGN.has(above.text.replace(/\s?[:：]$/, ''))))
      return above.text
  }
  return undefined
}

/**
 * The labels under which a site files an article. A sentence may be about tags or be posted in a place: the label is
 * followed by a colon or by names, and never by prose.
 */
export const tagList = defineFilter({
  id: 'tag-list',
  removes: 'lists of tags, topics and categories',
  says: 'boilerplate',
  wording,
  headings,
  asks: [
    { zones: ['tags'], words: 12 },
    { signs: ['hash'], words: MAX_WORDS },
  ],
  hints: HINTS,
  reach: MAX_TAGS,
  examples: {
    hits: [
      'Tags: harbour, ferries, strike',
      'Filed under: Travel',
      'Posted in Gardening',
      'Tagged with islands, boats',
      'Categories',
      'This entry was posted in News and tagged boats',
      '#sailing #harbour #storm',
      'Topics: Climate | Oceans',
      'الوسوم: السفن، الميناء',
      'Štítky: přístav, loď',
      'Schlagwörter: Hafen, Streik',
      'Veröffentlicht in Allgemein',
      'Ετικέτες: λιμάνι, πλοία',
      'Etiquetas: puerto, huelga',
      'Mots-clés : port, grève',
      'תגיות: נמל, ספינות',
      'टैग: बंदरगाह, जहाज',
      'Kata kunci: pelabuhan, kapal',
      'Argomenti: porto, sciopero',
      'タグ：港、船',
      '関連キーワード',
      '태그: 항구, 배',
      'Onderwerpen: haven, staking',
      'Tagi: port, statki',
      'Assuntos: porto, greve',
      'Теги: порт, корабли',
      'Etiketler: liman, gemi',
      'Теги: порт, кораблі',
      'Từ khóa: cảng, tàu',
      '标签：港口，船',
      '關鍵字：港口、船',
      '#हिन्दी #समाचार #खेल',
      'Hidden categories: Articles needing additional references',
    ],
    misses: [
      'Tags on the birds showed that they had flown as far as the southern cape.',
      'Posted in Berlin for three years, the young officer learned to read two newspapers before breakfast.',
      'Filed in 1987, the suit was settled only when both sisters had died.',
      'Categories of stars and how to tell them apart',
      'The keywords are read from left to right, and the first that matches wins.',
      'Kategorien von Sternen und wie man sie unterscheidet',
      'Classé dans les dix premiers, le skipper sourit.',
      'Etiquetas de papel colgaban de cada maleta.',
      'Archiviato in fretta il caso del faro',
      'Đánh dấu bước ngoặt của đội tàu',
      '标签上写着船的名字。',
      'Темы для разговора кончились, и они молчали.',
      'Veröffentlicht unter Pseudonym, fand das Buch erst nach Jahren seine Leser.',
      'Gepubliceerd onder een schuilnaam',
      'Ditandai dengan upacara, kapal itu berangkat',
      'Hidden categories of costs made the bridge three times as dear as the council had said it would be.',
    ],
  },
  judge: (block, page, cue, hinted) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'tags')
    if (box !== undefined && block.words <= 12) return { reason: `inside ${describeBox(box)}`, strength: 0.75 }
    const label = hinted[block.index] === 1 ? labelOf(block.text) : undefined
    if (label !== undefined) return { reason: `says “${label}”`, strength: 0.85 }
    if (hasSign(block, page, SIGNS.hash) && HASHTAGS.test(block.text))
      return { reason: `only hashtags: “${block.text.slice(0, 40)}”`, strength: 0.8 }
    const worded = judgeWording(block, cue)
    if (worded !== undefined) return worded
    const above = block.kind === 'heading' ? undefined : labelAbove(block, page, hinted)
    return above === undefined ? undefined : { reason: `below “${above}”`, strength: 0.5, below: true }
  },
})
