import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

const MAX_WORDS = 40
const LABEL =
  /^(?:related |article |blog |post |popular |story )?(?:tags?|tagged(?: with| as| in)?|topics?|categor(?:y|ies)|keywords?|labels?|filed (?:under|in)|posted (?:in|under)|published in|more on|sections?|hashtags?)\s?[:|–—]/i
const HASHTAGS = /^(?:#[\p{L}\p{N}_]{2,40},?\s*){2,20}$/u

const LABEL_ALONE =
  /^(?:tags?|topics|tagged(?: with)?|keywords|categories|filed under|posted in|labels|related topics):?$/i
const MAX_TAG = 4
const MAX_TAGS = 12

/** The label over a column of tags; longer lines end the column, since a title may follow. */
function labelAbove(block: Block, page: Page): string | undefined {
  if (block.words > MAX_TAG) return undefined
  for (let i = block.index - 1; i >= block.index - MAX_TAGS; i--) {
    const above = page.blocks[i]
    if (above === undefined || above.words > MAX_TAG) return undefined
    if (LABEL_ALONE.test(above.text)) return above.text
  }
  return undefined
}

/**
 * The labels under which a site files an article. A sentence may be about tags or be posted in a place: the label is
 * followed by a colon or by names, and never by prose.
 */
export const tagList = defineFilter({
  id: 'tag-list',
  removes: 'lists of tags, topics and categories',
  says: 'boilerplate',
  wording: {
    en: [
      '^filed under|in',
      '^filed to',
      '^posted in|under *$',
      '^published in *$',
      '^tagged|tags|tag|topics|categories|categorized|categorised|labels|keywords|hashtags|uncategorized|uncategorised$',
      '^tagged with|as|in|under * ',
      '^this entry was posted|filed in|under',
      '^this post|article was posted|filed|published|tagged in|under|with',
      '^browse|view|all|see by|all? tags|topics|categories|tag|topic|category',
      '^article|post|blog|news|story|popular|related|all|trending tags|topics|categories|category|tag|keywords$',
      '^more on this topic',
      '^tag cloud$',
      '^tags cloud$',
      '^select category',
      '^select a category',
      '^explore topics',
      '^subscribe to this topic',
      '^follow topics',
    ],
  },
  headings: {
    en: [
      'article|blog|post|popular|trending|related tags|topics|categories',
      'topics|tags in|for this article|story|post',
      'browse|explore|search by topic|topics|category|tag|tags|categories',
    ],
  },
  examples: {
    hits: [
      'Tags: harbour, ferries, strike',
      'Filed under: Travel',
      'Posted in Gardening',
      'Tagged with islands, boats',
      'Categories',
      'This entry was posted in News and tagged boats',
      '#sailing #harbour #storm',
      'Topics: Climate | Oceans',
    ],
    misses: [
      'Tags on the birds showed that they had flown as far as the southern cape.',
      'Posted in Berlin for three years, the young officer learned to read two newspapers before breakfast.',
      'Filed in 1987, the suit was settled only when both sisters had died.',
      'Categories of stars and how to tell them apart',
      'The keywords are read from left to right, and the first that matches wins.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'tags')
    if (box !== undefined && block.words <= 12) return { reason: `inside ${describeBox(box)}`, strength: 0.75 }
    const label = LABEL.exec(block.text)
    if (label !== null) return { reason: `says “${label[0]}”`, strength: 0.85 }
    if (HASHTAGS.test(block.text)) return { reason: `only hashtags: “${block.text.slice(0, 40)}”`, strength: 0.8 }
    const worded = judgeWording(block, cue)
    if (worded !== undefined) return worded
    const above = block.kind === 'heading' ? undefined : labelAbove(block, page)
    return above === undefined ? undefined : { reason: `below “${above}”`, strength: 0.5 }
  },
})
