/** Works through a plan, one file after the other. A pool of workers will take the place of the loop. */

import type { Task } from './plan.ts'
import { WriteError, writeWhole } from './write.ts'

export interface Outcome {
  readonly task: Task
  /** Why there is no output for this input. */
  readonly error?: unknown
}

/**
 * @param work turns an input's path into what is written for it
 * @param out the folder that no output may leave
 * @param signal stops before the next file; the one begun is finished
 * @throws {WriteError} where no further file can be written
 */
export async function* runBatch(
  tasks: AsyncIterable<Task>,
  work: (path: string) => Promise<string>,
  out: string,
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  for await (const task of tasks) {
    if (signal.aborted) return
    try {
      await writeWhole(task.output, await work(task.input), out)
    } catch (error) {
      if (error instanceof WriteError && error.final) throw error
      yield { task, error }
      continue
    }
    yield { task }
  }
}
