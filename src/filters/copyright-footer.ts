import { hasSign, SIGNS } from '../signs.ts'
import { wording } from './copyright-footer.wording.ts'
import { defineFilter, inPassing, judgeWording } from './define.ts'

/** "© 2024", "(c) 1999-2003", "2024 ©"; in photo credits as well, which are no prose either. */
const SIGN = /©|Ⓒ|\(c\) ?\d{4}/i

/** No legal line of a footer is longer; articles about copyright are. */
const MAX_WORDS = 60
const MAX_SIGNED = 40

/** The line of copyright, rights and policies at the foot; an article about copyright law states no year and owner. */
export const copyrightFooter = defineFilter({
  id: 'copyright-footer',
  removes: 'copyright, rights and legal lines at the foot of a page',
  says: 'boilerplate',
  wording,
  asks: [{ signs: ['copyright', 'bracket'], words: MAX_SIGNED }],
  examples: {
    hits: [
      '© 2025 Harbour Media, LLC. All Rights Reserved.',
      'Copyright © 1999-2024 Northfield Press',
      '2024 © The Quiet Roaster',
      'Privacy Policy',
      'Terms of Use',
      'Do Not Sell or Share My Personal Information',
      'Ashdown & Sons Ltd. Registered office: 4 Mill Lane, Leeds. VAT number 382 1123 09.',
      'This material may not be published, broadcast, rewritten or redistributed.',
      'Proudly powered by WordPress',
      'جميع الحقوق محفوظة لصحيفة الميناء',
      'Všechna práva vyhrazena',
      'Alle Rechte vorbehalten. Nachdruck, auch auszugsweise, nur mit Genehmigung des Verlags.',
      'Impressum',
      'Datenschutzerklärung',
      'Όροι Χρήσης',
      'Με επιφύλαξη παντός δικαιώματος',
      'Todos los derechos reservados',
      'Aviso legal',
      'Tous droits réservés',
      'Mentions légales',
      'כל הזכויות שמורות',
      'सर्वाधिकार सुरक्षित',
      'Hak cipta dilindungi undang-undang',
      'Pedoman Media Siber',
      'Tutti i diritti riservati',
      'Riproduzione riservata',
      '記事・写真の無断転載を禁じます。',
      'プライバシーポリシー',
      '저작권자 ⓒ 항구일보, 무단 전재 및 재배포 금지',
      '개인정보처리방침',
      'Alle rechten voorbehouden',
      'Algemene voorwaarden',
      'Wszelkie prawa zastrzeżone',
      'Polityka prywatności',
      'Todos os direitos reservados',
      'Termos de Uso',
      'Все права защищены',
      'Политика конфиденциальности',
      'Tüm hakları saklıdır',
      'Усі права захищено',
      'Bản quyền thuộc về Báo Bến Cảng',
      'Chính sách bảo mật',
      '版权所有 翻印必究',
      '京ICP备12345678号-1',
      '隱私權政策',
      'Text is available under the Creative Commons Attribution-ShareAlike License 3.0; additional terms may apply.',
      'This page was last edited on 3 June 2022, at 10:14 (UTC).',
      'Retrieved from "https://en.wikipedia.example/w/index.php?title=Upper_Mill&oldid=1093"',
      'Except as otherwise noted, the content of this page is licensed under the Creative Commons Attribution 4.0 License.',
      'All content is available under the Open Government Licence v3.0 except where otherwise stated.',
    ],
    misses: [
      'Copyright law, designed for different technologies, struggles to accommodate the training of models.',
      'No sooner had the copyright run out than numerous companies started making their own versions of the pot.',
      'All rights reserved seats were taken by noon, and the rest of the crowd stood along the wall of the old fort.',
      'The company rewrote its privacy policy twice after the regulator had complained about the first version.',
      'The terms of use are the part of a contract that nobody reads, she told the committee in March.',
      'How to Write a Privacy Policy for Your Podcast',
      'In 1998 Congress extended copyright 20 years beyond what the Berne Convention demands of its members.',
      'Der Datenschutz stand nicht auf der Tagesordnung, als der Rat über das neue Gesetz beriet.',
      'Umsetzung von EU-Recht dauert in Wien am längsten',
      'La politique de confidentialité du réseau a changé trois fois en un an, selon les juges.',
      'Los términos y condiciones del acuerdo siguen siendo secretos, dijo la ministra.',
      'Создание и разработка вакцины заняли всего девять месяцев',
      'تصميم من القرن التاسع عشر يعود إلى الواجهة',
      '隐私政策的修改引起了用户的不满，公司随后道歉。',
      'Bệnh viện bị tước giấy phép hoạt động sau vụ cháy',
      '利用規約が変わると聞いて、彼女はすぐに退会した。',
      'Projekt jest realizowany w trzech gminach nad Wisłą.',
      'The text is available under the counter, for those who ask the librarian by name.',
      'The anchor was retrieved from the river in 1974 and stands before the town hall.',
      'Except as noted in the log, all went well until the second week.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || block.kind === 'code') return undefined
    const running = page.prose[block.index] === 1
    // "ⓒ" is none of the signs, and counts beside a phrase
    const signed = cue !== undefined || hasSign(block, page, SIGNS.copyright | SIGNS.digit)
    const sign = signed && block.words <= MAX_SIGNED ? SIGN.exec(block.text) : null
    const marked = sign !== null && (!running || sign.index < 40)
    if (marked)
      return {
        reason: `says “${block.text.slice(sign.index, sign.index + 40)}”`,
        strength: block.words <= 20 ? 0.9 : 0.7,
      }
    const worded = judgeWording(block, cue)
    if (worded === undefined || !running) return worded
    return cue !== undefined && (cue.phrases >= 2 || cue.share >= 0.3) ? worded : inPassing(worded)
  },
})
