import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'
import { wording } from './pagination.wording.ts'

const MAX_WORDS = 20
const COUNTER = /^[\s\d.…«»‹›<>|→←]+$/

/** "1 2 3 … 12": small numbers that climb, and no other words. */
function isPageRow(text: string): boolean {
  if (!COUNTER.test(text)) return false
  const numbers = text.split(/[^\d]+/).filter((part) => part !== '')
  if (numbers.length < 3 || Number(numbers[0]) > 9) return false
  return numbers.every((number, i) => number.length <= 5 && (i === 0 || Number(number) > Number(numbers[i - 1])))
}

/**
 * Ways to the next or previous page, post or article, with or without its title. Rows of figures in tables do not
 * begin small and climb; prose that speaks of the next page goes on after it.
 */
export const pagination = defineFilter({
  id: 'pagination',
  removes: 'links to other pages of the same list or article',
  says: 'boilerplate',
  wording,
  asks: [
    { zones: ['pagination'], words: MAX_WORDS },
    { signs: ['digit'], words: MAX_WORDS },
  ],
  examples: {
    hits: [
      '1 2 3 … 12',
      'Page 2 of 10',
      '1 2 3 Next »',
      'Older posts',
      'Previous article',
      'Next Article',
      'Previous post: How the mill was saved',
      'Load more',
      '← Previous   Next →',
      'الصفحة التالية',
      'المقالة السابقة',
      'Starší příspěvky',
      'Strana 2 z 10',
      'Nächste Seite',
      'Vorheriger Beitrag',
      'Seite 2 von 10',
      'Ältere Beiträge',
      'Επόμενη σελίδα',
      'Παλαιότερα άρθρα',
      'Página siguiente',
      'Entradas anteriores',
      'Artículo anterior',
      'Page suivante',
      'Articles plus anciens',
      'Article précédent',
      'העמוד הבא',
      'עמוד 2 מתוך 10',
      'अगला पेज',
      'Halaman Selanjutnya',
      'Navigasi pos',
      'Pagina successiva',
      'Articoli meno recenti',
      '次のページ',
      '前の記事',
      '다음 글',
      '이전글',
      'Volgende pagina',
      'Oudere berichten',
      'Następna strona',
      'Starsze wpisy',
      'Próxima página',
      'Posts mais antigos',
      'Navegação de artigos',
      'Следующая страница',
      'Навигация по записям',
      'Предыдущая статья',
      'Sonraki sayfa',
      'Daha fazla yükle',
      'Наступна сторінка',
      'Попередній запис',
      'Trang sau',
      'Bài viết trước',
      '下一页',
      '上一篇：老桥的故事',
      '第 3 頁',
      'Load more updates',
    ],
    misses: [
      'On the next page of the diary she wrote only one word, and it was crossed out.',
      'Next week the council votes on the harbour wall.',
      'Previous studies of the reef found no more than forty species.',
      '14 28 12 40 7',
      'Page by page: how a forger was found out',
      'The last page',
      'Die nächste Seite des Tagebuchs war leer, und der Enkel legte es zurück in die Kiste.',
      'La página siguiente de la historia la escribieron los vecinos, no los ministros.',
      'La page suivante de son histoire, la ville veut l’écrire sans lui.',
      'Na próxima página do diário ela escreveu apenas uma palavra.',
      'Następna strona konfliktu zabrała głos dopiero w piątek wieczorem.',
      'Следующая глава переговоров начнётся в понедельник, сообщил посол.',
      '下一页写着他母亲的名字，他从来没有见过那张纸。',
      '다음 페이지에는 아무것도 적혀 있지 않았다고 그는 말했다.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'pagination')
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength: 0.9 }
    if (block.kind === 'cell' || block.kind === 'code') return undefined
    if (page.shapes[block.index]?.letters === 0 && isPageRow(block.text))
      return { reason: `counts “${block.text.slice(0, 30)}”`, strength: 0.85 }
    return judgeWording(block, cue)
  },
})
