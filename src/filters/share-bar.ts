import { defineFilter } from './define.ts'

export const shareBar = defineFilter({
  id: 'share-bar',
  removes: 'share buttons and links to social networks',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
