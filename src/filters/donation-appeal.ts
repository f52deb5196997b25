import { defineFilter } from './define.ts'

/** Sites ask for money under every article and in it; articles about donations do not ask the reader. */
export const donationAppeal = defineFilter({
  id: 'donation-appeal',
  removes: 'requests to the reader for donations, patronage or paid support',
  says: 'boilerplate',
  wording: {
    en: [
      'liked it take a second to support * on patreon',
      'support * on patreon',
      '^click here to support',
      'your donation|donations|contribution|contributions make|makes all the difference',
      'amount to donate',
      '^quick donate$',
      '^donate$',
      '^donate now|today|here|monthly$',
      'donate a quick # spot',
      'please consider donating',
      'please consider making a donation',
      'please consider supporting us|our',
      'make a tax deductible? donation|gift|contribution',
      'buy me|us a coffee',
      'support our|us independent? journalism|work|site|mission',
      'help us keep',
      'chip in',
      'become a patron|supporter|member$',
    ],
  },
  examples: {
    hits: [
      'Liked it? Take a second to support The Duran on Patreon!',
      'CLICK HERE to Support The Duran >>',
      'Your donations make all the difference. Together we can expose fake news lies and deliver truth.',
      'Amount to donate in USD$:',
      'Quick Donate',
      'Donate a quick 10 spot!',
    ],
    misses: [
      'The foundation donated two million dollars to the hospital in 2019, its largest gift so far.',
      'She supports herself on Patreon, where four thousand people pay for her drawings.',
    ],
  },
})
