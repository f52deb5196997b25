import { defineFilter } from './define.ts'

export const copyrightFooter = defineFilter({
  id: 'copyright-footer',
  removes: 'copyright, rights and legal lines at the foot of a page',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
