import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'
import { nameHints, names, wording } from './newsletter-signup.wording.ts'
import { lazyPattern } from './pattern.ts'

/** "The Harbour Newsletter": a name of few words that ends in it. */
const NAMED = /^(?:the|our|my)?\b.{0,40}\bnewsletters?$/i
/** "Harbour nieuwsbrief", "Boletín del Puerto". */
const NAMED_ABROAD = lazyPattern(
  () => new RegExp(`[\\s-](?:${names.end.join('|')})$|^(?:${names.begin.join('|')})\\s`, 'i'),
)
/** Scripts without capitals. */
const NAMED_UNCASED = lazyPattern(() => new RegExp(`(?:${names.uncased.join('|')})$`))
const PARTICLE = new RegExp(`\\s(?:${names.particles.join('|')})(?=\\s)`, 'g')

const MAX_NAME = 5

/** True for a line of two to five words that is the name of a newsletter. */
function isName(text: string, words: number, capitals: number): boolean {
  if (words < 2 || words > MAX_NAME) return false
  if (capitals === words && NAMED.test(text)) return true
  if (capitals === 0) return NAMED_UNCASED.test(text)
  return capitals + (text.match(PARTICLE)?.length ?? 0) === words && NAMED_ABROAD.test(text)
}

/**
 * Sites repeat the invitation under every article, with the field for the address and the small print below it. Prose
 * mentions newsletters and inboxes without inviting, so a lone "newsletter" or "in your inbox" says nothing.
 */
export const newsletterSignup = defineFilter({
  id: 'newsletter-signup',
  removes: 'invitations to subscribe by e-mail',
  says: 'boilerplate',
  wording,
  asks: [{ zones: ['newsletter'] }],
  hints: nameHints,
  examples: {
    hits: [
      'Sign up for our daily newsletter',
      'The Harbour Post Newsletter',
      'Subscribe',
      'Enter your email address',
      'Get the best of the week delivered straight to your inbox.',
      'Join 12,000+ subscribers',
      'By signing up you agree to our terms and privacy policy.',
      'No spam. Unsubscribe at any time.',
      'Thanks for subscribing!',
      'Never miss a story',
      'Please enter a valid email address',
      'Stay up to date with our latest news',
      'Jetzt Newsletter abonnieren',
      'Melden Sie sich für unseren täglichen Newsletter an',
      'Verpassen Sie keine Neuigkeiten mehr',
      'Inscrivez-vous à notre newsletter',
      'Votre adresse e-mail',
      'Vous pouvez vous désabonner à tout moment.',
      'Suscríbete a nuestro boletín',
      'Recibe las noticias más importantes en tu correo',
      'Iscriviti alla newsletter',
      'Inserisci il tuo indirizzo email',
      'Assine nossa newsletter',
      'Subscreva a newsletter gratuita',
      'Receba as principais notícias no seu e-mail',
      'Schrijf je in voor onze nieuwsbrief',
      'Blijf op de hoogte',
      'Zapisz się na newsletter',
      'Bądź na bieżąco',
      'Přihlaste se k odběru novinek',
      'Zadejte svůj e-mail',
      'Подпишитесь на нашу рассылку',
      'Введите ваш e-mail',
      'Підписатися на розсилку',
      'Bültenimize abone olun',
      'E-posta adresinizi girin',
      'Εγγραφείτε στο newsletter μας',
      'اشترك في النشرة البريدية',
      'أدخل بريدك الإلكتروني',
      'הירשמו לניוזלטר שלנו',
      'הזינו כתובת מייל',
      'हमारे न्यूज़लेटर को सब्सक्राइब करें',
      'अपना ईमेल दर्ज करें',
      '订阅我们的电子报',
      '請輸入您的電子郵件',
      '隨時取消訂閱',
      'メルマガ登録はこちら',
      'メールアドレスを入力してください',
      '뉴스레터 구독하기',
      '이메일 주소를 입력하세요',
      'Đăng ký nhận bản tin',
      'Nhập địa chỉ email của bạn',
      'Daftar newsletter kami',
      'Masukkan alamat email Anda',
      'Newsletter Le Port du Matin',
      'Enjoying this post? Get new ones by email.',
      'after newsletter promotion',
      'Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.',
      'Receba as notícias do Porto no seu e-mail',
    ],
    misses: [
      'The newsletter reached two million subscribers in 1924.',
      'She wrote for the company newsletter.',
      'You will find the ticket in your inbox after the purchase.',
      'Sign up for a course at the town hall before the first of May.',
      'How to write a newsletter that people read',
      'Stay in the shade and keep the dough cool.',
      'The firm stopped sending emails to customers who had not opened one in a year.',
      'Der Newsletter der Partei erreichte im vergangenen Jahr zwei Millionen Menschen.',
      'La newsletter comptait douze mille abonnés quand le journal a fermé.',
      'Ella escribió durante años el boletín de la parroquia y nadie se lo pagó.',
      'La casella di posta era piena di lettere mai aperte.',
      'Он подписался под письмом вместе с сорока другими учёными.',
      'Gazete, abonelerine her sabah bir mektup gönderiyordu.',
      '彼は毎朝、会社の電子メールを読んでから畑に出た。',
      '报纸在1924年有三万名订户，战后只剩下一半。',
      '잡지는 창간 첫해에 만 명의 독자를 얻었다.',
      'O boletim da escola era escrito pelos próprios alunos.',
      'Anh ấy đăng ký học tiếng Pháp ở trường làng từ năm ngoái.',
      'Get new ones, said the plumber, who had seen taps like these in hotels that were closed by the county.',
      'After the newsletter promotion of 2019 the museum had more readers than visitors.',
    ],
  },
  judge: (block, page, cue) => {
    const worded = judgeWording(block, cue)
    if (worded !== undefined && worded.strength > 0.7) return worded
    const box = page.zone(block, 'newsletter')
    if (box !== undefined)
      return { reason: `inside ${describeBox(box)}`, strength: page.prose[block.index] === 1 ? 0.6 : 0.85 }
    if (isName(block.text, block.words, page.shapes[block.index]?.capitals ?? 0))
      return { reason: `names “${block.text}”`, strength: 0.7 }
    return worded
  },
})
