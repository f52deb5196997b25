import { defineFilter } from './define.ts'

export const tagList = defineFilter({
  id: 'tag-list',
  removes: 'lists of tags, topics and categories',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
