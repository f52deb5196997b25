import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

const MAX_WORDS = 30
const HOME = /^(?:home|homepage|main|start|index)\b/i
const HERE = /^you are (?:currently )?here\s?:/i

/** Prose above means that the page has begun: a path below it is part of what it explains ("File > Export"). */
function followsProse(block: Block, page: Page): boolean {
  for (let i = block.index - 1; i >= 0; i--) if (page.prose[i] === 1) return true
  return false
}

/**
 * The way from the front page to this one, between arrows or strokes. Instructions write menus of programs in the same
 * way ("Settings > Privacy"), but inside the article, and their path does not begin at home.
 */
export const breadcrumb = defineFilter({
  id: 'breadcrumb',
  removes: 'the path of sections that leads to a page',
  says: 'boilerplate',
  wording: {
    en: ['^you are currently? here$', '^breadcrumb|breadcrumbs$', '^breadcrumb navigation|trail|menu$'],
  },
  examples: {
    hits: [
      'Home > News > Politics',
      'Home » Blog » Ten ways to mend a sail',
      'You are here: Home / Travel / Islands',
      'Home / Shop / Lamps',
      'Science › Oceans › Tides',
      'Home → Guides → Knots',
      'Breadcrumb',
    ],
    misses: [
      'You are here to rest, the innkeeper said, and nobody will ask you for anything before noon.',
      'Home and away: the two lives of a lighthouse keeper',
      'To turn it off, open Settings > Privacy > Location and clear the box.',
      'The ratio must hold as a > b > c for every sample in the series.',
      'Choose either red and/or blue; both/and is an answer too.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'breadcrumb')
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength: 0.95 }
    if (block.kind === 'code' || block.kind === 'cell') return undefined
    if (HERE.test(block.text)) return { reason: `says “${block.text.slice(0, 50)}”`, strength: 0.95 }
    const steps = block.text.split(/ ?[>»›→] ?| \/ /)
    if (steps.length >= 2 && block.words >= 2) {
      const reason = `${steps.length} steps of a path: “${block.text.slice(0, 50)}”`
      if (HOME.test(block.text) && (steps[0]?.length ?? 0) <= 30) return { reason, strength: 0.95 }
      const named = block.text.split(/ [>»›] /)
      const isPath = named.length >= 3 && named.every((step) => step.length <= 40 && /^\p{Lu}/u.test(step))
      if (isPath && !followsProse(block, page)) return { reason, strength: 0.7 }
    }
    return judgeWording(block, cue)
  },
})
