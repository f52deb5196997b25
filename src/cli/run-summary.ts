/** `--summary`: what a run came to, as one JSON object. */

import { renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Outcome } from '../batch/outcome.ts'
import type { Report } from '../batch/report.ts'
import { NewFile, remove, WriteError } from '../batch/write.ts'
import { mostFirst } from '../writers/stat.ts'

/**
 * The inputs that failed are written as they come, before all else: a million of them need not stand in memory. The file
 * has its name when it is whole.
 */
export class RunSummary {
  private readonly temporary: string
  private readonly file: NewFile
  private readonly start = performance.now()
  private problems = 0

  /** @throws {WriteError} */
  constructor(private readonly path: string) {
    this.temporary = join(dirname(path), `.${basename(path)}-${process.pid}.tmp`)
    this.file = new NewFile(this.temporary, path)
    this.file.add('{"problems":[')
  }

  /** @throws {WriteError} */
  add({ task: { input }, ending, why }: Outcome): void {
    if (ending !== 'failed' && ending !== 'quarantined') return
    this.file.add(`${this.problems++ === 0 ? '' : ','}\n${JSON.stringify({ input, ending, why })}`)
  }

  /**
   * @param finished false where the run was interrupted, or could not go on
   * @throws {WriteError}
   */
  end({ endings, bytes, words, removed }: Report, version: string, finished: boolean): void {
    const seconds = Math.round(performance.now() - this.start) / 1000
    const rest = JSON.stringify(
      {
        schemaVersion: 1,
        version,
        finished,
        seconds,
        inputs: endings,
        bytes,
        words,
        removed: Object.fromEntries(mostFirst(removed)),
      },
      null,
      2,
    )
    this.file.add(`\n],${rest.slice(1)}\n`)
    this.file.close()
    try {
      renameSync(this.temporary, this.path)
    } catch (error) {
      throw WriteError.of(this.path, error)
    }
  }

  /** Leaves nothing behind where the run has no end. */
  discard(): void {
    remove(this.temporary)
  }
}
