import { defineFilter } from './define.ts'

export const codeBlock = defineFilter({
  id: 'code-block',
  removes: 'code of an article',
  says: 'content',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
