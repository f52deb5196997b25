import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

/** Invites the reader to install the site's app; an article about an app reports on it, or names a store in passing. */
export const appPromo = defineFilter({
  id: 'app-promo',
  removes: 'invitations to install an app',
  says: 'boilerplate',
  wording: {
    en: [
      '^get|download|try|install|grab the|our|your mobile? app|apps$',
      '^get|download|try|install|open app|apps$',
      '^get|download|try|install the|our * app$',
      '^get|download|try|install the|our * app|apps today|now|for|on|from|here|to',
      '^get it on google|android|the',
      '^available|download|get|available|now on|from|in|it the? app|apple|google|microsoft|mac|amazon play|store|appstore store?$',
      '^download on|from the apple|app|mac|google|windows|galaxy app|store|play store?',
      'download it? on the app store',
      'get it on google play',
      'available on ios and android',
      'available on the? app store and|or|&? google',
      'available on google play and|or the? app store?',
      'for|on ios|iphone|android and|or|& android|ios|iphone$',
      'download|get|install|try our free? new? mobile? app',
      'download|get|install the free mobile? app',
      'with our free|new|mobile|official app',
      'using our free|new|mobile|official app',
      '^app store$',
      '^google play store?$',
      '^apple app store$',
      '^the? app store and|&? google play$',
      '^app store google play$',
      '^open|use|continue|view|read|see|watch|listen in|the app$',
      '^open|view|read|watch|listen in our|the * app$',
      'better|faster in|on the|our app$',
      '^scan to|the|this qr? download|get|code|to',
      'scan the qr code to download|get|install|open',
      '^download for ios|android|iphone|ipad|mac|windows|free$',
      '^ios|android|iphone|ipad|mobile app|apps$',
      '^android ios$',
      '^ios android$',
      '^our|mobile|the app|apps$',
      '^get our|the app|apps',
      '^download our|the|your app|apps',
      '^add to home screen$',
      '^add to chrome|firefox|edge$',
      '^install * to|on your home screen',
      'rated # # in|on the app store',
    ],
  },
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
    ],
    misses: [
      'The app store removed the game in 2021 after parents had complained about its prices.',
      'Log in to your Google Play Developer Console and click on Create Application.',
      'Developers who want to sell on Google Play pay a share of what they earn to its owner.',
      'The city released a mobile app for the ferries, and half of the tickets are now bought with it.',
      'She downloaded the app on her first day in Lisbon and deleted it a week later.',
      'What Is the Cost of Developing a Mobile App?',
      'Available on request from the archive, the letters fill nineteen boxes.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > 30 || block.kind === 'code') return undefined
    const running = page.prose[block.index] === 1
    const box = running ? undefined : page.zone(block, 'app')
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength: 0.85 }
    const worded = judgeWording(block, cue)
    return worded !== undefined && running && (cue?.share ?? 0) < 0.4 ? { ...worded, strength: 0.4 } : worded
  },
})
