import { defineFilter } from './define.ts'

export const commentPrompt = defineFilter({
  id: 'comment-prompt',
  removes: 'invitations to comment and the furniture of comment sections',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
