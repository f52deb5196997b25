import { defineFilter, judgeWording } from './define.ts'
import { wording } from './editorial-notice.wording.ts'

/**
 * The editors speak of the text itself or of its money: corrections, where it first stood, who earns from its links.
 * Prose says "originally published" of books and "correction" of markets.
 */
export const editorialNotice = defineFilter({
  id: 'editorial-notice',
  removes: 'notices of the editors to readers: corrections, republishing, disclosure, developing stories',
  says: 'boilerplate',
  wording,
  asks: [],
  examples: {
    hits: [
      'This story is developing. Please check back for updates.',
      'This article was originally published on March 2, 2022.',
      'Correction: An earlier version of this article misstated the age of the bridge.',
      'We may earn a commission if you buy something through our links.',
      'This post contains affiliate links.',
      'As an Amazon Associate, I earn from qualifying purchases.',
      'The opinions expressed here are those of the author.',
      "Editor's note: This story was updated on Friday with a statement of the harbour master.",
      'Reporting by Ana Ruiz; Editing by Tom Hale',
      'Sponsored Content',
      'Anmerkung der Redaktion: Dieser Artikel wurde am 3. März aktualisiert.',
      'Dieser Beitrag enthält Affiliate-Links.',
      'Cet article a été initialement publié le 3 mars 2021.',
      'Note de la rédaction',
      'Este artículo fue publicado originalmente en The Conversation.',
      'Fe de errores',
      'Questo articolo è stato pubblicato originariamente su La Voce.',
      'Este artigo foi publicado originalmente em março.',
      'Conteúdo patrocinado',
      'Dit artikel verscheen eerder in de zaterdagkrant.',
      'Artykuł sponsorowany',
      'Článek průběžně aktualizujeme',
      'Нашли ошибку? Выделите её и нажмите Ctrl+Enter',
      'Мнение автора может не совпадать с мнением редакции.',
      'Знайшли помилку? Виділіть її мишкою і натисніть Ctrl+Enter',
      'Bu haber güncelleniyor',
      'Οι απόψεις που εκφράζονται στο άρθρο ανήκουν στον συντάκτη.',
      'المقالات المنشورة لا تعبر بالضرورة عن رأي الصحيفة',
      'הערת המערכת',
      'डिस्क्लेमर: यह लेख केवल जानकारी के लिए है।',
      '本文首发于《港口周刊》。',
      '編者按',
      '免責聲明',
      '本ページはプロモーションが含まれています',
      'お詫びと訂正',
      '이 포스팅은 쿠팡 파트너스 활동의 일환으로 수수료를 제공받습니다.',
      'Bài viết chỉ mang tính chất tham khảo.',
      'Artikel ini telah tayang di Harian Pelabuhan',
      'This article needs additional citations for verification. Please help improve this article by adding citations to reliable sources. Unsourced material may be challenged and removed.',
      'This interview has been edited for length and clarity.',
    ],
    misses: [
      'The novel was originally published in 1847 under a pen name, and nobody guessed who had written it.',
      'The correction of the market took three weeks and wiped out the gains of the spring.',
      'Agents earn a commission of five per cent on every house that they sell in the county.',
      'Developing countries will be updated on the talks in June, the minister said.',
      'The editor kept a note of every caller, and the court read all of them.',
      'The article was first rejected by two journals, although it is now the most cited in its field.',
      'Affiliate marketing began in the nineties, when a florist paid other sites for sending him customers.',
      'Der Roman erschien zuerst 1847 unter falschem Namen, und niemand erriet, wer ihn geschrieben hatte.',
      'Les opinions des pêcheurs sur le nouveau port sont partagées, mais personne ne regrette l’ancien.',
      'Los agentes reciben una parte del precio de cada casa que venden en la provincia.',
      'La correzione dei mercati è durata tre settimane e ha cancellato i guadagni della primavera.',
      'Ошибку в расчётах нашли только через десять лет, когда мост уже стоял.',
      'Помилку в розрахунках знайшли лише через десять років, коли міст уже стояв.',
      '这部小说最初于1847年以化名出版，没有人猜到作者是谁。',
      'その小説は1847年に偽名で出版され、誰も作者を知らなかった。',
      'De commissie ontvangt elk jaar honderden brieven over de oude haven.',
      'The article needs readers who know the harbour, said the editor, and he sent it to the fishermen first.',
      'The film had been edited for television in a week, and nobody had asked the director.',
    ],
  },
  judge: (block, page, cue) => {
    if (cue === undefined || block.words > 120 || block.kind === 'code') return undefined
    const worded = judgeWording(block, cue)
    if (worded !== undefined && worded.strength >= 0.9) return worded
    const reason = `says “${cue.quote}”`
    // Disclosures are sentences: two of their phrases in one block are no accident, one in passing may be
    if (cue.phrases >= 2 && (block.words <= 40 || cue.share >= 0.15)) return { reason, strength: 0.8 }
    if (worded === undefined) return undefined
    return page.prose[block.index] === 1 && cue.share < 0.12 ? { reason, strength: 0.45 } : worded
  },
})
