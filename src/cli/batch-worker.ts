/** A thread of a batch: cleans the pages that it is told to, one after the other. */

import { parentPort } from 'node:worker_threads'
import type { FromThread, Order } from '../batch/messages.ts'
import { FileCleaner } from './file-cleaner.ts'

function say(message: FromThread): void {
  parentPort?.postMessage(message)
}

const cleaner = new FileCleaner(JSON.parse(process.argv[2] ?? ''))
parentPort?.on('message', async (order: Order) => say({ made: await cleaner.clean(order) }))
say({ ready: true })
