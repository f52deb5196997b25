/** What the supervisor, the child process and its threads say to each other; all of it survives JSON. */

import type { Removed, Words } from './outcome.ts'

/** A page to clean, from the supervisor to a thread. */
export interface CleanOrder {
  readonly input: string
  /** What the user knows the output as; the thread only names it. */
  readonly output: string
  /** Where the thread writes. */
  readonly temporary: string
}

/** What became of it. */
export type Made =
  | {
      readonly ending: 'cleaned' | 'degraded'
      readonly why?: string
      readonly bytes: number
      readonly inputHash: string
      readonly outputHash: string
      readonly words: Words
      readonly confidence: number
      readonly removed: readonly Removed[]
      readonly warnings: readonly string[]
    }
  | {
      readonly ending: 'failed'
      readonly why: string
      readonly bytes: number
      /** The output is to blame, not the input: only this one (`one`), or any (`all`). */
      readonly unwritable?: 'one' | 'all'
    }

/** What orders are for, until another duty is told. It is no argument: those end at 128 kB, and site rules do not. */
interface NewDuty<Duty> {
  readonly duty: Duty
}

export type ToHost<Order> =
  /** For all threads; comes first, and between orders. */
  | NewDuty<unknown>
  | {
      readonly thread: number
      /** Left out to have the thread started: no page can be blamed for what happens until it is ready. */
      readonly order?: Order
    }

export type ToThread<Duty, Order> = NewDuty<Duty> | { readonly order: Order }

export type FromThread<Made> =
  /** It has loaded all that its duty needs. */
  { readonly ready: true } | { readonly made: Made }

export type FromHost<Made> =
  | ({ readonly thread: number } & FromThread<Made>)
  /** A thread ended, and so will the child. */
  | { readonly died: string }
