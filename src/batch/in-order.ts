import { Crew, type Ended } from './crew.ts'
import type { Pool, WorkerDeath } from './pool.ts'

/** So many results may wait for one that takes long. */
const WAITING = 100

interface Place<Order> {
  readonly order: Order
  readonly place: number
}

/**
 * Has a pool carry out orders.
 * @param signal begins nothing further, and gives up what is begun
 * @returns what came of them, in their order; of an interrupted run not of all
 * @throws {NoWorker}
 */
export async function* inOrder<Order, Made>(
  orders: AsyncIterable<Order>,
  pool: Pool<Order, Made>,
  signal: AbortSignal,
): AsyncGenerator<readonly [order: Order, made: Made | WorkerDeath]> {
  const crew = new Crew(pool, ({ order }: Place<Order>) => order, signal)
  const waiting = new Map<number, Ended<Place<Order>, Order, Made>>()
  let next = 0
  async function* settle(most: number): AsyncGenerator<readonly [Order, Made | WorkerDeath]> {
    for await (const ended of crew.settle(most)) {
      waiting.set(ended.task.place, ended)
      for (let first = waiting.get(next); first !== undefined; first = waiting.get(next)) {
        waiting.delete(next++)
        yield [first.order, first.made]
      }
    }
  }
  const interrupted = (): void => pool.kill('interrupted')
  signal.addEventListener('abort', interrupted)
  try {
    let place = 0
    for await (const order of orders) {
      if (signal.aborted) return
      crew.begin({ order, place: place++ })
      yield* settle(waiting.size < WAITING ? pool.room - 1 : 0)
    }
    yield* settle(0)
  } finally {
    signal.removeEventListener('abort', interrupted)
  }
}
