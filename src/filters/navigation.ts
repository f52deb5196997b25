import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

/** Menus, skip links and site headers: names of places to go to, not sentences. */
export const navigation = defineFilter({
  id: 'navigation',
  removes: 'menus, skip links and other ways to elsewhere on the site',
  says: 'boilerplate',
  wording: {
    en: [
      '^skip to main? content|navigation|footer|search',
      '^main|primary|site? navigation|menu$',
      '^toggle navigation|menu',
      '^back to top$',
      '^home$',
      '^menu$',
      '^contact us?$',
      '^about us?$',
      '^connect with us$',
      '^search$',
    ],
  },
  examples: {
    hits: ['Skip to main content', 'Toggle navigation', 'Connect with us'],
    misses: ['The menu changes every week, and the navigation of the old port is left to pilots.'],
  },
  judge: (block, page, cue) => {
    const worded = judgeWording(block, cue)
    const box = page.zone(block, 'navigation')
    if (box === undefined || (page.prose[block.index] === 1 && block.linkWords < block.words / 2)) return worded
    return { reason: `inside ${describeBox(box)}`, strength: 0.9 }
  },
})
