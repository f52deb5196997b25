import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

/** A consent notice is one long block in many a banner; two phrases in one of so many words are no passing mention. */
const LONGEST = 160

/** What a sentence in a box named "cookies" must speak of: recipes of biscuits are filed under that name too. */
const CONSENT =
  /\b(?:cookies? (?:policy|settings|set|is|on|to)|consent|privacy|browser|tracking|gdpr|vendors?|website)\b/i

/**
 * Consent banners, their lists of purposes and vendors, and links to change one's mind. Not recipes of cookies, nor
 * articles that explain what cookies in a browser are.
 */
export const cookieNotice = defineFilter({
  id: 'cookie-notice',
  removes: 'cookie and consent notices',
  says: 'boilerplate',
  wording: {
    en: [
      '^we|i use cookies$',
      'we|us use|using|set|place|store cookies|cookie and|to|on|so|that|technology similar|other|improve|enhance|give|ensure|offer|provide|personalise|personalize|analyse|analyze|understand|optimise|optimize|deliver|help|store|collect|make|remember|serve|track|allow|enable|our|this|your|the|we|support|measure',
      '^uses cookies to',
      'by continuing|browsing|using|closing|clicking * cookies',
      'to|of our|the|all use of all? cookies',
      '^accept|reject|allow|decline|deny all|selection|necessary|essential only?$',
      '^accept|agree all? and close|continue|proceed$',
      '^i accept|agree$',
      '^cookie|cookies|privacy settings|preferences|preference|choices|manager|consent center|centre|manager?$',
      '^cookie|cookies settings|preferences|policy|policies|notice|list|declaration|consent|choices|statement|disclosure|information|banner|use|opt-out$',
      '^privacy and|or? cookie|cookies policy|notice|settings$',
      '^your privacy|cookie|cookies|consent choices|preferences|settings|options$',
      '^manage|customize|customise|change|review|update|set|edit|open|show|adjust|see|view|close my|your|our|the|gdpr? cookie|cookies|consent|privacy preferences|settings|choices|options|policy|details|preference?$',
      '^manage consent|cookies|options|services|vendors|preferences',
      '^strictly? necessary|functional|functionality|performance|targeting|analytical|analytics|statistics|marketing|essential|preference|advertising|advertisement|unclassified|social|third-party media? cookies$',
      'necessary|functional|performance|analytical|targeting|marketing|advertisement|essential cookies are|help|allow|enable|track|may absolutely|used|required|always|be|to|us|the|usually|provide|set|strictly',
      'these cookies ensure|track|collect|help|enable|store|remember|allow provide|us|basic|visitors|information|the|you',
      'this cookie is|was set|used|stored|native|installed by|to|for',
      'cookie is|are used|set to|by store|gdpr|remember|the|identify|cookie|google|facebook|distinguish',
      'gdpr cookie|consent',
      'by gdpr cookie',
      'cookie duration description',
      '^cookie type|name|duration|provider|expiry description|duration|purpose?',
      'list of iab vendors',
      'iab europe|tcf|vendors|transparency',
      'consent leg interest',
      'object to|legitimate legitimate|interest|interests uses|where|processing|purposes?',
      'we and our # partners|vendors|trusted|third-party',
      'we and our partners|vendors|affiliates|third store|process|use|and|may|or',
      'store and|or or? access information|data on',
      'technical storage or access',
      'legitimate purpose of storing',
      'not requested by the subscriber',
      'your|you consent|choice|preferences|selection|choices at any time by|in|from|via',
      '^your privacy is|matters|our|choices|rights important|to?',
      '^do not sell|share or? share? my personal? info|information|data',
      'precise geolocation data and|identification',
      'personalised|personalized ads|advertising and|content content|measurement|ad',
      'device characteristics for identification',
      '^non-necessary|necessary|functional|performance|analytics|uncategorized|others|statistics|marketing|targeting always|cookies enabled|active$',
      'remembering your preferences and repeat visits',
      'by clicking * you consent|agree * cookies|use|storing',
      '^powered by gdpr|onetrust|cookiebot|cookieyes|complianz|termly|usercentrics|didomi',
      'this|our|the site|website|page|web site? uses|use cookies',
      'uses cookies to improve|enhance|give|ensure|offer|provide|personalise|personalize|analyse|analyze|deliver|help|store|remember',
      '^accept|reject|allow|decline|deny|refuse all|our|optional|essential|selected|only? cookies',
      'cookies are absolutely essential',
      'cookies are used to store|understand|provide|track|collect|analyze|deliver|help',
      'the cookie is used|set',
      '# partners|vendors can use this',
      'number of vendors seeking',
      'you consent to the|our use|storing|storage',
      'agree to our|the|your use|storing of cookies',
      'withdraw|revoke your consent',
      'change|manage|update your cookie|cookies|consent|privacy',
      '^we value|respect your privacy',
      '^we care about your privacy|data',
      'opt-out preference signal|signals',
      '^always active|enabled$',
      '^save|confirm my|your|and choices|preferences|accept$',
      '^consent|cookies|cookie management|details|preferences|settings|policy|banner$',
      'clicking|click|selecting accept|allow|agree',
      'our cookie|cookies|privacy? policy|notice? and|or cookies|cookie',
    ],
  },
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
    ],
    misses: [
      'These cookies are chewy in the middle and crisp at the edge, and they keep for a week.',
      'For the crust we use cookies and butter, pressed into the form with a spoon.',
      'The parliament asked for the consent of all twelve provinces.',
      'Twelve Christmas cookies worth the trouble',
      'The shop uses cookies from the bakery next door for its ice cream.',
      'Let the cookies cool on the tray; accept no substitute for real butter.',
    ],
  },
  judge: (block, page, cue) => {
    if (cue !== undefined && block.words > 40 && block.words <= LONGEST && cue.phrases >= 2)
      return { reason: `says “${cue.quote}”`, strength: 0.7 }
    const worded = judgeWording(block, cue)
    const box = page.zone(block, 'cookies')
    if (box === undefined || (page.prose[block.index] === 1 && !CONSENT.test(block.text))) return worded
    return { reason: `inside ${describeBox(box)}`, strength: 0.9 }
  },
})
