import { defineFilter } from './define.ts'

export const transcript = defineFilter({
  id: 'transcript',
  removes: 'turns of interviews and transcripts',
  says: 'content',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
