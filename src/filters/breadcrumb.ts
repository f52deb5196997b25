import { defineFilter } from './define.ts'

export const breadcrumb = defineFilter({
  id: 'breadcrumb',
  removes: 'the path of sections that leads to a page',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
