/**
 * Where articles begin. Endless scrolling stacks several articles on one page; what tells their titles from the
 * subheadings of one article is the frame around them, their element, and that the page begins to speak of other things.
 */

import { ARTICLE_WORDS, type Candidate, findCandidates } from './candidates.ts'
import type { Testimony } from './model.ts'
import type { Page } from './page.ts'

type Signs = Candidate['signs']

interface Weights extends Signs {
  readonly bias: number
}

/**
 * What each sign adds to the log-odds that a line is the title of a further article, fitted by training/stacked.py on
 * made-up stacks and on the corpus's pages with one article. Where headings are marked as such …
 */
const MARKED: Weights = {
  bias: -12.6,
  words: 1.92,
  short: -0.7,
  capitals: 1.48,
  linked: -4.65,
  item: -1.66,
  heading: 4.22,
  level: 5.28,
  alike: -1.13,
  byline: 2.33,
  bylineNext: 1.08,
  bylineAbove: -1.55,
  furnitureAbove: 2.97,
  adjoins: -0.86,
  removedAbove: -1.38,
  ended: 0.39,
  linesBelow: -0.27,
  keptBelow: 3.1,
  copies: 0.06,
  sibling: 1.25,
  known: -17.95,
  echo: 2.27,
  recalled: -1.84,
  candidates: 0.45,
}
/** … and where they are lines like any other; the bias is a little lower than fitted, where 8 articles were split. */
const UNMARKED: Weights = {
  bias: -2.9,
  words: 2.05,
  short: -0.85,
  capitals: 1.37,
  linked: 0,
  item: -4.67,
  heading: 0,
  level: 0,
  alike: 0,
  byline: 1.71,
  bylineNext: 1.9,
  bylineAbove: -2.59,
  furnitureAbove: 2.79,
  adjoins: -0.58,
  removedAbove: -0.71,
  ended: 0.75,
  linesBelow: -0.53,
  keptBelow: 0.55,
  copies: -0.79,
  sibling: 0,
  known: -23.07,
  echo: 3.95,
  recalled: -2.59,
  candidates: -0.34,
}

const SIGNS = Object.keys(MARKED).filter((name): name is keyof Signs => name !== 'bias')

/** Log-odds from which on a page holds a further article at all: 6 of the corpus's 670 articles are split. */
const CERTAIN = 1.1
/** Log-odds from which on such a page holds yet another one: stacks have frames that are alike. */
const LIKELY = -0.85

function logOddsOf(signs: Signs, weights: Weights): number {
  let sum = weights.bias
  for (const sign of SIGNS) sum += weights[sign] * signs[sign]
  return sum
}

/**
 * The titles of further articles, in order. Of two with less than an article between them the likelier one is taken.
 * The title of the page's first article is none of them.
 * @param kept of every block whether its score keeps it
 * @returns an empty list where the page holds one article, or none
 */
export function findStackedTitles(page: Page, testimony: Testimony, kept: readonly boolean[]): readonly number[] {
  const weights = page.format === 'text' ? UNMARKED : MARKED
  const likely = findCandidates(page, testimony, kept, (signs) => logOddsOf(signs, weights) >= LIKELY)
    .map((candidate) => ({ ...candidate, logOdds: logOddsOf(candidate.signs, weights) }))
    .filter(({ logOdds }) => logOdds >= LIKELY)
  if (!likely.some(({ logOdds }) => logOdds >= CERTAIN)) return []
  const chosen: typeof likely = []
  for (const candidate of likely) {
    const last = chosen.at(-1)
    if (last === undefined || candidate.wordsAbove - last.wordsAbove >= ARTICLE_WORDS) chosen.push(candidate)
    else if (candidate.logOdds > last.logOdds) chosen[chosen.length - 1] = candidate
  }
  return chosen.map(({ block }) => block.index)
}
