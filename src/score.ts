/** Turns what was seen of a page into a probability for each block. */

import { built } from './built.ts'
import { features, featuresOf, type ModelName } from './features/index.ts'
import type { Matrix } from './features/matrix.ts'
import { grow } from './grown.ts'
import type { Testimony } from './model.ts'
import type { Page } from './page.ts'
import { scorePhrases } from './phrases.ts'
import { Trees } from './trees.ts'
import html from './weights/html.json' with { type: 'json' }
import text from './weights/text.json' with { type: 'json' }
import type { Weights } from './weights.ts'

export interface Scores {
  /** That each block is main content, 0..1. */
  readonly probability: Float64Array
  /** The phrase table knows the page's language; where it does not, filters know more than the trees. */
  readonly familiar: boolean
}

export const WEIGHTS: Readonly<Record<ModelName, Weights>> = { html, text }
const models = new Map<ModelName, Trees>()

function modelOf(name: ModelName): Trees {
  let model = models.get(name)
  if (model === undefined) {
    const weights = WEIGHTS[name]
    const names = featuresOf(name).map(([feature]) => feature)
    const grown = built(`${name}.trees`, () => grow(weights))
    model = new Trees(weights, names, grown)
    models.set(name, model)
  }
  return model
}

/** What the weights are asked about: the features of every block. */
export interface Sighted {
  readonly model: ModelName
  readonly matrix: Matrix
  readonly familiar: boolean
}

/** @param backing memory to use again for the matrix */
export function sighted(page: Page, testimony: Testimony, backing?: Float32Array): Sighted {
  const model = page.format === 'html' ? 'html' : 'text'
  const phrases = scorePhrases(page)
  const matrix = features(model, { page, testimony, phrases }, backing)
  return { model, matrix, familiar: phrases.some((logOdds) => logOdds !== 0) }
}

/** The matrix of the page before, for the next: a new one for every page was a tenth of all time, in the collector. */
let memory: Float32Array | undefined
/** Numbers that are worth keeping for the next page; some 3,500 blocks of HTML. */
const MOST_KEPT = 1 << 20

/** Scores every block of a page with the learned weights. */
export function score(page: Page, testimony: Testimony): Scores {
  const { model, matrix, familiar } = sighted(page, testimony, memory)
  const probability = modelOf(model).predict(matrix)
  if (matrix.data.length <= MOST_KEPT && matrix.data.length > (memory?.length ?? 0)) memory = matrix.data
  return { probability, familiar }
}
