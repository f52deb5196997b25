import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

/** Of the words that name such a box "promo" is left out: sites call the teasers of their own stories so. */
const BOX = /^(?:adverts?|advertisements?|advertising|sponsor|sponsored|adsbygoogle|adunit|adslot)$/
/** "ad-slot", but not "grid-with-ad". */
const BOX_BEGINS = /^ads?$/

/**
 * Labels above advertisements, offers that call themselves sponsored, notices about affiliate links and pleas to ad
 * blockers. Not reporting about advertising, nor an author who discloses a gift in a sentence of the article.
 */
export const advertisement = defineFilter({
  id: 'advertisement',
  removes: 'advertisement labels, sponsored lines and affiliate notices',
  says: 'boilerplate',
  wording: {
    en: [
      '^ad|ads|advert|adverts|advertisement|advertisements|advertising|advertisment$',
      '^advertisement|advertisements|ad advertisement|advertisements|ad$',
      '^advertisement continue|story|article|scroll|skip|remove|close|hide|feature|placeholder',
      '^advertisement # of #',
      '^ad feedback|choices|info|disclosure|closed|blocker|break|loading|placeholder|content',
      '^sponsored|promoted|sponsor|promotion|promotions$',
      '^sponsored|promoted|paid|partner|branded|native content|post|posts|link|links|story|stories|message|article|feature|results$',
      '^sponsored|promoted|presented by *$',
      '^paid for by|content',
      '^why this|these ad|ads',
      '^why am i seeing',
      '^report this|an ad|advertisement',
      '^skip|close|hide|remove|stop this? ad|ads|advert|advertisement',
      'ad will end in',
      'story|article continues|continue after|below|beneath advertisement|ad|this',
      'continues? after|below this|the? advertisement|ad|ads',
      'scroll down? to|for continue|more reading|reading|content?',
      '^a? message|word from our sponsor|sponsors|partner|partners',
      '^our sponsors|advertisers$',
      '^advertise$',
      '^your ad here',
      '^ads by|via|from',
      '^ad by *$',
      '^affiliate|affiliates|advertiser|advertising|sponsorship|fcc|ftc disclosure|disclaimer|disclosures|notice|link|links|statement',
      'earn from qualifying purchases',
      'as an amazon associate|affiliate',
      'contain|contains|include|includes|containing|are|uses affiliate link|links',
      '^affiliate links',
      '^become an|our? affiliate|sponsor$',
      '^affiliate|affiliates|sponsors|sponsorship program|programs|programme?$',
      '^interest-based ads|advertising$',
      'at no extra|additional cost|charge to you',
      'no extra|additional cost to you',
      'our advertisers|sponsors help|support|make|keep|pay',
      'independently selected|chosen|selects|reviewed|researched by? our|everything|all|products|and editors|products|recommend',
      'independently selected|chosen|selects|reviewed|researched by? our|everything|all|products|and * editors|products|recommend',
      'turn|switch off your? ad-blocker|adblocker|adblock',
      'disable|disabling|pause|pausing your|the|any? ad-blocker|adblocker|adblock|ad-blocking',
      'whitelist|allowlist our|this|us|the site|website?',
      '^go|enjoy|browse|read|try|get ad-free|adfree',
      'ad-free experience|reading|browsing|version|subscription|membership',
      '^remove|without ads|adverts$',
      'this article|post|content|story|episode|page|video|newsletter is|was sponsored|brought by|to',
      '^this|todays episode|article|post|newsletter|podcast is? sponsored|brought by|to',
      'paid for by * advertiser|sponsor',
      '^special offer|offers from|for|today',
      '^limited-time|limited offer|deal|only$',
      '^google ads|adsense$',
      '^advertise with|on|here|in|to',
      '^advertising with us',
      'may|might|could|can|sometimes earn|receive|get a|an affiliate|small|referral commission|fee',
      'earn a|an affiliate|small commission',
      'if|when you buy|purchase|shop * through|via|from|using our|these|my|links|link',
      'if|when you buy|purchase|shop through|via|using our|these|my|links|link',
      'made|bought|purchased through|via our|these|my|links links|link?',
      'youre|are|be using an|a ad-blocker|adblocker|adblock',
      'ad-blocker|adblocker|adblock|ad-blockers detected|enabled',
      '^in|paid partnership with *$',
      '^paid advertisement|partnership|promotion',
      '^from our sponsor|sponsors|partners$',
      '^more|offers from our|the sponsor|sponsors|partner|partners|advertisers',
      'we|i may|might|can|will earn|receive|get a|an small|affiliate? commission|fee',
      'we|i earn|receive|get|make a|an small|affiliate|referral? commission',
    ],
  },
  examples: {
    hits: [
      'Advertisement',
      'ADVERTISEMENT - CONTINUE READING BELOW',
      'Story continues below advertisement',
      'Sponsored by Harbour Insurance',
      'Sponsored Content',
      'Scroll to continue reading',
      'We may earn a small commission when you buy through links on our site.',
      'This post contains affiliate links, at no extra cost to you.',
      'As an Amazon Associate I earn from qualifying purchases.',
      'Please disable your ad blocker to support our work.',
      'Ad Feedback',
    ],
    misses: [
      'The agency sold advertisements to seventy newspapers before the war.',
      'The bill was sponsored by two senators from the north and passed without a vote.',
      'Brokers may earn a commission of three per cent on every house that they sell.',
      'How advertising paid for the penny press',
      'An ad in the evening paper asked for a cook, and forty people came.',
      'The European Commission said the receipts were in order.',
    ],
  },
  judge: (block, page, cue) => {
    const worded = judgeWording(block, cue)
    const box = page.zone(block, 'advertisement')
    if (box === undefined || page.prose[block.index] === 1 || (worded?.strength ?? 0) > 0.8) return worded
    if (block.words > 25 || !(BOX_BEGINS.test(box.names[0] ?? '') || box.names.some((name) => BOX.test(name))))
      return worded
    return { reason: `inside ${describeBox(box)}`, strength: 0.8 }
  },
})
