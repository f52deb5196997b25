import { defineFilter } from './define.ts'

export const recipe = defineFilter({
  id: 'recipe',
  removes: 'ingredients and steps of recipes',
  says: 'content',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
