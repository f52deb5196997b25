import { defineFilter } from './define.ts'

export const quotation = defineFilter({
  id: 'quotation',
  removes: 'quotations in an article',
  says: 'content',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
