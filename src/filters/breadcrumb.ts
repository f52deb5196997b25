import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { describeBox } from '../zones.ts'
import { here, hereHints, home, wording } from './breadcrumb.wording.ts'
import { defineFilter, judgeWording } from './define.ts'
import { Labels } from './labels.ts'
import { lazyPattern } from './pattern.ts'
import { inSmallLetters } from './small-letters.ts'

const MAX_WORDS = 30

const HOME = lazyPattern(
  () => new RegExp(`^(?:${inSmallLetters(Object.values(home).flat().join('|'))})(?![\\p{L}\\p{N}])`, 'u'),
)
const HERE = new Labels(() => Object.values(here).flat())
/** From right to left the arrows point the other way. */
const STEP = / ?[>»›→＞] ?| \/ |(?<=[\u0590-\u06ff]) [<«‹←] /
const SPACED_STEP = / [>»›] |＞|(?<=[\u0590-\u06ff]) [<«‹] /
const ARROWS = SIGNS.arrow | SIGNS.slash
/** A capital, or a letter of a script that has none. */
const NAME = /^[\p{Lu}\p{Lo}]/u

/** Prose above means that the page has begun: a path below it is part of what it explains ("File > Export"). */
const followsProse = (block: Block, page: Page): boolean => page.firstProse >= 0 && page.firstProse < block.index

/**
 * The way from the front page to this one, between arrows or strokes. Instructions write menus of programs in the same
 * way ("Settings > Privacy"), but inside the article, and their path does not begin at home.
 */
export const breadcrumb = defineFilter({
  id: 'breadcrumb',
  removes: 'the path of sections that leads to a page',
  says: 'boilerplate',
  wording,
  asks: [
    { zones: ['breadcrumb'], words: MAX_WORDS },
    { signs: ['arrow', 'slash'], words: MAX_WORDS },
  ],
  hints: hereHints,
  examples: {
    hits: [
      'Home > News > Politics',
      'Home » Blog » Ten ways to mend a sail',
      'You are here: Home / Travel / Islands',
      'Home / Shop / Lamps',
      'Science › Oceans › Tides',
      'Home → Guides → Knots',
      'Breadcrumb',
      'الرئيسية > أخبار > سياسة',
      'الرئيسية « أخبار « سياسة',
      'Domů > Zprávy > Sport',
      'Startseite > Nachrichten > Politik',
      'Sie sind hier: Startseite / Reisen',
      'Αρχική > Ειδήσεις > Πολιτική',
      'Inicio / Noticias / Cultura',
      'Estás aquí: Inicio / Viajes',
      'Accueil > Culture > Livres',
      'Vous êtes ici : Accueil > Voyages',
      'דף הבית > חדשות > ספורט',
      'होम > समाचार > खेल',
      'Beranda > Berita > Olahraga',
      'Sei qui: Home > Viaggi',
      'Pagina iniziale > Notizie',
      'ホーム > ニュース > 国内',
      'トップ＞ニュース＞社会',
      '홈 > 뉴스 > 사회',
      '현재 위치 : 뉴스',
      'U bent hier: Home / Nieuws',
      'Strona główna > Wiadomości',
      'Início > Notícias > Esportes',
      'Você está em: Página inicial > Cultura',
      'Главная → Новости → Спорт',
      'Ana Sayfa > Haberler > Spor',
      'Головна > Новини > Спорт',
      'Trang chủ > Tin tức > Thể thao',
      '首页 > 新闻 > 体育',
      '当前位置：首页 > 新闻',
      '首頁 / 新聞 / 生活',
    ],
    misses: [
      'You are here to rest, the innkeeper said, and nobody will ask you for anything before noon.',
      'Home and away: the two lives of a lighthouse keeper',
      'To turn it off, open Settings > Privacy > Location and clear the box.',
      'The ratio must hold as a > b > c for every sample in the series.',
      'Choose either red and/or blue; both/and is an answer too.',
      'Sie sind hier zu Hause, sagte die Wirtin.',
      'Inicio de curso: más alumnos y menos aulas',
      'Accueil des réfugiés : la ville ouvre ses portes',
      'Главная новость дня: мост открыт',
      '首页改版之后，读者少了一半。',
      'ホームを後にした選手たちは泣いていた。',
      'Konumu kapatmak için önce Ayarlar > Gizlilik > Konum yolunu izleyin ve sonra kutuyu boş bırakın.',
      'الرئيسية في البلاد هي الزراعة',
      'Trang chủ mới của tòa báo ra mắt hôm nay',
    ],
  },
  judge: (block, page, cue, hinted) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'breadcrumb')
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength: 0.95 }
    if (block.kind === 'code' || block.kind === 'cell') return undefined
    if (hinted[block.index] === 1 && HERE.before(/[:：]/, block.text) !== undefined)
      return { reason: `says “${block.text.slice(0, 50)}”`, strength: 0.95 }
    const steps = hasSign(block, page, ARROWS) ? block.text.split(STEP) : []
    if (steps.length >= 2 && block.words >= 2) {
      const reason = `${steps.length} steps of a path: “${block.text.slice(0, 50)}”`
      if ((steps[0]?.length ?? 0) <= 30 && HOME.test(inSmallLetters(block.text))) return { reason, strength: 0.95 }
      const named = block.text.split(SPACED_STEP)
      const isPath = named.length >= 3 && named.every((step) => step.length <= 40 && NAME.test(step))
      if (isPath && !followsProse(block, page)) return { reason, strength: 0.7 }
    }
    return judgeWording(block, cue)
  },
})
