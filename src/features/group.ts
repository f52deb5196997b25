import type { Matrix } from './matrix.ts'
import type { View } from './view.ts'

/** Features that are made in one pass over the page. */
export interface FeatureGroup {
  /** Name and description of each feature, in the order of their columns. */
  readonly features: readonly (readonly [name: string, description: string])[]
  /** Fills the group's columns, which begin at column `at` of every row, in the order of `features`. */
  readonly fill: (view: View, matrix: Matrix, at: number) => void
}
