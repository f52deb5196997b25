import type { Block, Finding } from '../model.ts'
import type { Page } from '../page.ts'
import { describeBox } from '../zones.ts'
import { fields, formWords, headings, wording } from './comment-prompt.wording.ts'
import { defineFilter, judgeWording } from './define.ts'
import { lazyPattern } from './pattern.ts'

const FORM = /\b(?:comments?|reply|replies|notify|avatar)\b/i
/** Korean, Chinese and Japanese words follow upon others without a space, all others begin a word. */
const FOREIGN_FORM = lazyPattern(
  () => new RegExp(`(?<![a-z\\u00c0-\\u1fff])(?:${Object.values(formWords).flat().join('|')})`, 'iu'),
)
/** How far from a field the form's own words may stand. */
const NEAR = 4

const isForm = (text: string): boolean => FORM.test(text) || FOREIGN_FORM.test(text)

/** The field of a form that says within a few lines that it is for comments. */
function fieldOfForm(block: Block, page: Page, hinted: Readonly<Uint8Array>): Finding | undefined {
  if (hinted[block.index] !== 1) return undefined
  for (let i = block.index - NEAR; i <= block.index + NEAR; i++) {
    const near = page.blocks[i]
    if (near === undefined || near === block || near.words > 25 || !isForm(near.text)) continue
    return { reason: `a field near “${near.text}”`, strength: 0.7 }
  }
  return undefined
}

/**
 * The form for comments, its states and the counters around it, and in HTML what stands in a box of comments. Not a
 * quoted reply, a "no comment" of an official, or an author who answers comments in the article.
 */
export const commentPrompt = defineFilter({
  id: 'comment-prompt',
  removes: 'invitations to comment and the furniture of comment sections',
  says: 'boilerplate',
  wording,
  headings,
  asks: [{ zones: ['comments'] }],
  hints: fields,
  examples: {
    hits: [
      'Click to comment',
      'Leave a Reply',
      'avatar',
      'Notify of',
      '3 thoughts on “Why the ferry stopped running”',
      'Your email address will not be published. Required fields are marked *',
      'Save my name, email, and website in this browser for the next time I comment.',
      'You must be logged in to post a comment.',
      'Log in to comment',
      'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
      'Be the first to comment',
      'Comments are closed.',
      'اترك تعليقاً',
      'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
      'Napsat komentář',
      'Pro přidávání komentářů se musíte nejdříve přihlásit.',
      'Schreibe einen Kommentar Antworten abbrechen',
      'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert',
      'Melden Sie sich an, um zu kommentieren',
      '3 Gedanken zu „Warum die Fähre nicht mehr fährt“',
      'Αφήστε μια απάντηση',
      'Πρέπει να συνδεθείτε για να δημοσιεύσετε ένα σχόλιο.',
      'Deja una respuesta',
      'Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *',
      'Lo siento, debes estar conectado para publicar un comentario.',
      'Laisser un commentaire',
      'Vous devez être connecté pour publier un commentaire.',
      'Enregistrer mon nom, mon e-mail et mon site dans le navigateur pour mon prochain commentaire.',
      'כתיבת תגובה',
      'האימייל לא יוצג באתר. שדות החובה מסומנים *',
      'एक उत्तर दें',
      'टिप्पणी करने के लिए आपको लॉगिन करना होगा।',
      'Tinggalkan Balasan',
      'Jadilah yang pertama memberikan komentar',
      'Lascia un commento',
      'Devi essere connesso per inviare un commento.',
      'コメントを残す',
      'メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です',
      '댓글 남기기',
      '이메일 주소는 공개되지 않습니다. 필수 필드는 *로 표시됩니다',
      'Geef een reactie',
      'Wees de eerste die reageert',
      'Dodaj komentarz',
      'Musisz się zalogować, aby móc dodać komentarz.',
      'Deixe um comentário',
      'Você precisa fazer o login para publicar um comentário.',
      'Tem de iniciar a sessão para publicar um comentário.',
      'Добавить комментарий',
      'Для отправки комментария вам необходимо авторизоваться.',
      'Войдите, чтобы оставить комментарий',
      'Bir yanıt yazın',
      'Yorum yapabilmek için oturum açmalısınız.',
      'Залишити відповідь',
      'Щоб відправити коментар вам необхідно авторизуватись.',
      'Để lại một bình luận',
      'Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *',
      '发表评论',
      '您的邮箱地址不会被公开。 必填项已用 * 标注',
      '登录后发表评论',
      '發佈留言',
      '很抱歉，必須登入網站才能發佈留言。',
      '查看全部128条评论',
      '댓글 12',
      'Improve this question',
      'Your Answer',
      'Required, but never shown',
      'Highest score (default)',
      'By clicking “Post Your Answer”, you agree to our terms of service.',
      "Not the answer you're looking for? Browse other questions tagged rope or ask your own question.",
    ],
    misses: [
      'The department declined to comment on the reports.',
      'Officials did not reply to three letters that the paper sent in the spring.',
      'Rosenstein’s comments about secretly recording the President backfire',
      'He left a reply on her desk and went home.',
      'Join the two halves of the pipe before you comment out the last line of the file.',
      'Thoughts on the first winter in a wooden house',
      'Asked what he would leave behind, the mayor had no comment.',
      'Der Minister wollte den Bericht am Montag nicht kommentieren und ließ alle Fragen offen.',
      'Le porte-parole a refusé de faire le moindre commentaire sur cette réponse tardive.',
      'El alcalde no quiso hacer comentarios sobre la respuesta del tribunal.',
      'Un commento del ministro, lasciato cadere a cena, bastò a far crollare il prezzo.',
      'Komentarz prezesa przyszedł dopiero po trzech dniach, a odpowiedź sądu po roku.',
      'В комментарии агентству директор завода заявил, что ответ будет готов к пятнице.',
      'Bakan, yorum yapmaktan kaçındı ve yanıtı yarın vereceğini söyledi.',
      '外交部发言人对此发表评论称，双方的会谈已经结束，没有更多消息。',
      '大臣は記者団の質問に対し、コメントを控えると述べた。',
      '대변인은 이 보도에 대해 논평을 거부했다고 이 신문이 전했다.',
      'Warganet ramai menulis pendapat di kolom komentar unggahan itu, dan sang artis tidak menjawab.',
      'To improve this answer took the teacher another year, and a second visit to the archive.',
      'Your answer to that question decided whether the guards let you over the bridge.',
      'He browsed other stalls until the questions of the harbour master had been answered.',
    ],
  },
  judge: (block, page, cue, hinted) => {
    const worded = judgeWording(block, cue) ?? fieldOfForm(block, page, hinted)
    const box = page.zone(block, 'comments')
    if (box === undefined && worded?.opens !== true) return worded
    const first = page.blocks[page.firstProse]
    // A page whose prose begins in such a box is a forum: the comments are what it is for
    if (box !== undefined && first !== undefined && page.zone(first, 'comments') === undefined) {
      const found = { reason: `inside ${describeBox(box)}`, strength: page.prose[block.index] === 1 ? 0.6 : 0.85 }
      return worded !== undefined && worded.strength > found.strength ? worded : found
    }
    if (worded?.opens !== true) return worded
    // "12 Comments" above an article, or by every title of a list, is a counter: what stands below is no comment
    const opens = first !== undefined && first.index < block.index && page.copies[block.index] === 1
    return { reason: worded.reason, strength: worded.strength, opens }
  },
})
