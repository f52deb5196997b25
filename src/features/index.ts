/** All features of a page in one matrix, the same code for training and for use. */

import { Columns } from './columns.ts'
import type { FeatureGroup, Sight } from './group.ts'
import { markup } from './markup.ts'
import { neighbours } from './neighbours.ts'
import { place } from './place.ts'
import { sections } from './sections.ts'
import { shape } from './shape.ts'
import { spans } from './spans.ts'
import { topic } from './topic.ts'
import { totals } from './totals.ts'

export type { Sight } from './group.ts'

/** By the file that makes them. */
export const GROUPS: Readonly<Record<string, FeatureGroup>> = {
  shape,
  neighbours,
  place,
  sections,
  topic,
  totals,
  spans,
  markup,
}

const TEXT: readonly FeatureGroup[] = [shape, neighbours, place, sections, topic, totals, spans]
const HTML: readonly FeatureGroup[] = [...TEXT, markup]

/** Which features a model sees: those of markup are missing in Markdown and text. */
export type ModelName = 'html' | 'text'

const groupsOf = (model: ModelName): readonly FeatureGroup[] => (model === 'html' ? HTML : TEXT)

/** Names and descriptions, in the order of the columns. */
export const featuresOf = (model: ModelName): readonly (readonly [name: string, description: string])[] =>
  groupsOf(model).flatMap((group) => group.features)

export function features(model: ModelName, sight: Sight): Columns {
  const groups = groupsOf(model)
  const matrix = new Columns(
    sight.page.blocks.length,
    groups.reduce((sum, group) => sum + group.features.length, 0),
  )
  let from = 0
  for (const group of groups) {
    const columns = group.features.map((_, c) => matrix.column(from + c))
    group.fill(sight, columns)
    from += group.features.length
  }
  return matrix
}
