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
import htmlAbroad from './weights/html-abroad.json' with { type: 'json' }
import text from './weights/text.json' with { type: 'json' }
import textAbroad from './weights/text-abroad.json' with { type: 'json' }
import type { Weights } from './weights.ts'

export interface Scores {
  /** That each block is main content, 0..1. */
  readonly probability: Float64Array
  /** The phrase table knows the page's language; where it does not, filters know more than the trees. */
  readonly familiar: boolean
}

/** `abroad` is for languages that the phrase table does not know: it learned from pages without phrases too. */
const WEIGHTS: Readonly<Record<ModelName, Readonly<Record<'home' | 'abroad', Weights>>>> = {
  html: { home: html, abroad: htmlAbroad },
  text: { home: text, abroad: textAbroad },
}
const models = new Map<Weights, Trees>()

function treesOf(name: ModelName, familiar: boolean): Trees {
  const weights = weightsOf(name, familiar)
  let trees = models.get(weights)
  if (trees === undefined) {
    const names = featuresOf(name).map(([feature]) => feature)
    const grown = built(`${name}${familiar ? '' : '-abroad'}.trees`, () => grow(weights))
    trees = new Trees(weights, names, grown)
    models.set(weights, trees)
  }
  return trees
}

/** @param familiar the phrase table knows the page's language */
export const weightsOf = (name: ModelName, familiar: boolean): Weights => WEIGHTS[name][familiar ? 'home' : 'abroad']

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
  const trees = treesOf(model, familiar)
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
