import { describeBox } from '../zones.ts'
import { wording } from './app-promo.wording.ts'
import { defineFilter, inPassing, judgeWording } from './define.ts'

/** Invites the reader to install the site's app; an article about an app reports on it, or names a store in passing. */
export const appPromo = defineFilter({
  id: 'app-promo',
  removes: 'invitations to install an app',
  says: 'boilerplate',
  wording,
  asks: [{ zones: ['app'], words: 30 }],
  examples: {
    hits: [
      'Download our app',
      'Download on the App Store',
      'Get it on Google Play',
      'Get the Harbour News app',
      'Available on iOS and Android',
      'Scan the QR code to download the app',
      'Open in app',
      'Read faster in the app',
      'حمل التطبيق الآن',
      'Stáhněte si naši aplikaci',
      'Laden im App Store',
      'Jetzt bei Google Play',
      'Jetzt die Hafenblatt App herunterladen',
      'Κατεβάστε την εφαρμογή μας',
      'Descarga nuestra app',
      'Disponible en Google Play',
      'Télécharger dans l’App Store',
      'Téléchargez notre application',
      'הורידו את האפליקציה',
      'ऐप डाउनलोड करें',
      'Unduh aplikasi kami',
      'Scarica la nostra app',
      'アプリをダウンロード',
      'Google Playで手に入れよう',
      'App Store에서 다운로드하기',
      'Download onze app',
      'Pobierz z Google Play',
      'Baixe nosso aplicativo',
      'Скачайте наше мобильное приложение',
      'Доступно в Google Play',
      "App Store'dan indirin",
      'Завантажте наш застосунок',
      'Tải ứng dụng',
      '下载我们的App',
      '扫码下载客户端',
      '打開APP閱讀全文',
    ],
    misses: [
      'The app store removed the game in 2021 after parents had complained about its prices.',
      'Log in to your Google Play Developer Console and click on Create Application.',
      'Developers who want to sell on Google Play pay a share of what they earn to its owner.',
      'The city released a mobile app for the ferries, and half of the tickets are now bought with it.',
      'She downloaded the app on her first day in Lisbon and deleted it a week later.',
      'What Is the Cost of Developing a Mobile App?',
      'Available on request from the archive, the letters fill nineteen boxes.',
      'Die App war in den ersten Tagen so gefragt, dass der Server zweimal ausfiel.',
      'L’application a été retirée de l’App Store après une plainte du ministère.',
      'La aplicación permite pagar el autobús, pero la mitad de los viajeros prefiere el efectivo.',
      'O aplicativo foi baixado dois milhões de vezes antes de ser proibido.',
      'Приложение удалили из магазина после жалобы регулятора, сообщила компания.',
      'Uygulama geçen yıl iki milyon kez indirildi, sonra da unutuldu.',
      '这款应用上线三天后就被下架，开发者没有回应。',
      'アプリの開発には二年かかったと、社長は振り返った。',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > 30 || block.kind === 'code') return undefined
    const running = page.prose[block.index] === 1
    const box = running ? undefined : page.zone(block, 'app')
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength: 0.85 }
    const worded = judgeWording(block, cue)
    return worded !== undefined && running && cue?.direct !== true && (cue?.share ?? 0) < 0.4
      ? inPassing(worded)
      : worded
  },
})
