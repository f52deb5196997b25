/** The features of a page's blocks, the same code for training and for use. */

import { address } from './address.ts'
import { alike } from './alike.ts'
import { described } from './described.ts'
import { enclosure } from './enclosure.ts'
import type { FeatureGroup } from './group.ts'
import { Matrix } from './matrix.ts'
import { names } from './names.ts'
import { neighbours } from './neighbours.ts'
import { pageKind } from './page-kind.ts'
import { phrases } from './phrases.ts'
import { place } from './place.ts'
import { sections } from './sections.ts'
import { shape } from './shape.ts'
import { spans } from './spans.ts'
import { topic } from './topic.ts'
import { totals } from './totals.ts'
import { type Sight, View } from './view.ts'

export type { Sight } from './view.ts'

/** By the file that makes them. */
export const GROUPS: Readonly<Record<string, FeatureGroup>> = {
  shape,
  neighbours,
  place,
  sections,
  topic,
  totals,
  spans,
  phrases,
  enclosure,
  alike,
  names,
  'page-kind': pageKind,
  described,
  address,
}

const TEXT: readonly FeatureGroup[] = [shape, neighbours, place, sections, topic, totals, spans, phrases]
const HTML: readonly FeatureGroup[] = [...TEXT, enclosure, alike, names, pageKind, described, address]

/** Which features a model sees: those of markup are missing in Markdown and text. */
export type ModelName = 'html' | 'text'

const groupsOf = (model: ModelName): readonly FeatureGroup[] => (model === 'html' ? HTML : TEXT)

/** Names and descriptions, in the order of the columns. */
export const featuresOf = (model: ModelName): readonly (readonly [name: string, description: string])[] =>
  groupsOf(model).flatMap((group) => group.features)

/**
 * @returns what writes the features of some blocks into a matrix of zeros; it is given the blocks of the page in their
 * order, each once
 */
export function featureWriter(model: ModelName, sight: Sight): (tile: Matrix) => void {
  const view = new View(sight)
  const groups = groupsOf(model).map(({ begin, features }) => ({ fill: begin(view), width: features.length }))
  return (tile) => {
    let at = 0
    for (const { fill, width } of groups) {
      fill(tile, at)
      at += width
    }
  }
}

/** All features of a page: for training, and for people. */
export function features(model: ModelName, sight: Sight): Matrix {
  const matrix = new Matrix(sight.page.blocks.length, featuresOf(model).length)
  featureWriter(model, sight)(matrix)
  return matrix
}
