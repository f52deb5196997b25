/** `--log`: what became of the inputs, a line of JSON each, behind what the file has already. */

import { closeSync, openSync, writeFileSync } from 'node:fs'
import type { Outcome } from '../batch/outcome.ts'
import type { Report } from '../batch/report.ts'
import { WriteError } from '../batch/write.ts'

export class RunLog {
  private readonly file: number

  /**
   * A run that has no end in the log was killed, or refused.
   * @throws {WriteError}
   */
  constructor(
    private readonly path: string,
    version: string,
  ) {
    try {
      this.file = openSync(path, 'a')
    } catch (error) {
      throw WriteError.of(path, error, true)
    }
    this.write({ event: 'start', time: new Date().toISOString(), version })
  }

  add({ task: { input, output }, ending, why, bytes, words, confidence, warnings }: Outcome): void {
    this.write({ event: 'input', input, output, ending, why, bytes, words, confidence, warnings })
  }

  pruned(input: string, output: string): void {
    this.write({ event: 'pruned', input, output })
  }

  end({ endings, bytes, words }: Report): void {
    this.write({ event: 'end', time: new Date().toISOString(), ...endings, bytes, words })
    closeSync(this.file)
  }

  /** @throws {WriteError} which is final: who asked for a log relies on it */
  private write(line: object): void {
    try {
      writeFileSync(this.file, `${JSON.stringify(line)}\n`)
    } catch (error) {
      throw WriteError.of(this.path, error, true)
    }
  }
}
