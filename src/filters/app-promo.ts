import { defineFilter } from './define.ts'

export const appPromo = defineFilter({
  id: 'app-promo',
  removes: 'invitations to install an app',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
