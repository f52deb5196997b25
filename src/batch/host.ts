/**
 * The child process: holds the threads, passes orders on to them, and back what they made. It cleans nothing itself, so
 * that it hears when the supervisor is gone, and then ends, whatever its threads are at.
 */

import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { FromHost, FromThread, ToHost, ToThread } from './messages.ts'

/**
 * In MB. Old: enough for the largest input in a charset of two bytes. Young: pages outlive a smaller one and are copied,
 * but with 32 two threads reached 405 MB, of the 400 that they may take.
 */
const LIMITS = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 24 }

/**
 * By how much a heap may grow before V8 looks for garbage. Where it may grow as large as here, V8 waits until it is four
 * times as large: two threads took 345 MB for the corpus's pages instead of 214. It costs 6 % of CPU; 50 would cost 20.
 */
setFlagsFromString('--heap-growing-percent=100')

const threads: Worker[] = []
let duty: unknown

function start(thread: number): Worker {
  const worker = new Worker(new URL('./batch-worker.cjs', import.meta.url), { resourceLimits: LIMITS })
  worker.on('message', (message: FromThread<unknown>) => answer({ thread, ...message }))
  worker.on('error', (error) => answer({ died: error.message }, () => process.exit(1)))
  tell(worker, { duty })
  return worker
}

function tell(worker: Worker, message: ToThread<unknown, unknown>): void {
  worker.postMessage(message)
}

function answer(message: FromHost<unknown>, sent: () => void = () => {}): void {
  process.send?.(message, sent)
}

process.on('message', (message: ToHost<unknown>) => {
  if ('duty' in message) {
    duty = message.duty
    for (const worker of threads) if (worker !== undefined) tell(worker, message)
    return
  }
  const { thread, order } = message
  threads[thread] ??= start(thread)
  if (order !== undefined) tell(threads[thread], { order })
})
process.on('disconnect', () => process.exit())
// What a terminal or a service manager sends to all its processes is the supervisor's to answer
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
