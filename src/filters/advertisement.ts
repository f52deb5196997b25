import { describeBox } from '../zones.ts'
import { wording } from './advertisement.wording.ts'
import { defineFilter, judgeWording } from './define.ts'

/** Of the words that name such a box "promo" is left out: sites call the teasers of their own stories so. */
const BOX = /^(?:adverts?|advertisements?|advertising|sponsor|sponsored|adsbygoogle|adunit|adslot)$/
/** "ad-slot", but not "grid-with-ad". */
const BOX_BEGINS = /^ads?$/

/**
 * Labels above advertisements, offers that call themselves sponsored, notices about affiliate links and pleas to ad
 * blockers. Not reporting about advertising, nor an author who discloses a gift in a sentence of the article.
 */
export const advertisement = defineFilter({
  id: 'advertisement',
  removes: 'advertisement labels, sponsored lines and affiliate notices',
  says: 'boilerplate',
  wording,
  asks: [{ zones: ['advertisement'], words: 25 }],
  examples: {
    hits: [
      'Advertisement',
      'ADVERTISEMENT - CONTINUE READING BELOW',
      'Story continues below advertisement',
      'Sponsored by Harbour Insurance',
      'Sponsored Content',
      'Scroll to continue reading',
      'We may earn a small commission when you buy through links on our site.',
      'This post contains affiliate links, at no extra cost to you.',
      'As an Amazon Associate I earn from qualifying purchases.',
      'Please disable your ad blocker to support our work.',
      'Ad Feedback',
      'Anzeige',
      'Weiterlesen nach der Anzeige',
      'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
      'Publicité',
      'La suite après la publicité',
      'Contenu sponsorisé',
      'Publicidad',
      'Este artículo contiene enlaces de afiliado.',
      'Sigue leyendo después del anuncio',
      'Pubblicità',
      'Contenuto sponsorizzato',
      'Publicidade',
      'Continua após a publicidade',
      'Advertentie',
      'Lees verder onder de advertentie',
      'Reklama',
      'Dalsza część artykułu pod reklamą',
      'Artykuł sponsorowany',
      'Článek pokračuje pod reklamou',
      'Komerční sdělení',
      'Реклама',
      'На правах рекламы',
      'Продолжение после рекламы',
      'Партнерський матеріал',
      'Новини партнерів',
      'Reklam',
      'Sponsorlu içerik',
      'Διαφήμιση',
      'Χορηγούμενο περιεχόμενο',
      'إعلان',
      'محتوى ممول',
      'פרסומת',
      'תוכן שיווקי',
      'विज्ञापन',
      'प्रायोजित सामग्री',
      '广告',
      '請繼續往下閱讀',
      '赞助商链接',
      'スポンサーリンク',
      'この記事は広告を含みます',
      '광고',
      '이 포스팅은 쿠팡 파트너스 활동의 일환으로, 이에 따른 일정액의 수수료를 제공받습니다.',
      'Quảng cáo',
      'Nội dung tài trợ',
      'Iklan',
      'Lanjut baca setelah iklan',
      '$24.99 at Amazon',
      'View on Amazon',
      'Check price',
      'To order a copy for £14.78 go to bookshop.example.',
    ],
    misses: [
      'The agency sold advertisements to seventy newspapers before the war.',
      'The bill was sponsored by two senators from the north and passed without a vote.',
      'Brokers may earn a commission of three per cent on every house that they sell.',
      'How advertising paid for the penny press',
      'An ad in the evening paper asked for a cook, and forty people came.',
      'The European Commission said the receipts were in order.',
      'Die Zeitung verlor nach dem Krieg die Hälfte ihrer Anzeigen.',
      'La publicité pour le tabac est interdite depuis 1991 dans tout le pays.',
      'Los anuncios del periódico costaban dos pesetas por línea en 1924.',
      'La commissione ha ricevuto una lettera dal sindaco e ha aperto un’inchiesta.',
      'Компания потратила на рекламу два миллиона рублей и закрылась через год.',
      'Reklama piwa zniknęła z telewizji na wiele lat.',
      'Şirket reklam için iki milyon lira harcadı ve bir yıl sonra kapandı.',
      'その会社は広告に二億円を使い、翌年に倒産した。',
      '这家公司去年在电视广告上花了两亿元。',
      '정부는 담배 광고를 금지하는 법을 만들었다.',
      'Perusahaan itu memasang iklan di tiga koran setiap pekan.',
      'Check prices twice, his mother used to say, and the coins three times.',
      'Forty men work at the Amazon depot on the hill, and none of them has seen a parcel opened.',
    ],
  },
  judge: (block, page, cue) => {
    const worded = judgeWording(block, cue)
    const box = page.zone(block, 'advertisement')
    if (box === undefined || page.prose[block.index] === 1 || (worded?.strength ?? 0) > 0.8) return worded
    if (block.words > 25 || !(BOX_BEGINS.test(box.names[0] ?? '') || box.names.some((name) => BOX.test(name))))
      return worded
    return { reason: `inside ${describeBox(box)}`, strength: 0.8 }
  },
})
