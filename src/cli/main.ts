/** Where the command line begins: dispatches, and turns every way to fail into one line and an exit code. */

import manifest from '../../package.json' with { type: 'json' }
import { UsageError } from '../errors.ts'
import { describe } from './describe.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { parseCommandLine } from './program.ts'
import { OutputError, say, writeOut } from './streams.ts'

/**
 * Runs chaff.
 * @param argv without node and the script
 * @returns the exit code; never throws
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(argv)
  } catch (error) {
    return await failed(error)
  }
}

async function dispatch(argv: readonly string[]): Promise<ExitCode> {
  const invocation = parseCommandLine(argv, manifest.version)
  if (invocation.does === 'print') {
    await writeOut(invocation.text)
    return EXIT.done
  }
  // One import for all that does something: "--version" waits for none of it, and the rest for one file only
  const { cleanInputs, listFilters, testRules } = await import('./commands.ts')
  switch (invocation.does) {
    case 'list-filters':
      return listFilters(invocation.id)
    case 'learn':
      return (await import('./learn.ts')).learn(invocation.inputs, invocation.output, invocation.options)
    case 'test-rules':
      return testRules(invocation.file)
    case 'clean':
      return cleanInputs(invocation.inputs, invocation.options)
  }
}

async function failed(error: unknown): Promise<ExitCode> {
  if (error instanceof OutputError) {
    if (error.code === 'EPIPE') return EXIT.done
    await say(error.message)
    return EXIT.unwritable
  }
  await say(describe(error))
  return error instanceof UsageError ? EXIT.usage : EXIT.failed
}
