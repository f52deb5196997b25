/** Frames mixed from parts, for trees to learn from more of them than anybody would write. */

import type { Frame } from '../bench/stacked-frames.ts'
import { Random } from '../bench/stacked-set.ts'

/** What stands above a title, between it and the body, and below the body. Some of each stand there twice as often. */
interface Parts {
  readonly above: readonly (readonly string[])[]
  readonly below: readonly (readonly string[])[]
  readonly end: readonly (readonly string[])[]
}

const ENGLISH: Parts = {
  above: [
    [],
    [],
    [],
    [],
    ['{section}'],
    ['{section}', '{section2}'],
    ['{date}'],
    ['{author}'],
    ['Features'],
    ['{section} | {date}'],
    ['***'],
    ['Advertisement'],
    ['{site}'],
  ],
  below: [
    [],
    [],
    [],
    [],
    ['{author}'],
    ['By {author}'],
    ['Words by {author}'],
    ['{author} | {date}'],
    ['By {author}', '{date}'],
    ['{author}', '{minutes} min read'],
    ['{date}'],
    ['{iso}'],
    ['Updated: {date}'],
    ['{ago}'],
    ['{date}', '{count} comments'],
    ['{views} reads'],
    ['{summary}'],
    ['{summary}', '{author}', '{date}'],
    ['{minutes} minute read', 'Share'],
    ['Photo: {author}'],
    ['{section}', '{date}'],
    ['Listen to this article'],
    ['in {section}', '{author}'],
  ],
  end: [
    [],
    [],
    [],
    [],
    ['Share this article', '- Facebook', '- LinkedIn'],
    ['- Tweet', '- Pin it', '- Email'],
    ['{count} Comments'],
    ['Leave a comment'],
    ['Tagged: {section}'],
    ['{section}', '{section2}'],
    ['Read more', '- {other}', '- {other2}'],
    ['More from {section}', '{other}'],
    ['Read next: {other}'],
    ['About the author', '{author} writes about {section}.'],
    ['Support {site}', 'Advertisement'],
    ['Sign up for our newsletter', 'Subscribe'],
    ['Like', 'Reply', '{count}'],
    ['Back to top'],
    ['Filed under {section}'],
    ['Print', 'Email', 'Save'],
  ],
}

/** Of languages for which nobody wrote words: what frames have of names, dates and figures. */
const ANY: Parts = {
  above: [[], [], [], ['{date}'], ['{author}'], ['***']],
  below: [[], [], ['{author}'], ['{date}'], ['{author}', '{date}'], ['{author} | {date}'], ['{iso}'], ['{summary}']],
  end: [[], [], [], ['- Facebook', '- Twitter'], ['- {other}', '- {other2}'], ['{author}'], ['{count}']],
}

const OTHERS = ['de', 'fr', 'es', 'it', 'pl', 'ru', 'ja', 'ar']

/** @param count how many frames are in English; a quarter as many are in other languages */
export function mixedFrames(count: number): Frame[] {
  const random = new Random('mixes')
  const mix = (parts: Parts, language: string): Frame => {
    const [above, below, end] = [random.pick(parts.above), random.pick(parts.below), random.pick(parts.end)]
    return { kind: `mix${random.below(16)}`, language, lines: [...above, '# {title}', ...below, '{body}', ...end] }
  }
  const english = Array.from({ length: count }, () => mix(ENGLISH, 'en'))
  return [...english, ...Array.from({ length: Math.round(count / 4) }, () => mix(ANY, random.pick(OTHERS)))]
}
