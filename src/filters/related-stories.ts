import { defineFilter } from './define.ts'

export const relatedStories = defineFilter({
  id: 'related-stories',
  removes: 'teasers and lists of other stories',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
