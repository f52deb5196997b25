import type { VerdictBy } from '../model.ts'
import type { Count } from '../writers/stat.ts'
import type { Task } from './plan.ts'

/**
 * How the work on an input ends; each input ends as exactly one of them.
 *
 * - `cleaned`: its output was written.
 * - `unchanged`: its output is there already, made from the same bytes by the same chaff with the same options.
 * - `skipped`: it was not read, on purpose.
 * - `degraded`: its output was written, but the page is over a limit and was cleaned in a plainer way.
 * - `failed`: there is no output for it.
 * - `quarantined`: it killed the worker that cleaned it twice, the second time with nothing else at work.
 */
export type Ending = 'cleaned' | 'unchanged' | 'skipped' | 'degraded' | 'failed' | 'quarantined'

/** Of a page's words, how many are in its output and how many are not. */
export interface Words {
  readonly kept: number
  readonly removed: number
}

/** What a filter, or a way of reasoning, removed. */
export type Removed = readonly [by: VerdictBy, count: Count]

/** What became of one input. */
export interface Outcome {
  readonly task: Task
  readonly ending: Ending
  /** For people, in one line; every ending but `cleaned` and `unchanged` has a reason. */
  readonly why?: string
  /** Failed since its output could not be written; its input may be as it should. */
  readonly unwritable?: true
  /** Size of the input; 0 where it could not be read. */
  readonly bytes: number
  /** Known where the page was cleaned, in this run or an earlier one. */
  readonly words?: Words | undefined
  /** Expected word F1, 0..1; known where `words` are. */
  readonly confidence?: number | undefined
  /** By whom what was removed; known where the page was cleaned in this run. */
  readonly removed?: readonly Removed[]
  readonly warnings: readonly string[]
}
