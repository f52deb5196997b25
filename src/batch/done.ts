import { hashFile } from './hash.ts'
import type { Ledger } from './ledger.ts'
import type { Outcome } from './outcome.ts'
import type { Task } from './plan.ts'

/**
 * What needs not be done: the output is what a run with these settings made of the same input.
 * @param output its name in the ledger
 * @returns undefined where it is to be done
 */
export function doneBefore(task: Task, output: string, ledger: Ledger, settings: string): Outcome | undefined {
  const entry = ledger.find(output)
  if (entry?.settings !== settings || entry.input !== task.input) return undefined
  const quarantined = entry.ending === 'quarantined'
  if (entry.inputHash === undefined || (entry.outputHash === undefined && !quarantined)) return undefined
  if (!quarantined && hashFile(task.output)?.hash !== entry.outputHash) return undefined
  const input = hashFile(task.input)
  if (input?.hash !== entry.inputHash) return undefined
  const { bytes } = input
  const { words, confidence } = entry
  if (!quarantined) return { task, ending: 'unchanged', bytes, words, confidence, warnings: [] }
  const why = `${entry.why}, in an earlier run (--force tries it again)`
  return { task, ending: 'quarantined', why, bytes, warnings: [] }
}
