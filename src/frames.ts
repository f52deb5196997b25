/**
 * Where articles begin. Endless scrolling stacks several articles on one page; what tells their titles from the
 * subheadings of one article is the frame around them, their element, and that the page begins to speak of other things.
 */

import { Arena } from './arena.ts'
import { ARTICLE_WORDS, type Candidate, type Candidates, findCandidates } from './candidates.ts'
import { Matrix } from './features/matrix.ts'
import { logOdds } from './log-odds.ts'
import type { Testimony } from './model.ts'
import type { Page } from './page.ts'
import { type DifferenceSigns, difference, distance } from './title-difference.ts'
import { frameSigns, headBelow } from './title-frame.ts'
import { type Place, type TopicSigns, topicSigns } from './title-topics.ts'
import { findTitle } from './titles.ts'
import { Topics } from './topics.ts'
import { Trees } from './trees.ts'
import markedGlance from './weights/glance-marked.json' with { type: 'json' }
import unmarkedGlance from './weights/glance-text.json' with { type: 'json' }
import marked from './weights/titles-marked.json' with { type: 'json' }
import unmarked from './weights/titles-text.json' with { type: 'json' }
import type { Weights } from './weights.ts'

/** A model of titles: where headings are marked as such, and where they are lines like any other. */
interface Model {
  /** What a line and its frame look like: enough to tell that most lines are no titles. */
  readonly glance: Forest
  /** … and what the words around it say, which takes longer to find out. */
  readonly closer: Forest
  /** From this probability on a page holds a further article at all. */
  readonly certain: number
  /** From this one on such a page holds yet another one, if its frame is that of the surest. */
  readonly likely: number
}

/** Trees that are laid out when the first page needs them. */
interface Forest {
  readonly weights: Weights
  trees?: Trees
}

const MARKED: Model = {
  glance: { weights: markedGlance },
  closer: { weights: marked },
  certain: 0.55,
  likely: 0.3,
}
const UNMARKED: Model = {
  glance: { weights: unmarkedGlance },
  closer: { weights: unmarked },
  certain: 0.67,
  likely: 0.22,
}

/**
 * At a glance a page may hold several articles where a line has the first of these probabilities, and lines are looked at
 * closer from the second on. A third of the pages is done with by then, and one stack in fifty is lost.
 */
const PAGE_AT_A_GLANCE = 0.076
const LINE_AT_A_GLANCE = 0.018

/**
 * What each sign in which the frame of a line differs from that of the surest title takes from its log-odds. Without it one
 * made-up stack in twenty was split at a subheading of a long article, with it one in fifty.
 */
const PER_SIGN = 1

/** Of every line the probability that it is the title of a further article. */
function weigh(forest: Forest, lines: readonly (readonly object[])[]): Float64Array {
  const names = (lines[0] ?? []).flatMap((signs) => Object.keys(signs))
  forest.trees ??= new Trees(forest.weights, names)
  const matrix = new Matrix(lines.length, names.length)
  let at = 0
  for (const line of lines)
    for (const signs of line) for (const value of Object.values(signs)) matrix.data[at++] = value
  return forest.trees.predict(matrix)
}

/** What only a closer look tells of a line: what the words around it say, and whether the page's title has such a frame. */
export type Closer = readonly [TopicSigns, DifferenceSigns]

/** The tables of the page before this one are needed no longer. */
const arena = new Arena()

const placeOf = ({ block, body }: Candidate): Place => ({ line: block.index, body })

/** @param asked some of the candidates, in order */
export function lookCloser(
  page: Page,
  testimony: Testimony,
  { lines, kept }: Candidates,
  asked: readonly Candidate[],
): Closer[] {
  arena.clear()
  const topics = new Topics(page, kept.prose, arena)
  const title = findTitle(page, testimony, 0, kept.firstBody)
  const head = title === undefined ? undefined : headBelow(page, testimony, kept.prose, title.index)
  const frame =
    title === undefined || head === undefined ? undefined : frameSigns(page, testimony, kept, title.index, head)
  const words = title === undefined ? new Int32Array() : topics.wordsOf(title.index)
  const heard = topicSigns(topics, words, lines.map(placeOf), asked.map(placeOf))
  return heard.map((signs, n) => {
    const line = asked[n]
    const aboveTitle = title !== undefined && line !== undefined && line.block.index <= title.index
    return [signs, difference(frame, line?.signs[1], aboveTitle)]
  })
}

/**
 * The titles of further articles, in order. Of two with less than an article between them the likelier one is taken.
 * The title of the page's first article is none of them.
 * @param likely of every block whether it may belong to an article
 * @param sure … and whether its score keeps it
 * @returns an empty list where the page holds one article, or none
 */
export function findStackedTitles(
  page: Page,
  testimony: Testimony,
  likely: readonly boolean[],
  sure: readonly boolean[],
): readonly number[] {
  const found = findCandidates(page, testimony, likely, sure)
  if (found === undefined) return []
  const model = page.format === 'text' ? UNMARKED : MARKED
  const glances = weigh(
    model.glance,
    found.lines.map(({ signs }) => signs),
  )
  if (!glances.some((probability) => probability >= PAGE_AT_A_GLANCE)) return []
  const candidates = found.lines.filter((_, n) => (glances[n] ?? 0) >= LINE_AT_A_GLANCE)
  const closer = lookCloser(page, testimony, found, candidates)
  const probabilities = weigh(
    model.closer,
    candidates.map(({ signs }, n) => [...signs, ...(closer[n] ?? [])]),
  )
  const highest = probabilities.reduce((most, probability) => Math.max(most, probability), 0)
  const surest = candidates[probabilities.indexOf(highest)]
  if (surest === undefined || highest < model.certain) return []
  const least = logOdds(model.likely)
  const chosen: { readonly candidate: Candidate; readonly score: number }[] = []
  for (const [n, candidate] of candidates.entries()) {
    const score = logOdds(probabilities[n] ?? 0) - PER_SIGN * distance(surest.signs[1], candidate.signs[1])
    if (score < least) continue
    const last = chosen.at(-1)
    if (last === undefined || candidate.wordsAbove - last.candidate.wordsAbove >= ARTICLE_WORDS)
      chosen.push({ candidate, score })
    else if (score > last.score) chosen[chosen.length - 1] = { candidate, score }
  }
  return chosen.map(({ candidate }) => candidate.block.index)
}
