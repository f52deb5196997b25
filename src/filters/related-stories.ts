import { hasSign, SIGNS } from '../signs.ts'
import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'
import { lazyPattern } from './pattern.ts'
import { headings, inline, inlineHints, wording } from './related-stories.wording.ts'
import { inSmallLetters } from './small-letters.ts'

/** Teasers of this length are quotations from the other story. */
const MAX_TEASER = 60
const MAX_LABEL = 25
const INLINE = lazyPattern(() => new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${inline.join('|')})\\s?[:：|–—]\\s?`, 'u'))
const SEPARATORS = SIGNS.colon | SIGNS.bar | SIGNS.dash

/**
 * Ways to other stories: the list below the article, "READ MORE: …" inside of it, and the labels that stand over such
 * lists. "Latest" opens no section: endless scrolling puts it over whole articles.
 */
export const relatedStories = defineFilter({
  id: 'related-stories',
  removes: 'teasers and lists of other stories',
  says: 'boilerplate',
  wording,
  headings,
  asks: [{ zones: ['related'], words: MAX_TEASER }],
  hints: inlineHints,
  examples: {
    hits: [
      'Latest',
      'Trending',
      'Continue Reading',
      'Related articles',
      'You may also like',
      'More from Harbour Weekly',
      'READ MORE: Ferry strike enters its second week',
      'See also: Ten islands without cars',
      'Read next',
      'Read more',
      'Most popular',
      'Das könnte Sie auch interessieren',
      'Lesen Sie auch: Der letzte Fährmann vom Sund',
      'À lire aussi : La grève des ferries entre dans sa deuxième semaine',
      'Sur le même sujet',
      'Te puede interesar',
      'Noticias relacionadas',
      'Leggi anche: Dieci isole senza automobili',
      'Articoli correlati',
      'Leia também: Greve das balsas entra na segunda semana',
      'Você também pode gostar',
      "Lees ook: Tien eilanden zonder auto's",
      'Czytaj także',
      'Mohlo by vás zajímat',
      'Читайте также: Забастовка паромщиков продолжается',
      'Похожие статьи',
      'Читайте також',
      'İlginizi çekebilir',
      'Διαβάστε επίσης',
      'اقرأ أيضا: إضراب العبارات يدخل أسبوعه الثاني',
      'مواضيع ذات صلة',
      'כתבות נוספות',
      'यह भी पढ़ें: नौका हड़ताल का दूसरा सप्ताह',
      'संबंधित खबरें',
      '相关文章',
      '延伸閱讀：渡輪罷工進入第二週',
      '関連記事',
      'あわせて読みたい',
      '관련 기사',
      '많이 본 뉴스',
      'Tin liên quan',
      'Có thể bạn quan tâm',
      'Baca juga: Mogok feri memasuki pekan kedua',
      'Artikel Terkait',
      'VÍDEOS: mais assistidos do Porto',
    ],
    misses: [
      'Read more slowly, her teacher said, and the poem will open of its own accord.',
      'The latest of the three storms took the roof of the station.',
      'More from necessity than from conviction, the two parties agreed to talk.',
      'Related species live on the southern coast, where the water is warmer.',
      'Trending downwards: what the new figures say about rents',
      'See also the discussion of tides in the second chapter, which explains why the wall was built so far inland.',
      'Popular with sailors, the inn has been open since 1911',
      'Lesen Sie Gedichte, wenn Sie müde sind, riet der alte Lehrer seinen Schülern im letzten Jahr vor der Prüfung.',
      'Les articles relatifs à la pêche ont été abrogés par le décret de 1921, que personne n’avait lu.',
      'Más de la mitad de los barcos que salieron aquel día no volvieron al puerto hasta el verano.',
      'Ela leu também as cartas do avô, que falavam de uma ilha sem nome e de um farol apagado.',
      'Подробнее о жизни писателя известно немного, но письма его сестры сохранились в городском архиве.',
      'İlgili bakan, köprünün gelecek yıl bitirileceğini ve yolun daha sonra açılacağını söyledi.',
      '相关部门表示，这座桥将在明年春天完工，届时渡轮的班次也会减少。',
      'この記事が出た翌日、市長は港の工事を中止すると発表した。',
      'Artikel itu ditulis oleh seorang nelayan yang tidak pernah bersekolah, dan kini dibaca di seluruh negeri.',
      'Більше половини човнів того дня не повернулися до порту, і їх шукали до самої ночі.',
    ],
  },
  judge: (block, page, cue, hinted) => {
    if (block.words > MAX_TEASER) return undefined
    const box = page.zone(block, 'related')
    if (box !== undefined)
      return { reason: `inside ${describeBox(box)}`, strength: page.prose[block.index] === 1 ? 0.6 : 0.8 }
    if (block.words > MAX_LABEL || page.prose[block.index] === 1)
      return cue?.direct === true ? judgeWording(block, cue) : undefined
    const inline =
      hinted[block.index] === 1 && hasSign(block, page, SEPARATORS) ? INLINE.exec(inSmallLetters(block.text)) : null
    if (inline !== null && /^[\p{Lu}\p{Lo}\p{N}“"‘'«„「『《]/u.test(block.text.slice(inline[0].length)))
      return { reason: `says “${block.text.slice(0, inline[0].length).trim()}”`, strength: 0.85 }
    // "Suggested reading:" introduces a list of the author's own
    if (cue?.heading === true && block.text.endsWith(':')) return { reason: `says “${cue.quote}”`, strength: 0.6 }
    return judgeWording(block, cue)
  },
})
