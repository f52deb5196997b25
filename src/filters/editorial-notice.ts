import { defineFilter } from './define.ts'

export const editorialNotice = defineFilter({
  id: 'editorial-notice',
  removes: 'notices of the editors to readers: corrections, republishing, disclosure, developing stories',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
