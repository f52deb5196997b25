import type { Paint } from '../writers/paint.ts'
import type { Options } from './program.ts'
import { stdoutIsTerminal } from './streams.ts'

/**
 * Whether to colour: the flag first, then FORCE_COLOR (0 and false say no), NO_COLOR (any value), and the terminal.
 * @param environment of the process
 */
export function wantsColour(
  when: Options['color'],
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (when !== 'auto') return when === 'always'
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (environment['NO_COLOR']) return false
  return environment['TERM'] !== 'dumb' && stdoutIsTerminal()
}

/** The colours of the sixteen that every terminal has. */
export async function chalkPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return { removed: chalk.red, place: chalk.cyan, name: chalk.yellow, note: chalk.dim, strong: chalk.bold }
}
