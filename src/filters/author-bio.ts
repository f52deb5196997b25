import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { describeBox } from '../zones.ts'
import { defineFilter } from './define.ts'

/** Longer text about a person is an article. */
const MAX_WORDS = 150
/** The box stands at the end of an article: this much prose may follow within a few blocks. */
const AFTER = 6
const MAX_PROSE_AFTER = 2
/** A heading stands this close above the text. */
const ABOVE = 4
const HEADING = /^(?:about|meet) (?:the|our) (?:authors?|writers?|contributors?|editors?)\b/i
/** "Jane Doe is", "Dr. Jane A. Doe, MSc, has been": a bio begins with whose it is. */
const NAMED =
  /^(?:About the author:? )?\p{Lu}[\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,4},?(?: [^.!?\n]{2,60},)? (?:is|was|has|have|are|covers|writes|joined|holds|works|lives|specializes|specialises)\b/u

/** A single phrase of a bio weighs only behind a full name: "Clay is a major contributor" is no bio. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]* \p{Lu}/u

/** A box that presents the writer in the third person, below the article or beside it; articles quote writers. */
export const authorBio = defineFilter({
  id: 'author-bio',
  removes: 'boxes about the author below an article',
  says: 'boilerplate',
  headings: {
    en: [
      'about the|our|this author|authors|writer|writers|contributor|contributors|editor|reviewer|blogger|reporter',
      'meet the|our author|authors|writer|contributor',
      'author bio|biography|profile|info',
      'about author',
      'the author|authors',
      'contributor|writer bio',
    ],
  },
  wording: {
    en: [
      '^about the author|authors|writer',
      'is|was a|an writer|journalist|reporter|editor|author|blogger|contributor|columnist|copywriter|freelancer|correspondent',
      'is|was|are a|an * writer|writers|journalist|reporter|editor|author|blogger|contributor|columnist|copywriter|correspondent|strategist|marketer',
      'is|was the|our|an * editor|reporter|author|writer|columnist|correspondent',
      'is the? author|founder|editor|owner|creator|co of|and|at|in|founder',
      'is a|an * specialist|expert|consultant|enthusiast|manager at|who|with|in',
      'has been writing|covering|reporting|a for|about|since|technology',
      'has written|worked|contributed|reported|edited for|about|extensively|as|in|on|at',
      'years of experience|experience in|writing|as|covering|working',
      'covers|writes|reports|blogs|covering about|on|the|for * at|for|and|in',
      'currently|also writes|lives|works|serves|based',
      'work|writing|articles|stories has|have been published|appeared|featured in|on|by',
      "holds|has|earned|received a|an|her|his master|bachelor|master's|bachelor's|degree|ba|ma|phd|mfa|bs|mba|bsc|msc",
      'degree in journalism|english|communications|creative',
      "when she|he isn|isn't|is|writing|working|are|aren't",
      'in her|his|their spare|free time',
      'spends her|his|their time|spare|free|days|weekends',
      'lives in|with * with|and|her|his|their',
      'passionate about',
      'follow|find|reach|contact|email her|him|them|me on|at|via|by',
      'you can follow|find|reach|connect|contact|email|read her|him|them|more|with|out',
      'find|read more of|by|about her|his|their work|articles|stories|writing',
      '^view|see|read all|more posts|articles|stories by|from *$',
      '^more posts|articles|stories by|from *$',
      'graduated from|of',
      'full bio$',
      '^view|read|see full|author|complete|bio|profile bio|biography|profile?$',
      '^author archive|page|posts|website|archives$',
      '^written by$',
    ],
  },
  examples: {
    hits: [
      'About the Author',
      'Mara Lindqvist is a freelance writer who covers food and travel. When she isn’t writing, she keeps bees.',
      'Tom Hale is a staff reporter at The Harbour. He has written about ports since 2009. Follow him on Mastodon.',
      'Ines Okafor, MSc, has been writing about gardens for ten years. She lives in Leeds with her two cats.',
      'Peter Quandt is the founder of Ashdown Press and holds a degree in journalism.',
      'View all posts by Mara Lindqvist',
    ],
    misses: [
      'Flatliner is a handy code editor that helps to test expressions.',
      'He is a writer of few words, and the detective in his new book speaks even less than he does.',
      'Clay is a major contributor to the strength of the wall, according to the engineers who rebuilt it.',
      'What Makes a Great Author?',
      'The paper asked every reporter who had covered the trial for his notes, and eleven handed them over.',
      'You may also consider some information about the author and the circumstances of the text’s production:',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || block.kind === 'code') return undefined
    if (cue?.heading === true) return { reason: `headed “${cue.quote}”`, strength: 0.95, opens: true }
    const box = page.zone(block, 'author')
    if (box !== undefined && block.kind !== 'control') return { reason: `inside ${describeBox(box)}`, strength: 0.8 }
    if (cue === undefined && block.words < 8) return undefined
    const headed = headedAbove(block, page)
    if (headed !== undefined) return { reason: `below “${headed}”`, strength: 0.85 }
    if (cue === undefined) return undefined
    const reason = `says “${cue.quote}”`
    if (cue.whole) return { reason, strength: 0.9 }
    if (block.words < 6 || !NAMED.test(block.text.slice(0, 160))) return undefined
    if (proseAfter(block, page) > MAX_PROSE_AFTER) return { reason, strength: 0.45 }
    if (cue.phrases < 2) return { reason, strength: FULL_NAME.test(block.text.slice(0, 80)) ? 0.55 : 0.4 }
    return { reason, strength: cue.phrases >= 3 ? 0.85 : 0.7 }
  },
})

function headedAbove(block: Block, page: Page): string | undefined {
  for (let n = 1; n <= ABOVE; n++) {
    const above = page.blocks[block.index - n]
    if (above === undefined || (n > 1 && above.kind === 'heading' && above.words > 4)) return undefined
    if (above.words <= 5 && HEADING.test(above.text)) return above.text
    if (page.prose[above.index] === 1) return undefined
  }
  return undefined
}

function proseAfter(block: Block, page: Page): number {
  let count = 0
  for (let n = 1; n <= AFTER; n++) count += page.prose[block.index + n] ?? 0
  return count
}
