import { defineFilter } from './define.ts'

export const advertisement = defineFilter({
  id: 'advertisement',
  removes: 'advertisement labels, sponsored lines and affiliate notices',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
