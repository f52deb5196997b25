import { describeBox, isConsentTool } from '../zones.ts'
import { consentWords, wording } from './cookie-notice.wording.ts'
import { defineFilter, judgeWording } from './define.ts'
import { lazyPattern } from './pattern.ts'

/** A consent notice is one long block in many a banner; two phrases in one of so many words are no passing mention. */
const LONGEST = 160

/** What a sentence in a box named "cookies" must speak of: recipes of biscuits are filed under that name too. */
const CONSENT =
  /\b(?:cookies? (?:policy|settings|set|is|on|to)|consent|privacy|browser|tracking|gdpr|vendors?|website)\b/i

/** The same in the other languages; parts of words, so that inflection does not matter. */
const CONSENT_ABROAD = lazyPattern(() => new RegExp(consentWords.join('|'), 'i'))

/**
 * Consent banners, their lists of purposes and vendors, and links to change one's mind. Not recipes of cookies, nor
 * articles that explain what cookies in a browser are.
 */
export const cookieNotice = defineFilter({
  id: 'cookie-notice',
  removes: 'cookie and consent notices',
  says: 'boilerplate',
  wording,
  asks: [{ zones: ['cookies'] }],
  examples: {
    hits: [
      'We use cookies to improve your experience on our site.',
      'By continuing to use this site you are consenting to our use of cookies.',
      'Cookie settings',
      'Accept all cookies',
      'Manage consent preferences',
      'Strictly Necessary Cookies',
      'Do Not Sell or Share My Personal Information',
      'We value your privacy',
      'Consent Leg.Interest',
      'This website uses cookies so that we can provide you with the best user experience possible.',
      'Close GDPR Cookie Settings',
      'نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا.',
      'Tento web používá soubory cookies.',
      'Wir verwenden Cookies, um Ihnen die bestmögliche Nutzung unserer Website zu ermöglichen.',
      'Alle akzeptieren',
      'Mit Werbung weiterlesen',
      'Χρησιμοποιούμε cookies για να βελτιώσουμε την εμπειρία σας.',
      'Utilizamos cookies propias y de terceros para mejorar nuestros servicios.',
      'Configuración de cookies',
      'En poursuivant votre navigation, vous acceptez l’utilisation de cookies.',
      'Continuer sans accepter',
      'אתר זה עושה שימוש בקובצי cookies',
      'הגדרות עוגיות',
      'यह वेबसाइट कुकीज़ का उपयोग करती है।',
      'Situs ini menggunakan cookie untuk meningkatkan pengalaman Anda.',
      'Questo sito utilizza cookie tecnici e di profilazione.',
      'Gestisci preferenze cookie',
      '当サイトではCookieを使用しています。',
      'すべて拒否',
      '본 사이트는 쿠키를 사용합니다.',
      'Deze website gebruikt cookies om uw ervaring te verbeteren.',
      'Cookie-instellingen',
      'Ta strona korzysta z plików cookies.',
      'Zaakceptuj wszystkie',
      'Este site utiliza cookies para melhorar a sua experiência.',
      'Aceitar todos os cookies',
      'Мы используем файлы cookie, чтобы сделать сайт удобнее.',
      'Sitemizde çerezler kullanılmaktadır.',
      'Tümünü kabul et',
      'Ми використовуємо файли cookie для аналітики.',
      'Trang web này sử dụng cookie để cải thiện trải nghiệm của bạn.',
      '本网站使用Cookie以改善您的浏览体验。',
      '接受所有Cookie',
      '我們重視您的隱私',
      'Empfohlener redaktioneller Inhalt',
      'Externer Inhalt',
      'An dieser Stelle finden Sie einen externen Inhalt von Youtube, der den Artikel ergänzt und von der Redaktion empfohlen wird.',
      'Sie können ihn sich mit einem Klick anzeigen lassen und wieder ausblenden.',
      'Allow Twitter content?',
    ],
    misses: [
      'These cookies are chewy in the middle and crisp at the edge, and they keep for a week.',
      'For the crust we use cookies and butter, pressed into the form with a spoon.',
      'The parliament asked for the consent of all twelve provinces.',
      'Twelve Christmas cookies worth the trouble',
      'The shop uses cookies from the bakery next door for its ice cream.',
      'Let the cookies cool on the tray; accept no substitute for real butter.',
      'Die Cookies schmecken am besten lauwarm, mit einem Glas kalter Milch.',
      'Les cookies sont à sortir du four quand les bords commencent à dorer.',
      'Estas cookies se guardan en una lata y aguantan una semana entera.',
      'Os cookies podem ser congelados por até três meses, ainda crus.',
      'Deze cookies zijn altijd lekker, ook zonder chocolade en met noten.',
      'Парламент дал согласие на продажу порта, и рабочие вышли на улицу.',
      'אנחנו משתמשים בעוגיות פתי בר ובחמאה, ומצננים לילה שלם.',
      '토핑으로 쿠키를 부수어 아이스크림 위에 올리면 더 맛있다.',
      'トッピングにクッキーを使用しています。',
      '他们同意所有条件后，才在合同上签字。',
      'An dieser Stelle finden Taucher bis heute Scherben, die aus dem Hafen der Römer stammen.',
      'Der redaktionelle Inhalt der Zeitung blieb derselbe, obwohl der Verlag verkauft worden war.',
      'The court asked Twitter to allow content that the ministry had wanted to be removed.',
    ],
  },
  judge: (block, page, cue) => {
    if (cue !== undefined && block.words > 40 && block.words <= LONGEST && cue.phrases >= 2)
      return { reason: `says “${cue.quote}”`, strength: 0.7 }
    const worded = judgeWording(block, cue)
    const box = page.zone(block, 'cookies')
    if (box === undefined) return worded
    const consents = CONSENT.test(block.text) || CONSENT_ABROAD.test(block.text)
    if (page.prose[block.index] === 1 && !consents && !isConsentTool(box.look)) return worded
    return { reason: `inside ${describeBox(box)}`, strength: 0.9 }
  },
})
