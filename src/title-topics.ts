/** What the words around a line say of it: whether the page begins to speak of other things there. */

import { Echoes } from './echoes.ts'
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

/** What speaks most for a title. No line is likelier to be one than with these, since trees are trained to keep to that. */
export const CLEAREST: TopicSigns = {
  known: 0,
  echo: 1,
  echoNear: 1,
  echoGain: 1,
  theme: 0,
  runsOn: -1,
  runsOnNear: -1,
  begins: 1,
  beginsNear: 1,
}

/** Whether the words just above `at` go with those below. */
const runsOn = (echoes: Echoes, at: number, near: number): number =>
  echoes.shareBelow(at - near, at, NEIGHBOURS) - echoes.shareAbove(at - near, at, NEIGHBOURS)

/** Whether the words just below `at` go with those that follow. */
const begins = (echoes: Echoes, at: number, near: number): number =>
  echoes.shareBelow(at, at + near, NEIGHBOURS) - echoes.shareAbove(at, at + near, NEIGHBOURS)

/**
 * Looks around lines of a page, from above to below.
 * @param title the words of the title of the page
 * @returns the signs of the line `line`, whose body begins with the block `body`; both by index
 */
export function topicsAround(topics: Topics, title: Int32Array): (line: number, body: number) => TopicSigns {
  const echoes = new Echoes(topics)
  return (line, body) => {
    const at = topics.wordsAbove(body)
    const words = topics.wordsOf(line)
    echoes.moveTo(at)
    const echo = echoes.echoBelow(words, ECHO_WORDS)
    return {
      known: echoes.shareAbove(at, at + NEIGHBOURS, KNOWN_WORDS),
      echo,
      echoNear: echoes.echoBelow(words, ECHO_NEAR),
      echoGain: echo - echoes.echoAbove(words, ECHO_WORDS),
      theme: echoes.echoBelow(title, THEME_WORDS),
      runsOn: runsOn(echoes, at, FAR),
      runsOnNear: runsOn(echoes, at, NEAR),
      begins: begins(echoes, at, FAR),
      beginsNear: begins(echoes, at, NEAR),
    }
  }
}
