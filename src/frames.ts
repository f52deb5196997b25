/**
 * Where articles begin. Endless scrolling stacks several articles on one page; what tells their titles from the
 * subheadings of one article is the frame around them, their element, and that the page begins to speak of other things.
 */

import { ARTICLE_WORDS, type Candidate, type Candidates, findCandidates } from './candidates.ts'
import { Matrix } from './features/matrix.ts'
import type { Testimony } from './model.ts'
import type { Page } from './page.ts'
import { CLEAREST, type TopicSigns, topicsAround } from './title-topics.ts'
import { findTitle } from './titles.ts'
import { Trees } from './trees.ts'
import marked from './weights/titles-marked.json' with { type: 'json' }
import unmarked from './weights/titles-text.json' with { type: 'json' }
import type { Weights } from './weights.ts'

/** A model of titles: where headings are marked as such, and where they are lines like any other. */
interface Model {
  readonly weights: Weights
  /** From this probability on a page holds a further article at all. */
  readonly certain: number
  /** From this one on such a page holds yet another one: stacks have frames that are alike. */
  readonly likely: number
}

const MARKED: Model = { weights: marked, certain: 0.6, likely: 0.3 }
const UNMARKED: Model = { weights: unmarked, certain: 0.74, likely: 0.27 }

const trees = new Map<Model, Trees>()

/** Of every candidate the probability that it is the title of a further article. */
function weigh(candidates: readonly Candidate[], topics: readonly TopicSigns[], model: Model): Float64Array {
  let weighing = trees.get(model)
  if (weighing === undefined) {
    const names = [...(candidates[0]?.signs ?? []), CLEAREST].flatMap((signs) => Object.keys(signs))
    weighing = new Trees(model.weights, names)
    trees.set(model, weighing)
  }
  const matrix = new Matrix(candidates.length, model.weights.features.length)
  let at = 0
  const write = (signs: object): void => {
    for (const value of Object.values(signs)) matrix.data[at++] = value
  }
  for (let n = 0; n < candidates.length; n++) {
    for (const signs of candidates[n]?.signs ?? []) write(signs)
    write(topics[n] ?? CLEAREST)
  }
  return weighing.predict(matrix)
}

/** Of candidates of a page, in order, what the words around them say. */
export function hearTopics(
  page: Page,
  testimony: Testimony,
  { topics, first }: Candidates,
  lines: readonly Candidate[],
): TopicSigns[] {
  const title = findTitle(page, testimony, 0, first)
  const signsOf = topicsAround(topics, title === undefined ? new Int32Array() : topics.wordsOf(title.index))
  return lines.map(({ block, body }) => signsOf(block.index, body))
}

/**
 * The titles of further articles, in order. Of two with less than an article between them the likelier one is taken.
 * The title of the page's first article is none of them.
 * @param kept of every block whether its score keeps it
 * @returns an empty list where the page holds one article, or none
 */
export function findStackedTitles(page: Page, testimony: Testimony, kept: readonly boolean[]): readonly number[] {
  const found = findCandidates(page, testimony, kept)
  if (found === undefined) return []
  const model = page.format === 'text' ? UNMARKED : MARKED
  // Of four pages in five it is plain before anybody looks at words around lines
  const most = weigh(
    found.lines,
    found.lines.map(() => CLEAREST),
    model,
  )
  if (!most.some((probability) => probability >= model.certain)) return []
  const candidates = found.lines.filter((_, n) => (most[n] ?? 0) >= model.likely)
  const probabilities = weigh(candidates, hearTopics(page, testimony, found, candidates), model)
  if (!probabilities.some((probability) => probability >= model.certain)) return []
  const chosen: { readonly candidate: Candidate; readonly probability: number }[] = []
  for (const [n, candidate] of candidates.entries()) {
    const probability = probabilities[n] ?? 0
    if (probability < model.likely) continue
    const last = chosen.at(-1)
    if (last === undefined || candidate.wordsAbove - last.candidate.wordsAbove >= ARTICLE_WORDS)
      chosen.push({ candidate, probability })
    else if (probability > last.probability) chosen[chosen.length - 1] = { candidate, probability }
  }
  return chosen.map(({ candidate }) => candidate.block.index)
}
