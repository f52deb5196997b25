import { defineFilter } from './define.ts'

export const pagination = defineFilter({
  id: 'pagination',
  removes: 'links to other pages of the same list or article',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
