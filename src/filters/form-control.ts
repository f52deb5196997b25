import { defineFilter, judgeWording } from './define.ts'

/** Longer text in a button is an answer or a teaser. */
const MAX_CONTROL = 8

/** "First name *", "Email (required)", "Country: *": a label that must be filled in. */
const STARRED = /^[\p{Lu}][^*\n]{1,50}(?: ?\*|\*\*?:?| \(required\)|\(required\)|\(Required\)| \(Required\))$/u
/** Marks of emphasis, not of a duty: "**Key Takeaways**" in scraped Markdown. */
const FIELD =
  /\b(?:name|e-?mail|phone|mobile|address|city|state|zip|postcode|postal|country|region|company|organi[sz]ation|website|url|title|message|comments?|subject|password|username|date|budget|service|inquiry|question|role|function|level|size|industry|department|gender|age|consent|agree|terms|policy|upload|file|captcha|type)\b/i

/** What a form shows around its fields; a question on a button is the heading of an answer that it opens. */
export const formControl = defineFilter({
  id: 'form-control',
  removes: 'labels, buttons and hints of forms',
  says: 'boilerplate',
  wording: {
    en: [
      '^submit|send|reset|cancel|apply|continue|ok|okay|save|clear|confirm|delete|upload|browse$',
      '^submit form|now|request|inquiry|enquiry|application|question|message|tip|comment|review|feedback|ticket$',
      '^send message|request|inquiry|enquiry|us|email|feedback|it|now$',
      '^clear|apply|reset|show|more|all filters|filter|all|form|search|selection|fields$',
      '^first|last|full|your|company|user|display|nick|middle|business|organization|job|contact name|title required?$',
      '^name|email|phone|username|nickname|surname|message|website|address|company|password|subject|url|telephone|fax|comment required?$',
      '^e mail address?$',
      '^your? work|business|personal|valid|corporate email address? required?$',
      '^your? email|phone|mobile|street|billing|shipping|website|postal|e address|number|mail|url|code required?$',
      '^zip|postal|area|country|promo|coupon|discount|post code required?$',
      '^name|email required$',
      '^first name last name',
      '^name email',
      '^state|city|country province|state|region required$',
      '^address line #$',
      '^required$',
      '^required field|fields$',
      '^all? fields marked|with * required',
      '^fields are|with required|marked|an|a',
      'required fields are marked',
      'indicates required field|fields?$',
      'denotes|marks|indicates a? required field|fields',
      '^this|all field|fields is|are required|mandatory',
      'this field is for validation purposes',
      'this field is hidden when viewing the form',
      '^this field is required|hidden',
      '^leave this field blank|empty',
      '^if you are human leave this field blank',
      '^please leave this field empty|blank',
      '^please? enter|provide|type|use|add a|an|your valid? email|name|phone|zip|address|password|first|last|postal|message|full|work|business',
      '^please? enter a valid',
      '^enter email|code|name|password|keyword|keywords|zip$',
      '^enter your|a email|name|phone|zip|search|address|keyword|comment|message|password',
      '^type your email|name|message|comment|question|search',
      '^please? select|choose|pick|specify an|a|one|your|all|option|country|state|region|language|month|year|category|date|size|file|currency option|options|country|state|region|language|month|year|category|location|size|date|file|currency|store|industry|topic|reason|service|product|variant?$',
      '^please select',
      '^select all|none|page|one|size|date|month|year|options|file|files$',
      '^select an option$',
      '^choose file|files|image|option|options$',
      '^no file|files chosen|selected$',
      '^drop|drag files|file|your|and|& drop|here|files|file here|files|to?',
      '^max file|upload size',
      '^accepted file types',
      '^how can|may we help you?$',
      '^how did you hear about us',
      '^your message|name|email|comment|question|rating|review$',
      '^phone number|# # #$',
      '^date of birth$',
      "^i am|i'm not a robot",
      '^what is # #$',
      '^please solve|complete|verify the?',
      'protected by recaptcha|hcaptcha',
      'recaptcha privacy|and|terms',
      '^thank|thanks you? your submission|message|form|request',
      '^thank|thanks you? for submitting|contacting|subscribing|registering',
      '^thank|thanks you? for your submission|message|request|inquiry|enquiry|feedback',
      'oops something went wrong',
      '^something went wrong please|while|try|$',
      'went wrong while submitting the form',
      '^error please|there|sending|submitting',
      '^there was an|a error|problem',
      '^your message|form|submission|request|enquiry|application has been|was sent|submitted|received',
      '^please try again|later',
      '^loading|sending|submitting$',
      '^by submitting|clicking|checking|providing|completing|ticking this|the|your|you|below|submit|send|i|here',
      '^i|you agree|consent to|that|with the|our|receive|be|my|terms|privacy|allow|having',
      '^yes i|please would|agree|want|send|consent|sign',
      'we will|ll never|not share|sell|spam|contact your|you email|information|details|unless',
      'save my name email and website',
      '^characters remaining|left',
      '^# # characters',
      '^# of # max characters',
      '^minimum|maximum|at # characters',
      '^show|hide|forgot|confirm|new|current|repeat password$',
      '^remember me$',
      '^keep me signed|logged in',
      '^sort|filter by',
      '^sort|filter|filters$',
      '^search for|by|titles|term|terms|everything|query|keyword|keywords only?$',
      '^search the|our|this|all site|website|store|forum|forums|blog|products|articles$',
      '^search here$',
      '^quantity$',
      '^qty$',
      '^add|proceed to cart|basket|bag|wishlist|checkout|list|compare$',
      '^yes no$',
      '^was this page|article|helpful|answer|information helpful|useful|page?',
      '^get|request|book|schedule a free? quote|demo|consultation|callback|call|estimate$',
    ],
  },
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
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > 45 || block.kind === 'code') return undefined
    const running = page.prose[block.index] === 1
    const asks = block.text.endsWith('?')
    const worded = judgeWording(block, cue)
    if (worded !== undefined && !(running && (cue?.share ?? 0) < 0.3 && (cue?.phrases ?? 0) < 2)) return worded
    if (block.words <= 8 && STARRED.test(block.text) && FIELD.test(block.text))
      return { reason: `labels a field “${block.text}”`, strength: 0.8 }
    if (block.kind === 'control' && !running && !asks && block.words <= MAX_CONTROL)
      return { reason: `a button or field “${block.text}”`, strength: 0.7 }
    return undefined
  },
})
