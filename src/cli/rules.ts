/** `chaff rules test FILE` */

import { dirname, resolve } from 'node:path'
import { readConfig } from './config.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { say, writePage } from './streams.ts'

/**
 * Runs the examples that rules carry, and prints those that fail.
 * @throws {UsageError} where the file cannot be read or has a fault
 */
export async function testRules(file: string): Promise<ExitCode> {
  const config = await readConfig(file, dirname(resolve(file)))
  const { tryExamples } = await import('../rules/examples.ts')
  const { examples, failures } = await tryExamples(config)
  if (examples === 0) await say(`${file} has no examples`)
  else await writePage([...failures, `examples=${examples} failures=${failures.length}`, ''].join('\n'))
  return failures.length === 0 ? EXIT.done : EXIT.found
}
