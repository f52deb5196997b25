/** What the words around a line say of it: whether the page begins to speak of other things there. */

import type { Topics } from './topics.ts'

/** Words of the bodies above and below a line in which its own words are looked for … */
const ECHO_WORDS = 250
const ECHO_NEAR = 60
/** … and those of the page's title. */
const THEME_WORDS = 500
/** The words just above or below a line, whose neighbours on both sides are asked whether they belong together. */
const NEAR = 30
const FAR = 80
/** … and as many words of these neighbours. */
const NEIGHBOURS = 200
/** Words above among which those below may be known. */
const KNOWN_WORDS = 800

/** Each is a share of words, or the difference of two shares. */
export interface TopicSigns {
  /** How much the bodies above and below have in common: the cosine of their words. */
  readonly common: number
  /** … as a multiple of the page's median. */
  readonly likeness: number
  /** Share of the words below that stand above, too. */
  readonly known: number
  /** Share of its own words that come back below. */
  readonly echo: number
  /** … in the first sentences. */
  readonly echoNear: number
  /** … less the share that stood above. */
  readonly echoGain: number
  /** Share of the page's title that comes back below. */
  readonly theme: number
  /** What stands just above goes with what is below rather than with what is above it. */
  readonly runsOn: number
  readonly runsOnNear: number
  /** What stands just below goes with what follows rather than with what is above. */
  readonly begins: number
  readonly beginsNear: number
}

/** Whether the words just above `at` go with those below. */
const runsOn = (topics: Topics, at: number, near: number): number =>
  topics.shareBelow(at - near, at, NEIGHBOURS) - topics.shareAbove(at - near, at, NEIGHBOURS)

/** Whether the words just below `at` go with those that follow. */
const begins = (topics: Topics, at: number, near: number): number =>
  topics.shareBelow(at, at + near, NEIGHBOURS) - topics.shareAbove(at, at + near, NEIGHBOURS)

/**
 * @param line the block that may be a title, by index
 * @param body the first block of the body below it, not above that of the line asked about before
 * @param title the words of the title of the page
 */
export function topicSigns(
  topics: Topics,
  { common, likeness }: Pick<TopicSigns, 'common' | 'likeness'>,
  line: number,
  body: number,
  title: Int32Array,
): TopicSigns {
  const at = topics.wordsAbove(body)
  const words = topics.wordsOf(line)
  topics.moveTo(at)
  const echo = topics.echoBelow(words, ECHO_WORDS)
  return {
    common,
    likeness,
    known: topics.shareAbove(at, at + NEIGHBOURS, KNOWN_WORDS),
    echo,
    echoNear: topics.echoBelow(words, ECHO_NEAR),
    echoGain: echo - topics.echoAbove(words, ECHO_WORDS),
    theme: topics.echoBelow(title, THEME_WORDS),
    runsOn: runsOn(topics, at, FAR),
    runsOnNear: runsOn(topics, at, NEAR),
    begins: begins(topics, at, FAR),
    beginsNear: begins(topics, at, NEAR),
  }
}
