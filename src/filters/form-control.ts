import { defineFilter } from './define.ts'

export const formControl = defineFilter({
  id: 'form-control',
  removes: 'labels, buttons and hints of forms',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
