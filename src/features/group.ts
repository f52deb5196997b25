import type { Testimony } from '../model.ts'
import type { Page } from '../page.ts'

/** What features are made from. */
export interface Sight {
  readonly page: Page
  readonly testimony: Testimony
  /** The phrase table's opinion of each block, in log-odds; zeros where it knows the language too little. */
  readonly phrases: Float32Array
}

/** Features that are made in one pass over the page. */
export interface FeatureGroup {
  /** Name and description of each feature, in the order of their columns. */
  readonly features: readonly (readonly [name: string, description: string])[]
  /** Fills the group's columns, given in the same order. */
  readonly fill: (sight: Sight, columns: readonly Float32Array[]) => void
}
