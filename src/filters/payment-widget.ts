import { defineFilter } from './define.ts'

export const paymentWidget = defineFilter({
  id: 'payment-widget',
  removes: 'states and labels of payment forms',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
