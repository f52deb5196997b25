import { hasSign, SIGNS } from '../signs.ts'
import { defineFilter, judgeWording } from './define.ts'
import { demands, fields, wording } from './form-control.wording.ts'
import { lazyPattern } from './pattern.ts'

/** Longer text in a button is an answer or a teaser. */
const MAX_CONTROL = 8
const MAX_LABEL = 8

/** "First name *", "Email (required)", "Country: *": a label that must be filled in, with what stands in brackets. */
const STARRED = /^[\p{Lu}\p{Lo}][^*\n]{1,50}?(?: ?[*＊]|\*\*?:?| ?[(（]([^()（）*]{2,30})[)）])$/u
const DEMANDS: ReadonlySet<string> = new Set(Object.values(demands).flat())
/** Marks of emphasis, not of a duty: "**Key Takeaways**" in scraped Markdown. */
const FIELD =
  /\b(?:name|e-?mail|phone|mobile|address|city|state|zip|postcode|postal|country|region|company|organi[sz]ation|website|url|title|message|comments?|subject|password|username|date|budget|service|inquiry|question|role|function|level|size|industry|department|gender|age|consent|agree|terms|policy|upload|file|captcha|type)\b/i

const SPACELESS: ReadonlySet<string> = new Set(['ja', 'ko', 'zh'])
const labels = (spaceless: boolean): string =>
  Object.entries(fields)
    .flatMap(([language, words]) => (SPACELESS.has(language) === spaceless ? words : []))
    .join('|')
const FOREIGN_FIELD = lazyPattern(
  () => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${labels(false)})(?![\\p{L}\\p{N}_])|${labels(true)}`, 'iu'),
)

function isStarred(text: string): boolean {
  const match = STARRED.exec(text)
  if (match === null || (match[1] !== undefined && !DEMANDS.has(match[1].toLowerCase()))) return false
  return FIELD.test(text) || FOREIGN_FIELD.test(text)
}

/** What a form shows around its fields; a question on a button is the heading of an answer that it opens. */
export const formControl = defineFilter({
  id: 'form-control',
  removes: 'labels, buttons and hints of forms',
  says: 'boilerplate',
  wording,
  asks: [
    { kinds: ['control'], words: MAX_CONTROL },
    { signs: ['star', 'bracket'], words: MAX_LABEL },
  ],
  examples: {
    hits: [
      'First name *',
      'Email (required)',
      'Your email address',
      'Submit',
      'Required fields are marked *',
      'Select an option',
      'Oops! Something went wrong while submitting the form.',
      'This field is for validation purposes and should be left unchanged.',
      'This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.',
      'Number of employees in your company*',
      'Please enter a valid email address.',
      'إرسال',
      'البريد الإلكتروني *',
      'Odeslat zprávu',
      'Jméno a příjmení *',
      'Nachricht absenden',
      'Vorname *',
      'Telefonnummer (Pflichtfeld)',
      'Bitte geben Sie eine gültige E-Mail-Adresse ein.',
      'Υποβολή',
      'Ονοματεπώνυμο *',
      'Enviar mensaje',
      'Correo electrónico (obligatorio)',
      'Este campo es obligatorio.',
      'Envoyer',
      'Adresse e-mail *',
      'Les champs marqués d’un astérisque sont obligatoires.',
      'שלח הודעה',
      'שם מלא *',
      'सबमिट करें',
      'पूरा नाम *',
      'Kirim Pesan',
      'Nomor Telepon *',
      'Invia messaggio',
      'Nome e cognome *',
      'I campi contrassegnati con * sono obbligatori.',
      '送信する',
      'お名前 *',
      'メールアドレスを入力してください',
      '보내기',
      '이메일 (필수)',
      'Verzenden',
      'Telefoonnummer *',
      'Dit veld is verplicht.',
      'Wyślij wiadomość',
      'Imię i nazwisko *',
      'Enviar mensagem',
      'Telefone (obrigatório)',
      'Selecione uma opção',
      'Отправить заявку',
      'Ваше имя *',
      'Нажимая на кнопку, вы соглашаетесь на обработку персональных данных',
      'Gönder',
      'Adınız Soyadınız *',
      'Надіслати повідомлення',
      'Ваше ім’я *',
      'Họ và tên *',
      'Vui lòng nhập địa chỉ email',
      '提交',
      '邮箱地址 *',
      '搜尋',
      '請輸入您的電子郵件',
    ],
    misses: [
      'How do I submit a claim for a lost parcel?',
      'Enter services such as banking, and the town looks different, the economist said in his talk.',
      'First names follow fashion; the last name of a family hardly changes in two hundred years.',
      'Select committees of both houses asked for the letters, and none of them got more than a summary.',
      '**Key Takeaways**',
      '24/7 access to a doctor*',
      'The name is required by law on every label, along with the address of the maker.',
      'Choose a pot that is twice as wide as the roots.',
      'Senden wird der Kanal ab Mai aus dem alten Funkhaus, teilte der Intendant mit.',
      'Al hacer el camino de noche, los pastores evitaban el calor y a los soldados.',
      'Le nom de la rue vient d’un meunier dont l’adresse est restée inconnue.',
      'Il nome e il cognome del pittore compaiono per la prima volta in una lettera del 1512.',
      'Имя мастера осталось неизвестным, а адрес мастерской нашли только в прошлом году.',
      'Wybierz się nad rzekę wczesnym rankiem, kiedy mgła leży jeszcze na łąkach.',
      'Zoeken naar de vermiste schipper duurde tot diep in de nacht.',
      'Bu alan eskiden bir çarşıydı, bugün otopark olarak kullanılıyor.',
      '名前のない猫が駅のホームで三年間暮らしていた。',
      '请愿书上的姓名和地址都是真的，法院说。',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > 45 || block.kind === 'code') return undefined
    const running = page.prose[block.index] === 1
    const worded = judgeWording(block, cue)
    if (worded !== undefined && !(running && (cue?.share ?? 0) < 0.3 && (cue?.phrases ?? 0) < 2)) return worded
    if (block.words <= MAX_LABEL && hasSign(block, page, SIGNS.star | SIGNS.bracket) && isStarred(block.text))
      return { reason: `labels a field “${block.text}”`, strength: 0.8 }
    if (block.kind === 'control' && !running && block.words <= MAX_CONTROL && !block.text.endsWith('?'))
      return { reason: `a button or field “${block.text}”`, strength: 0.7 }
    return undefined
  },
})
