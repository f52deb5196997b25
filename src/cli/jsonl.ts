/** `--jsonl`: records in, records out. */

import { findInputs, firstFolder } from '../batch/find.ts'
import { knownBinary } from '../decode/binary.ts'
import { ChaffError, UsageError } from '../errors.ts'
import type { RecordCleaner } from '../records/jsonl.ts'
import { splitLines } from '../records/lines.ts'
import { describe } from './describe.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { type FailOn, measuresOf } from './fail-on.ts'
import { nameOf, streamInput } from './input.ts'
import type { Options } from './program.ts'
import { choiceOf } from './settings.ts'
import { OutputError, say, writePage } from './streams.ts'

/** So many records are named on standard error: a pipe that nobody drains would stop the run. */
const NAMED = 20

/**
 * Bad records are no failure of the run: each says so itself, and a pipeline that checks exit codes must not lose a
 * million lines to one.
 */
export async function cleanRecords(
  names: readonly string[],
  cleaner: RecordCleaner,
  options: Options,
  failOn: FailOn,
): Promise<ExitCode> {
  const folder = firstFolder(names)
  if (folder !== undefined)
    throw new UsageError(`${folder} is a folder; --jsonl reads files of records, or standard input`)
  let code: ExitCode = EXIT.done
  let records = 0
  let failed = 0
  let found = 0
  for await (const file of findInputs(names, choiceOf(options))) {
    const { path } = file
    if ('why' in file) {
      await say(`${path}: ${file.why}`)
      if (file.ending === 'failed') code = EXIT.failed
      continue
    }
    try {
      let number = 0
      for await (const line of splitLines(streamInput(path))) {
        const binary = number === 0 && line !== undefined ? knownBinary(line) : undefined
        if (binary !== undefined) throw new ChaffError(`Expected JSON Lines, not ${binary}`)
        const answer = cleaner.answer(line, ++number)
        records++
        if (answer.result === undefined) failed++
        await writePage(`${answer.json}\n`)
        for (const held of answer.result === undefined ? [] : failOn.check(measuresOf(answer.result)))
          if (found++ < NAMED) await say(`${nameOf(path)}: line ${number}: ${held}`)
      }
    } catch (error) {
      if (error instanceof OutputError) throw error
      await say(`${nameOf(path)}: ${describe(error)}`)
      code = EXIT.failed
    }
  }
  if (!options.quiet && failed > 0) await say(`${failed} of ${records} records have an "error"`)
  if (found > NAMED) await say(`--fail-on: ${found - NAMED} more`)
  for (const held of failOn.check({ failed })) await say(held)
  return failOn.exitCode(code)
}
