import type { Matrix } from './matrix.ts'
import type { View } from './view.ts'

/** Fills a group's columns, which begin at column `at` of every row, in the order of its features. */
export type Fill = (tile: Matrix, at: number) => void

/** Features that are made together. */
export interface FeatureGroup {
  /** Name and description of each feature, in the order of their columns. */
  readonly features: readonly (readonly [name: string, description: string])[]
  /**
   * Looks at the page as a whole, once.
   * @returns what fills the columns of some blocks; it is given the blocks of the page in their order, each once
   */
  readonly begin: (view: View) => Fill
}
