/** Tells people and files what becomes of the inputs of a batch. */

import manifest from '../../package.json' with { type: 'json' }
import type { Outcome } from '../batch/outcome.ts'
import { Progress } from '../batch/progress.ts'
import type { Orphan } from '../batch/prune.ts'
import { Report } from '../batch/report.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { FailOn } from './fail-on.ts'
import type { Options } from './program.ts'
import { RunLog } from './run-log.ts'
import { RunSummary } from './run-summary.ts'
import { say, showLive, stderrIsTerminal } from './streams.ts'

/** How often the live line changes, in ms: reading it takes longer, and writing it must not take the run's time. */
const REFRESH = 100

export class Reporter {
  readonly report = new Report()
  private readonly log: RunLog | undefined
  private readonly summary: RunSummary | undefined
  private progress: Progress | undefined
  private shown = 0

  /** @throws {WriteError} where the log or the summary cannot be begun */
  constructor(
    private readonly options: Options,
    private readonly failOn: FailOn,
  ) {
    this.log = options.log === undefined ? undefined : new RunLog(options.log, manifest.version)
    this.summary = options.summary === undefined ? undefined : new RunSummary(options.summary)
  }

  /** @param total how many inputs there are to be read */
  begin(total: number): void {
    if (stderrIsTerminal() && !this.options.quiet) this.progress = new Progress(total)
  }

  /** @throws {WriteError} */
  async add(outcome: Outcome): Promise<void> {
    this.report.count(outcome)
    this.log?.add(outcome)
    this.summary?.add(outcome)
    for (const note of this.notesOf(outcome)) await say(`${outcome.task.input}: ${note}`)
    const now = performance.now()
    if (this.progress === undefined || now - this.shown < REFRESH) return
    this.shown = now
    await showLive(this.progress.line(this.report, now, outcome.task.input))
  }

  /** @throws {WriteError} */
  async pruned({ input, output, changed }: Orphan): Promise<void> {
    if (!changed) this.log?.pruned(input, output)
    if (!this.options.quiet)
      await say(`${output}: ${changed ? 'stays, since it is not what chaff wrote' : 'removed'}; ${input} is gone`)
  }

  /**
   * @param finished false where the run was interrupted, or could not go on
   * @throws {WriteError}
   */
  async end(finished: boolean): Promise<ExitCode> {
    if (this.progress !== undefined) await showLive('')
    for (const held of this.failOn.check({ failed: this.report.lost })) await say(held)
    this.summary?.end(this.report, manifest.version, finished)
    this.log?.end(this.report)
    // The last line, for scripts
    if (!this.options.quiet) await say(this.report.summary())
    return this.failOn.exitCode(this.report.lost > 0 ? EXIT.failed : EXIT.done)
  }

  /** Removes what was begun and never ended. */
  discard(): void {
    this.summary?.discard()
  }

  /** What is said of an input: always why it has no output, the rest where it is wanted. */
  private notesOf({ ending, why, words, confidence, warnings }: Outcome): string[] {
    const { quiet, verbose } = this.options
    const all = words === undefined ? 0 : words.kept + words.removed
    const notes: string[] = []
    if (verbose) {
      const kept = words === undefined ? [] : [`${words.kept} of ${all} words kept`]
      notes.push([ending, ...(why === undefined ? [] : [why]), ...kept].join(', '))
    } else if (why !== undefined && (!quiet || ending === 'failed' || ending === 'quarantined')) notes.push(why)
    if (!quiet) notes.push(...warnings)
    if (words !== undefined && confidence !== undefined)
      notes.push(...this.failOn.check({ confidence, removed: all === 0 ? 0 : words.removed / all }))
    return notes
  }
}
