import type { Block, Finding } from '../model.ts'
import type { Page } from '../page.ts'
import { defineFilter, judgeWording } from './define.ts'

/** A label that only stands by a form to pay or give. Names of payment services are left out: articles list them. */
const LABEL =
  /\b(?:for paypal|payment (?:information|details|method)|donat(?:e|ion amount)|amount|card number|usd|eur|euro|gbp)\b/i
/** How far from the label its amounts may stand, with no prose between: a year may head the next chapter. */
const NEAR = 3
const LABEL_WORDS = 6

function isLabel(block: Block | undefined): block is Block {
  return block !== undefined && block.words <= LABEL_WORDS && block.kind !== 'cell' && LABEL.test(block.text)
}

/** "5 100" and "$10 $25 Other" are amounts to choose from only beside a label. */
function amountOfForm(block: Block, page: Page): Finding | undefined {
  const words = block.words - (page.shapes[block.index]?.numbers ?? 0)
  const amounts = words === 0 || (words === 1 && /\b(?:other|custom|usd|eur|gbp|monthly)\b/i.test(block.text))
  if (!amounts || block.words === words || block.words > 12) return undefined
  for (const step of [-1, 1])
    for (let i = block.index + step; Math.abs(i - block.index) <= NEAR && page.prose[i] === 0; i += step) {
      const near = page.blocks[i]
      if (isLabel(near)) return { reason: `amounts near “${near.text}”`, strength: 0.7 }
    }
  return undefined
}

/** The name of what is paid for stands between two labels: Quick Donate / The Harbour Post / EURO. */
function payeeOfForm(block: Block, page: Page): Finding | undefined {
  const before = page.blocks[block.index - 1]
  const after = page.blocks[block.index + 1]
  if (block.words > 5 || !isLabel(before) || !isLabel(after)) return undefined
  return { reason: `between “${before.text}” and “${after.text}”`, strength: 0.5 }
}

/**
 * Labels, amounts and states of forms to pay or give, and of shopping carts. Not prices in prose, not a table of
 * amounts, and not a number that stands alone elsewhere.
 */
export const paymentWidget = defineFilter({
  id: 'payment-widget',
  removes: 'states and labels of payment forms',
  says: 'boilerplate',
  wording: {
    en: [
      '^validating|verifying|processing|confirming|checking|loading your? payment|transaction|order|card|donation',
      '^waiting for paypal|payment|stripe|confirmation|bank',
      '^payment information|details|method|methods|options|amount|type|plan|frequency|summary$',
      '^accepted|secure|select|choose|your|other|available payment|payments method|methods|options?$',
      '^credit|debit|gift card number|details|information|type|info?$',
      '^credit or debit card$',
      '^card number|security|expiry|expiration|details|holder|type|verification code|date|name?$',
      '^name on card$',
      '^expiration|expiry date|month|year$',
      '^cvv|cvc|cvv2|ccv$',
      '^security code$',
      '^billing address|information|details|zip|postal|name|period|cycle code?$',
      '^pay|donate|checkout|give with|via|by|using paypal|card|credit|debit|apple|google|stripe|bitcoin|crypto|venmo|bank',
      '^continue|proceed|go|return|back to secure? payment|checkout|paypal|cart|billing',
      '^check out now|securely|with|as',
      '^secure|express|guest|quick checkout|payment|transaction|payments$',
      '^amount|amounts|subtotal|currency$',
      '^other|custom|choose|select|enter|your|donation|gift|payment|total|minimum|monthly|any|different|set an|a|your|other|custom? donation|gift? amount|amounts',
      '^amount to donate|pay|give|contribute',
      '^usd|eur|euro|euros|gbp|cad|aud|chf|nzd|jpy|inr|dollar|dollars|pounds$',
      '^usd|eur|gbp|cad|aud usd|eur|gbp|cad|aud *',
      '^select|choose|change|your|display|preferred|shop a|your|the|in? currency',
      'united states usd',
      '^payment successful|failed|declined|received|complete|error|pending|accepted|due',
      '^complete|finish|review|place|confirm|submit your|my|the? payment|purchase|order|donation|checkout|gift$',
      '^powered|secured|processed by|securely stripe|paypal|by|donorbox|square',
      '^one-time|one-off payment|donation|gift|purchase$',
      '^donation|payment|billing|giving frequency|interval|schedule|total|period$',
      '^give|donate|pay|contribute once|monthly|one-time|annually|yearly|anonymously$',
      '^make this|my|your|it a? monthly|recurring|donation|gift|annual|one-time',
      '^apply|enter|have|add|redeem a|your|promo? coupon|promo|discount|gift|voucher code|card|code?$',
      '^coupon|promo|discount|voucher code$',
      '^add|added to cart|basket|bag|trolley$',
      '^continue shopping$',
      '^order|cart|estimated|grand summary|total|subtotal|tax|shipping|totals$',
      '^taxes and shipping',
      'shipping calculated at checkout',
      'taxes|discounts|shipping * calculated at checkout',
      '^dedicate|dedication my|this|your|in donation|gift|honor',
      '^i would|id|want like to remain anonymous',
      '^select|choose|enter a|your payment method|details|information|option',
      '^your payment|transaction|donation is|was|has|could|cannot|will being|been|not|be|successful|declined|complete|processed|secure',
      '^you will|are be? redirected|taken to paypal',
      '^redirecting you? to',
      '^checkout$',
      '^cart|basket #?$',
      'no products|items in your|the cart|basket',
      '^no credit card required|needed$',
      '^make a payment$',
      '^usd|eur|gbp #$',
      '^# usd|eur|gbp$',
      'cover the transaction|processing fee|fees|costs',
      '^your|shopping|my|view|edit cart|basket|bag is? currently? empty?$',
    ],
  },
  examples: {
    hits: [
      'Validating payment information...',
      'Waiting for PayPal...',
      'EURO',
      'USD',
      'Amount',
      'Amount to donate in USD$:',
      'Choose an amount',
      'Select payment method',
      'Card number',
      'Continue to checkout',
      'Your payment could not be processed.',
    ],
    misses: [
      'The amount of rain that fell in June broke the record of 1954.',
      'Payment for the harvest came late, and the farmers waited until spring.',
      '1924',
      'The euro fell to 1.05 dollars on Monday.',
      'PayPal said it would move its office to the coast.',
      'How payment by card changed the corner shop',
    ],
  },
  judge: (block, page, cue) =>
    block.kind === 'cell'
      ? undefined
      : (judgeWording(block, cue) ?? amountOfForm(block, page) ?? payeeOfForm(block, page)),
})
