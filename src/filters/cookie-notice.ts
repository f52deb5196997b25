import { defineFilter } from './define.ts'

export const cookieNotice = defineFilter({
  id: 'cookie-notice',
  removes: 'cookie and consent notices',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
