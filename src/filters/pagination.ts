import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

const MAX_WORDS = 20
const COUNTER = /^[\s\d.…«»‹›<>|→←]+$/

/** "1 2 3 … 12": small numbers that climb, and no other words. */
function isPageRow(text: string): boolean {
  if (!COUNTER.test(text)) return false
  const numbers = text.split(/[^\d]+/).filter((part) => part !== '')
  if (numbers.length < 3 || Number(numbers[0]) > 9) return false
  return numbers.every((number, i) => number.length <= 5 && (i === 0 || Number(number) > Number(numbers[i - 1])))
}

/**
 * Ways to the next or previous page, post or article, with or without its title. Rows of figures in tables do not
 * begin small and climb; prose that speaks of the next page goes on after it.
 */
export const pagination = defineFilter({
  id: 'pagination',
  removes: 'links to other pages of the same list or article',
  says: 'boilerplate',
  wording: {
    en: [
      '^page # of #',
      '^# of # pages?$',
      '^page #$',
      '^showing # # of # results|posts|items|articles|products',
      '^next|previous|prev|last$',
      '^next|last|first page|last$',
      '^previous|prev|back|go|newer|older next|previous|prev|last|newer|older$',
      '^previous|prev|next post|article|story|page|entry|thread|topic|chapter|project|lesson|slide|photo|image|episode$',
      '^previous|prev post|article|story|page|entry',
      '^next post|article|story|page|entry',
      '^previous|older|newer|next posts|articles|entries|stories|comments|page$',
      '^older|newer posts|entries|stories|articles',
      '^posts|post|page|comments|comment|article navigation|pagination$',
      '^posts pagination$',
      '^pagination$',
      '^go to page|next|previous',
      '^jump to page',
      '^load|show|view|see more posts|articles|stories|results|news|comments?$',
      '^load more$',
      '^show|see more|less|all$',
      '^# # # next|last|»$',
      '^# # next$',
      '^# next$',
      '^prev # # #',
      '^previous # # #',
      '^first prev',
      '^continue|continued on|to next page',
      '^read next|previous page$',
      '^items|results per page',
      'go to page # of',
    ],
  },
  examples: {
    hits: [
      '1 2 3 … 12',
      'Page 2 of 10',
      '1 2 3 Next »',
      'Older posts',
      'Previous article',
      'Next Article',
      'Previous post: How the mill was saved',
      'Load more',
      '← Previous   Next →',
    ],
    misses: [
      'On the next page of the diary she wrote only one word, and it was crossed out.',
      'Next week the council votes on the harbour wall.',
      'Previous studies of the reef found no more than forty species.',
      '14 28 12 40 7',
      'Page by page: how a forger was found out',
      'The last page',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'pagination')
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength: 0.9 }
    if (block.kind === 'cell' || block.kind === 'code') return undefined
    if (isPageRow(block.text)) return { reason: `counts “${block.text.slice(0, 30)}”`, strength: 0.85 }
    return judgeWording(block, cue)
  },
})
