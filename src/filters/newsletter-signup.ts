import { defineFilter } from './define.ts'

export const newsletterSignup = defineFilter({
  id: 'newsletter-signup',
  removes: 'invitations to subscribe by e-mail',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
