import { defineFilter } from './define.ts'

export const paywallPrompt = defineFilter({
  id: 'paywall-prompt',
  removes: 'notices that the rest is for subscribers',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
