import { defineFilter } from './define.ts'

export const loginPrompt = defineFilter({
  id: 'login-prompt',
  removes: 'requests to log in or register',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
