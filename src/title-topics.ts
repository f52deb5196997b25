/** What the words around a line say of it: whether the page begins to speak of other things there. */

import { Echoes } from './echoes.ts'
import { firstAt } from './first-at.ts'
import type { Topics } from './topics.ts'

/** Words of the bodies above and below a line in which its own words are looked for … */
const ECHO_WORDS = 250
const ECHO_NEAR = 60
/** … and those of the page's title. */
const THEME_WORDS = 500
/** The words just above or below a line, whose neighbours on both sides are asked whether they belong together. */
const NEAR = 80
/** … and as many words of these neighbours. */
const NEIGHBOURS = 200
/** Words above among which those below may be known. */
const KNOWN_WORDS = 800

/** Words above and below of which those that stand there several times are what these speak of. */
const SUBJECT_WORDS = 400

/** Words above and below that are compared whatever they say. */
const ALIKE_WORDS = 200

/** Added to the page's median: bodies that have next to nothing in common are no measure. */
const LEAST_MEDIAN = 0.02

/** Each is a share of words, or the difference of two shares. */
export interface TopicSigns {
  /** How much the bodies above and below have in common: the cosine of their words. */
  readonly common: number
  /** … as a multiple of the page's median. */
  readonly likeness: number
  /** Share of all lines that may be titles at which the page turns more to other things. */
  readonly turnsMore: number
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
  /** What stands just below goes with what follows rather than with what is above. */
  readonly begins: number
  /** The cosine of the words above and below, all words counting the same: what the whole page speaks of counts, too. */
  readonly alike: number
  /** Share of the words that stand several times above the line that come back below. */
  readonly goesOn: number
  /** Share of the words that stand several times below that stood above. */
  readonly cameBefore: number
  /** Share of the words below that stand above, both over longer stretches. */
  readonly knownLong: number
}

/** Whether the words just above `at` go with those below. */
const runsOn = (echoes: Echoes, at: number): number =>
  echoes.shareBelow(at - NEAR, at, NEIGHBOURS) - echoes.shareAbove(at - NEAR, at, NEIGHBOURS)

/** Whether the words just below `at` go with those that follow. */
const begins = (echoes: Echoes, at: number): number =>
  echoes.shareBelow(at, at + NEAR, NEIGHBOURS) - echoes.shareAbove(at, at + NEAR, NEIGHBOURS)

/** How many numbers of a sorted list are less than one. Counted one by one, a page of 10 MB took twice as long. */
const countBelow = (sorted: Float64Array, value: number): number =>
  firstAt(0, sorted.length, (n) => (sorted[n] ?? 0) < value)

/** A line that may be a title, and the first block of its body; by index. */
export interface Place {
  readonly line: number
  readonly body: number
}

/**
 * Looks around lines of a page.
 * @param title the words of the title of the page
 * @param all all lines that may be titles
 * @param asked the lines that are asked about, in order
 */
export function topicSigns(
  topics: Topics,
  title: Int32Array,
  all: readonly Place[],
  asked: readonly Place[],
): TopicSigns[] {
  const cosines = topics.cosines()
  const usual = topics.median(cosines) + LEAST_MEDIAN
  const commons = Float64Array.from(all, ({ body }) => cosines[body] ?? 0).sort()
  const echoes = new Echoes(topics)
  const found: TopicSigns[] = []
  for (const [n, { line, body }] of asked.entries()) {
    const at = topics.wordsAbove(body)
    const words = topics.wordsOf(line)
    const common = cosines[body] ?? 0
    // Three lines in ten have the body of the line above
    const before = asked[n - 1]?.body === body ? found[n - 1] : undefined
    echoes.moveTo(at)
    const echo = echoes.echoBelow(words, ECHO_WORDS)
    found.push({
      common,
      likeness: common / usual,
      turnsMore: countBelow(commons, common) / commons.length,
      known: before?.known ?? echoes.shareAbove(at, at + NEIGHBOURS, KNOWN_WORDS),
      echo,
      echoNear: echoes.echoBelow(words, ECHO_NEAR),
      echoGain: echo - echoes.echoAbove(words, ECHO_WORDS),
      theme: before?.theme ?? echoes.echoBelow(title, THEME_WORDS),
      runsOn: before?.runsOn ?? runsOn(echoes, at),
      begins: before?.begins ?? begins(echoes, at),
      alike: before?.alike ?? echoes.alike(ALIKE_WORDS),
      goesOn: before?.goesOn ?? echoes.subjectGoesOn(SUBJECT_WORDS),
      cameBefore: before?.cameBefore ?? echoes.subjectCameBefore(SUBJECT_WORDS),
      knownLong: before?.knownLong ?? echoes.shareAbove(at, at + SUBJECT_WORDS, KNOWN_WORDS),
    })
  }
  return found
}
