import type { VerdictBy } from '../model.ts'
import { type Count, NOTHING, sum } from '../writers/stat.ts'
import type { Ending, Outcome } from './outcome.ts'

/** Counts what became of the inputs. */
export class Report {
  readonly endings: Record<Ending, number> = {
    cleaned: 0,
    unchanged: 0,
    skipped: 0,
    degraded: 0,
    failed: 0,
    quarantined: 0,
  }
  /** Of all inputs that were read. */
  bytes = 0
  /** Of the pages that were cleaned in this run. */
  readonly words = { kept: 0, removed: 0 }
  /** Of the same pages, by whom what was removed. */
  readonly removed = new Map<VerdictBy, Count>()

  count({ ending, bytes, words, removed = [] }: Outcome): void {
    this.endings[ending]++
    this.bytes += bytes
    if (ending === 'unchanged') return
    this.words.kept += words?.kept ?? 0
    this.words.removed += words?.removed ?? 0
    for (const [by, count] of removed) this.removed.set(by, sum(this.removed.get(by) ?? NOTHING, count))
  }

  /** How many inputs were read, or were to be. */
  get ended(): number {
    return Object.values(this.endings).reduce((sum, count) => sum + count, 0) - this.endings.skipped
  }

  /** The inputs that have no output though they should. */
  get lost(): number {
    return this.endings.failed + this.endings.quarantined
  }

  /** At the end, for people and for scripts. */
  summary(): string {
    return Object.entries(this.endings)
      .map(([ending, count]) => `${ending}=${count}`)
      .join(' ')
  }
}
