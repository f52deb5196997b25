import { defineFilter } from './define.ts'

export const articleList = defineFilter({
  id: 'article-list',
  removes: 'lists of an article',
  says: 'content',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
