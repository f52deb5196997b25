/** `--dry-run`: says what a batch would do. */

import { relative } from 'node:path'
import { doneBefore } from '../batch/done.ts'
import { Ledger } from '../batch/ledger.ts'
import type { Plan } from '../batch/plan.ts'
import { orphans } from '../batch/prune.ts'
import type { ConfigFile } from '../rules/rule.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { settingsOf } from './fingerprint.ts'
import type { Options } from './program.ts'
import { nameLine, say, writeOut } from './streams.ts'

/**
 * A line for each input and for each output that would be removed, and the totals on standard error.
 * @param out the folder of the outputs
 * @param roots the folders of which `--prune` may remove outputs; none without it
 */
export async function foretell(
  plan: Plan,
  out: string,
  roots: readonly string[],
  options: Options,
  config: ConfigFile | undefined,
): Promise<ExitCode> {
  const ledger = Ledger.look(out)
  const { settings } = settingsOf(options, config)
  const counts = new Map([
    ['clean', 0],
    ['unchanged', 0],
    ['quarantined', 0],
    ['remove', 0],
  ])
  const tell = async (does: string, what: string): Promise<void> => {
    counts.set(does, (counts.get(does) ?? 0) + 1)
    await writeOut(`${nameLine(`${does} ${what}`)}\n`)
  }
  for await (const task of plan.tasks()) {
    const done =
      ledger === undefined || options.force ? undefined : doneBefore(task, relative(out, task.output), ledger, settings)
    await tell(done?.ending ?? 'clean', `${task.input} -> ${task.output}`)
  }
  if (ledger !== undefined)
    for await (const { output, changed } of orphans(ledger, plan, out, roots))
      if (!changed) await tell('remove', output)
  ledger?.close()
  if (!options.quiet) await say(`nothing was done: ${[...counts].map(([does, count]) => `${does}=${count}`).join(' ')}`)
  return EXIT.done
}
