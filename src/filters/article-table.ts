import { defineFilter } from './define.ts'

export const articleTable = defineFilter({
  id: 'article-table',
  removes: 'tables of an article',
  says: 'content',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
