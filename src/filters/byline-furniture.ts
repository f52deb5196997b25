import { defineFilter, judgeWording } from './define.ts'

const DATE =
  /\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? ?(?:\d{4})?|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? \d{4})\b/i

/** Between the title and the body stand a name, a date and counters; in scraped text each on a line of its own. */
export const bylineFurniture = defineFilter({
  id: 'byline-furniture',
  removes: 'bylines, dates, reading times and view counts around an article',
  says: 'boilerplate',
  wording: {
    en: [
      '^published$',
      '^published on|by|at?',
      '^posted on|by|in',
      '^updated$',
      '^updated on?',
      '^last updated|modified|edited',
      '^on$',
      '^by$',
      '^# views|shares|reads|likes|comments$',
      '# min|mins|minute|minutes read',
      '^written|reviewed by',
      '# hours|days|minutes|weeks|months|years ago$',
    ],
  },
  examples: {
    hits: ['Published', '4,851 Views', 'By Jane Doe', 'Posted on March 3, 2021', '5 min read'],
    misses: ['The report was published on 12 April 2017 by the ministry, which had promised it for years.'],
  },
  judge: (block, page, cue) => {
    if (block.words > 20 || page.prose[block.index] === 1) return undefined
    const worded = judgeWording(block, cue)
    if (worded !== undefined) return worded
    const date = block.words <= 12 ? DATE.exec(block.text) : null
    if (date !== null) return { reason: `dated “${date[0]}”`, strength: block.words <= 6 ? 0.7 : 0.5 }
    if (
      block.words >= 2 &&
      block.words <= 6 &&
      /^by\s+\p{Lu}/iu.test(block.text) &&
      /^by\s+\p{Lu}/u.test(block.text.replace(/^BY/, 'By').replace(/^By/, 'by'))
    )
      return { reason: `names “${block.text}”`, strength: 0.8 }
    return undefined
  },
})
