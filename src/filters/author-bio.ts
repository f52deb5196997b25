import { defineFilter } from './define.ts'

export const authorBio = defineFilter({
  id: 'author-bio',
  removes: 'boxes about the author below an article',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
