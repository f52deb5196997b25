/** All features of a page in one matrix, the same code for training and for use. */

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

/** @param backing memory to use again for the matrix; see Matrix */
export function features(model: ModelName, sight: Sight, backing?: Float32Array): Matrix {
  const groups = groupsOf(model)
  const view = new View(sight)
  const matrix = new Matrix(
    view.count,
    groups.reduce((sum, group) => sum + group.features.length, 0),
    backing,
  )
  let at = 0
  for (const group of groups) {
    group.fill(view, matrix, at)
    at += group.features.length
  }
  return matrix
}
