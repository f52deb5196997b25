import type { Verdict } from './model.ts'

/** What tips a block one way or the other; a verdict is the last of its tips. */
export type Tip = Pick<Verdict, 'keep' | 'by' | 'reason'>

export const keepBy = (by: string, reason: string): Tip => ({ keep: true, by, reason })
export const removeBy = (by: string, reason: string): Tip => ({ keep: false, by, reason })

/** A user's rule is obeyed whatever comes after it. */
export const isRuled = (tip: Tip | undefined): boolean => tip?.by === 'rule'
