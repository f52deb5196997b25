import type { Ending } from './outcome.ts'

/** Counts what became of the inputs. */
export class Report {
  private readonly counts: Record<Ending, number> = {
    cleaned: 0,
    unchanged: 0,
    skipped: 0,
    degraded: 0,
    failed: 0,
    quarantined: 0,
  }
  private ended = 0

  count(ending: Ending): void {
    this.counts[ending]++
    this.ended++
  }

  /** While it runs. */
  progress(path: string, total: number): string {
    return `${this.ended}/${total} ${path}`
  }

  /** At the end, for people and for scripts. */
  summary(): string {
    return Object.entries(this.counts)
      .map(([ending, count]) => `${ending}=${count}`)
      .join(' ')
  }
}
