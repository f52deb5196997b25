import { defineFilter } from './define.ts'

export const videoPrompt = defineFilter({
  id: 'video-prompt',
  removes: 'invitations to watch or subscribe to a video channel',
  says: 'boilerplate',
  examples: { hits: [], misses: [] },
  judge: () => undefined,
})
