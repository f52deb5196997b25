import { defineFilter } from './define.ts'

export const mediaCaption = defineFilter({
  id: 'media-caption',
  removes: 'photo credits and other captions without content',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
