/** Turns what was seen of a page into a probability for each block. */

import { built } from './built.ts'
import { featuresOf, featureWriter, type ModelName, type Sight } from './features/index.ts'
import { Matrix } from './features/matrix.ts'
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

/** What the trees are asked about a page. */
export interface Sighted {
  readonly model: ModelName
  readonly sight: Sight
  /** The phrase table knows the page's language. */
  readonly familiar: boolean
}

export function sighted(page: Page, testimony: Testimony): Sighted {
  const phrases = scorePhrases(page)
  return {
    model: page.format === 'html' ? 'html' : 'text',
    sight: { page, testimony, phrases },
    familiar: phrases.some((logOdds) => logOdds !== 0),
  }
}

/**
 * Blocks that are scored together: their features stay in the cache, as those of a page of 10 MB do not, which took
 * twice the time a block.
 */
const TILE = 128
/** The features of a tile: memory that each writes anew. */
let memory: Float32Array = new Float32Array()

/** Scores every block of a page with the learned weights. */
export function score(page: Page, testimony: Testimony): Scores {
  const { model, sight, familiar } = sighted(page, testimony)
  const trees = modelOf(model)
  const write = featureWriter(model, sight)
  const count = page.blocks.length
  const probability = new Float64Array(count)
  for (let first = 0; first < count; first += TILE) {
    const tile = new Matrix(Math.min(TILE, count - first), trees.width, first, memory)
    if (tile.data.length > memory.length) memory = tile.data
    write(tile)
    probability.set(trees.predict(tile), first)
  }
  return { probability, familiar }
}
