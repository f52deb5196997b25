/** Counts what became of the inputs. */
export class Report {
  private cleaned = 0
  private failed = 0

  constructor(private readonly total: number) {}

  count(ok: boolean): void {
    ok ? this.cleaned++ : this.failed++
  }

  /** While it runs. */
  progress(path: string): string {
    return `${this.cleaned + this.failed}/${this.total} ${path}`
  }

  /** At the end, for people and for scripts. */
  summary(): string {
    return `cleaned=${this.cleaned} failed=${this.failed}`
  }
}
