import { type Pool, WorkerDeath } from './pool.ts'

/** A task that is no longer with the workers. */
export interface Ended<Task, Order, Made> {
  readonly task: Task
  readonly order: Order
  /** A death, where it killed the workers twice, the second time with nothing else at work. */
  readonly made: Made | WorkerDeath
}

/** Keeps the workers of a pool busy. What was with them when they died is tried once more, alone. */
export class Crew<Task, Order, Made> {
  private readonly running = new Map<Task, Promise<Ended<Task, Order, Made | Error>>>()
  private readonly suspects: Task[] = []

  /**
   * @param orderOf is asked again where a task is tried again
   * @param signal whoever aborts it kills the pool too; what was with the workers then is forgotten
   */
  constructor(
    private readonly pool: Pool<Order, Made>,
    private readonly orderOf: (task: Task) => Order,
    private readonly signal: AbortSignal,
  ) {}

  /** Hands out a task; there must be room in the pool. */
  begin(task: Task): void {
    const order = this.orderOf(task)
    const made = this.pool.run(order).catch((error: Error) => error)
    this.running.set(
      task,
      made.then((made) => ({ task, order, made })),
    )
  }

  /**
   * Takes in what ends until at most so many tasks are with the workers.
   * @throws {NoWorker}
   */
  async *settle(most: number): AsyncGenerator<Ended<Task, Order, Made>> {
    // A suspect waits until it is alone
    while (this.running.size > (this.suspects.length > 0 ? 0 : most)) {
      const { made, ...ended } = await this.next()
      if (made instanceof WorkerDeath) this.suspects.push(ended.task)
      else yield { ...ended, made }
    }
    for (let task = this.suspects.shift(); task !== undefined; task = this.suspects.shift()) {
      if (this.signal.aborted) continue
      this.begin(task)
      const { made, ...ended } = await this.next()
      if (!(made instanceof WorkerDeath)) yield { ...ended, made }
      else if (!this.signal.aborted)
        yield { ...ended, made: new WorkerDeath(`it killed its worker twice, the second time alone: ${made.message}`) }
    }
  }

  private async next(): Promise<Ended<Task, Order, Made>> {
    const { made, ...ended } = await Promise.race(this.running.values())
    this.running.delete(ended.task)
    // The machine is to blame, and no page
    if (made instanceof Error && !(made instanceof WorkerDeath)) throw made
    return { ...ended, made }
  }
}
