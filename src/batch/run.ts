/** Works through a plan: keeps the workers busy, gives what they made its name, and notes it in the ledger. */

import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Crew } from './crew.ts'
import { doneBefore } from './done.ts'
import { hashFile } from './hash.ts'
import { type Entry, Ledger, type Settings } from './ledger.ts'
import { lock } from './lock.ts'
import type { CleanOrder, Made } from './messages.ts'
import type { Outcome } from './outcome.ts'
import type { Task } from './plan.ts'
import { type Pool, WorkerDeath } from './pool.ts'
import { makeFolder, Publisher, remove, WriteError, workFolder } from './write.ts'

export interface BatchOptions {
  /** The folder that no output may leave; it need not exist. */
  readonly out: string
  readonly pool: Pool<CleanOrder, Made>
  readonly settings: Settings
  /** Clean what is done too. */
  readonly force: boolean
  /** Wait for the disk behind each output. */
  readonly durable: boolean
  /** Begins no further page. Those begun have a few seconds to end. */
  readonly signal: AbortSignal
}

/** What an interrupted run still waits for, in ms: all must be over within five seconds. */
const GRACE = 3000

/**
 * Cleans what is not done yet. Outcomes come in the order in which pages end; an interrupted run has none for the pages
 * that it did not finish.
 * @param tasks in the order of the plan; a million of them need not be in memory at once
 * @throws {UsageError} where another run writes into the same folder
 * @throws {WriteError} where no further file can be written
 * @throws {NoWorker}
 */
export async function* runBatch(tasks: AsyncIterable<Task>, options: BatchOptions): AsyncGenerator<Outcome> {
  const { out, pool, settings, durable, signal } = options
  const work = workFolder(out)
  try {
    makeFolder(work)
  } catch (error) {
    throw WriteError.of(work, error, true)
  }
  const unlock = await lock(out)
  let timer: NodeJS.Timeout | undefined
  const interrupted = (): void => {
    timer = setTimeout(() => pool.kill('interrupted'), GRACE)
  }
  signal.addEventListener('abort', interrupted)
  try {
    sweep(work)
    const ledger = Ledger.open(out, durable)
    try {
      ledger.addSettings(settings)
      yield* new Batch(options, ledger).work(tasks)
    } finally {
      ledger.close()
    }
  } finally {
    signal.removeEventListener('abort', interrupted)
    clearTimeout(timer)
    pool.kill('the run has ended')
    sweep(work)
    unlock()
  }
}

/** Removes temporary files: of pages that failed, or of a run that was killed. */
function sweep(work: string): void {
  try {
    for (const name of readdirSync(work)) if (name.endsWith('.tmp')) remove(join(work, name))
  } catch {
    // The next run sweeps again
  }
}

class Batch {
  private readonly crew: Crew<Task, CleanOrder, Made>
  private readonly publisher: Publisher
  private begun = 0

  constructor(
    private readonly options: BatchOptions,
    private readonly ledger: Ledger,
  ) {
    this.crew = new Crew(options.pool, (task) => this.orderOf(task), options.signal)
    this.publisher = new Publisher(options.out, options.durable)
  }

  async *work(tasks: AsyncIterable<Task>): AsyncGenerator<Outcome> {
    for await (const task of tasks) {
      // Checking what is done waits for nothing: without this, workers and Ctrl-C would not be heard meanwhile
      await setImmediate()
      if (this.options.signal.aborted) break
      const done = this.options.force ? undefined : this.doneBefore(task)
      if (done !== undefined) yield done
      else {
        this.crew.begin(task)
        yield* this.settle(this.options.pool.room - 1)
      }
    }
    yield* this.settle(0)
  }

  private doneBefore(task: Task): Outcome | undefined {
    return doneBefore(task, this.nameOf(task), this.ledger, this.options.settings.settings)
  }

  /** Each try has a temporary file of its own: who was killed may still be writing. */
  private orderOf({ input, output }: Task): CleanOrder {
    return { input, output, temporary: join(workFolder(this.options.out), `${process.pid}-${this.begun++}.tmp`) }
  }

  private async *settle(most: number): AsyncGenerator<Outcome> {
    for await (const { task, order, made } of this.crew.settle(most))
      yield made instanceof WorkerDeath
        ? this.quarantine(task, made.message)
        : this.conclude(task, order.temporary, made)
  }

  private conclude(task: Task, temporary: string, made: Made): Outcome {
    if (made.ending === 'failed') {
      remove(temporary)
      if (made.unwritable === undefined) return this.fail(task, made.why, made.bytes)
      return this.leaveUnwritten(task, new WriteError(made.why, made.unwritable === 'all'), made.bytes)
    }
    try {
      this.publisher.publish(temporary, task.output)
    } catch (error) {
      remove(temporary)
      if (error instanceof WriteError) return this.leaveUnwritten(task, error, made.bytes)
      throw error
    }
    const { inputHash, outputHash, ...outcome } = made
    const { ending, why, words, confidence } = made
    this.note(task, { ending, why, inputHash, outputHash, words, confidence })
    return { task, ...outcome }
  }

  private leaveUnwritten(task: Task, error: WriteError, bytes: number): Outcome {
    if (error.final) throw error
    return { ...this.fail(task, error.message, bytes), unwritable: true }
  }

  private fail(task: Task, why: string, bytes: number): Outcome {
    this.note(task, { ending: 'failed', why })
    return { task, ending: 'failed', why, bytes, warnings: [] }
  }

  private quarantine(task: Task, why: string): Outcome {
    const input = hashFile(task.input)
    this.note(task, { ending: 'quarantined', why, inputHash: input?.hash })
    return { task, ending: 'quarantined', why, bytes: input?.bytes ?? 0, warnings: [] }
  }

  private note(task: Task, entry: Omit<Entry, 'output' | 'input' | 'settings'>): void {
    this.ledger.add({
      output: this.nameOf(task),
      input: task.input,
      ...entry,
      settings: this.options.settings.settings,
    })
  }

  private nameOf(task: Task): string {
    return relative(this.options.out, task.output)
  }
}
