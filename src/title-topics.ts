/** What the words around a line say of it: whether the page begins to speak of other things there. */

import type { Stretch, Topics } from './topics.ts'

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
function runsOn(topics: Topics, at: number, near: number): number {
  const above: Stretch = [at - near, at]
  return topics.share(above, [at, at + NEIGHBOURS]) - topics.share(above, [at - near - NEIGHBOURS, at - near])
}

/** Whether the words just below `at` go with those that follow. */
function begins(topics: Topics, at: number, near: number): number {
  const below: Stretch = [at, at + near]
  return topics.share(below, [at + near, at + near + NEIGHBOURS]) - topics.share(below, [at - NEIGHBOURS, at])
}

/**
 * @param line the block that may be a title, by index
 * @param body the first block of the body below it
 * @param title the block with the title of the page, where it has one
 */
export function topicSigns(
  topics: Topics,
  { common, likeness }: Pick<TopicSigns, 'common' | 'likeness'>,
  line: number,
  body: number,
  title: number | undefined,
): TopicSigns {
  const at = topics.wordsAbove(body)
  const echo = topics.echo(line, [at, at + ECHO_WORDS])
  return {
    common,
    likeness,
    known: topics.share([at, at + NEIGHBOURS], [at - KNOWN_WORDS, at]),
    echo,
    echoNear: topics.echo(line, [at, at + ECHO_NEAR]),
    echoGain: echo - topics.echo(line, [at - ECHO_WORDS, at]),
    theme: title === undefined ? 0 : topics.echo(title, [at, at + THEME_WORDS]),
    runsOn: runsOn(topics, at, FAR),
    runsOnNear: runsOn(topics, at, NEAR),
    begins: begins(topics, at, FAR),
    beginsNear: begins(topics, at, NEAR),
  }
}
