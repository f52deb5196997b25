import { defineFilter } from './define.ts'

export const verse = defineFilter({
  id: 'verse',
  removes: 'lines of poems and songs',
  says: 'content',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
