import { defineFilter, judgeWording } from './define.ts'

/** "© 2024", "(c) 1999-2003", "2024 ©"; in photo credits as well, which are no prose either. */
const SIGN = /©|Ⓒ|\(c\) ?\d{4}/i

/** No legal line of a footer is longer; articles about copyright are. */
const MAX_WORDS = 60

/** The line of copyright, rights and policies at the foot; an article about copyright law states no year and owner. */
export const copyrightFooter = defineFilter({
  id: 'copyright-footer',
  removes: 'copyright, rights and legal lines at the foot of a page',
  says: 'boilerplate',
  wording: {
    en: [
      'all rights reserved$',
      'all rights reserved privacy|terms|use|any|site|unauthorized|no|see|by|read|powered|designed|website',
      '^all rights reserved',
      '# all rights reserved',
      'inc|llc|ltd|limited|corp|corporation|company|gmbh|co|foundation|media|group|com all rights reserved',
      '^copyright # ',
      '^copyright by|of|the * #',
      'copyright # # ',
      'copyright # by|the',
      '^copyright$',
      '^copyright notice|policy|information|statement|infringement|disclaimer$',
      '^copyrights$',
      '^dmca notice|policy|copyright?$',
      '^privacy policy|notice|statement|center|centre|terms|shield|settings|overview$',
      '^privacy$',
      '^privacy policy terms|and|cookie|cookies|accessibility|contact|site|legal',
      '^privacy|terms terms|privacy$',
      '^privacy terms of|and',
      '^terms of use|service|sale|business$',
      '^terms of use|service privacy',
      '^terms and|& conditions|rules|privacy$',
      '^terms conditions$',
      '^terms$',
      '^legal notice|notices|information|disclaimer|terms|statement|stuff$',
      '^disclaimer$',
      '^disclaimers$',
      '^imprint$',
      '^impressum$',
      '^your|us|california|ca|our|state privacy choices|rights|policy$',
      '^your ca|california|us privacy rights$',
      '^do not sell or? share? my personal? information|info|data',
      '^accessibility statement|policy|notice$',
      '^acceptable use policy$',
      '^modern slavery act? statement$',
      '^refund|return|returns|shipping|editorial|cancellation policy$',
      '^vulnerability|responsible disclosure policy|program?$',
      'reproduction in whole or in? part',
      'may not be reproduced distributed|copied|republished|published|without',
      'may not be published broadcast rewritten',
      'may not be copied reproduced|republished|distributed|or|without',
      'without the? prior|express written permission|consent',
      'unauthorized|unauthorised use|reproduction|duplication|distribution is|of|and|or *',
      'use of this site|website constitutes|signifies|indicates|is|means * acceptance|agreement|subject',
      '^by using this site|website you agree',
      'is a|are registered? trademark|trademarks of',
      'trademarks are|is the? property of',
      'registered charity number|no|in|#',
      'company|registration|vat number|no|reg #',
      '^registered in england',
      '^registered office',
      '^powered by wordpress|xenforo|shopify|vbulletin|phpbb|discourse|squarespace|invision|drupal|ghost|wix|webflow|blogger',
      'forum|community software|platform by',
      '^website|site|web|theme design|designed|developed|development|built|made by',
      '^proudly powered by',
      '^theme by',
    ],
  },
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
    ],
    misses: [
      'Copyright law, designed for different technologies, struggles to accommodate the training of models.',
      'No sooner had the copyright run out than numerous companies started making their own versions of the pot.',
      'All rights reserved seats were taken by noon, and the rest of the crowd stood along the wall of the old fort.',
      'The company rewrote its privacy policy twice after the regulator had complained about the first version.',
      'The terms of use are the part of a contract that nobody reads, she told the committee in March.',
      'How to Write a Privacy Policy for Your Podcast',
      'In 1998 Congress extended copyright 20 years beyond what the Berne Convention demands of its members.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || block.kind === 'code') return undefined
    const running = page.prose[block.index] === 1
    const sign = block.words <= 40 ? SIGN.exec(block.text) : null
    const marked = sign !== null && (!running || sign.index < 40)
    if (marked)
      return {
        reason: `says “${block.text.slice(sign.index, sign.index + 40)}”`,
        strength: block.words <= 20 ? 0.9 : 0.7,
      }
    const worded = judgeWording(block, cue)
    if (worded === undefined || !running) return worded
    return cue !== undefined && (cue.phrases >= 2 || cue.share >= 0.3) ? worded : { ...worded, strength: 0.4 }
  },
})
