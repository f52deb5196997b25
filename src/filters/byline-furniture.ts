import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

const MAX_WORDS = 20
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
/** A day, not a month or a year alone: those head the chapters of chronicles. */
const DATE = new RegExp(
  `\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}|(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH},?[ -](?:19|20)\\d{2})\\b`,
  'i',
)
const NAMED = /^(?:by|By|BY):?\s+(?!(?:[Tt]he|THE|[Aa]n?|[Aa]ll|ALL)\s)\p{Lu}/u

/** "By Jane Doe and John Roe": names, and not "By land and by sea". */
function isByline(block: Block, page: Page): boolean {
  if (block.words < 2 || block.words > 10 || block.kind === 'heading' || !NAMED.test(block.text)) return false
  const shape = page.shapes[block.index]
  if (shape === undefined || shape.ending === 'stop' || shape.functionWords > 2) return false
  return shape.capitals >= block.words - 3
}

/**
 * Between the title and the body stand a name, a date and counters; in scraped text each on a line of its own. A date
 * in a sentence or in a heading is the article's.
 */
export const bylineFurniture = defineFilter({
  id: 'byline-furniture',
  removes: 'bylines, dates, reading times and view counts around an article',
  says: 'boilerplate',
  wording: {
    en: [
      '^published|updated|posted|modified|created|reviewed|edited|author|authors|byline|date|by|on|written|views|reads$',
      '^published|posted|updated|created|added|modified|reviewed|edited|written|released on|by|at|in? # ',
      '^posted|updated|written|reviewed|edited|authored by|on|at',
      '^medically|expertly|clinically|fact|legally|technically reviewed|checked by?',
      '^first|originally|date|last published|posted|updated|modified|edited|reviewed|revised|changed',
      '^page|this article|page|post|story|entry? was? last|originally|first updated|modified|published|posted|edited|reviewed',
      '^last update|updated|modification',
      '^publish|published|publication|posted date',
      '^date of? publication|published|posted|issued',
      '^by admin|editor|staff|guest|author|team|webmaster|administrator|newsroom$',
      '^by our|the staff|correspondent|editorial|newsroom|editors|team',
      '^staff|guest|senior|contributing|news writer|reporter|author|editor|contributor|correspondent$',
      '^# views|view|reads|comments|comment|shares|likes|replies|reply|visits|hits|claps|responses$',
      '^views|reads|comments|replies|likes #$',
      '^# # views|comments|reads$',
      '^no|leave|# comments|comment|responses on?$',
      '^# min|mins|minute|minutes to? read|watch|listen$',
      '^# min|mins|minute|minutes$',
      '^a? # min|minute read|watch|listen',
      '# min|mins|minute|minutes read$',
      '^reading|read|estimated reading? time',
      '^time to read',
      '^# sec|second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years ago$',
      '^an|a|one second|minute|hour|day|week|month|year ago$',
      '^posted|published|updated|modified # *  ago$',
      '^updated|published|posted an|a|one hour|day|week|month|year ago',
      '^today|yesterday at # # am|pm?$',
      '^written|text|words|story|article|photos|photo|reporting by *$',
      '^post author|published|category|date',
      '^article published|updated|date',
      '^date time|published$',
    ],
  },
  examples: {
    hits: [
      'Published',
      'on',
      '4,851 Views',
      'By Jane Doe',
      'Posted on March 3, 2021',
      '5 min read',
      'Updated 3 hours ago',
      'Last updated: 12 May 2020 at 10:15 am',
      'Jane Doe | 14 June 2022',
      '2023-05-01',
      'BY JANE DOE AND JOHN ROE',
      'Written by Jane Doe',
    ],
    misses: [
      'The report was published on 12 April 2017 by the ministry, which had promised it for years.',
      'By land and by sea',
      'By the time the ferry came, the fire was out.',
      'The winter of 1947',
      'What happened on 14 June 2022, and why nobody was told',
      'Updated maps of the reef show a channel that no pilot had known.',
      'Views from the old tower',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'byline')
    if (box !== undefined) return { reason: `inside ${describeBox(box)}`, strength: 0.8 }
    if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'code') return undefined
    const shape = page.shapes[block.index]
    if (shape?.ending === 'stop' && block.words > 8) return undefined
    const worded = judgeWording(block, cue)
    if (worded !== undefined) return worded
    if (isByline(block, page)) return { reason: `names “${block.text}”`, strength: 0.8 }
    const date = block.words >= 3 && block.words <= 12 ? DATE.exec(block.text) : null
    if (date === null || /[%$€£]/.test(block.text) || (shape?.functionWords ?? 0) > 1) return undefined
    return { reason: `dated “${date[0]}”`, strength: block.words <= 6 ? 0.75 : 0.5 }
  },
})
