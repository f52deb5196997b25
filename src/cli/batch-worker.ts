/** A thread of a batch: cleans the pages that it is told to, one after the other. */

import { parentPort } from 'node:worker_threads'
import type { FromThread, Order } from '../batch/messages.ts'
import { FileCleaner } from './file-cleaner.ts'
import type { Options } from './program.ts'
import { readProfile } from './site.ts'

function say(message: FromThread): void {
  parentPort?.postMessage(message)
}

async function start(options: Options): Promise<void> {
  const cleaner = new FileCleaner(options, options.site === undefined ? undefined : await readProfile(options.site))
  parentPort?.on('message', async (order: Order) => say({ made: await cleaner.clean(order) }))
  say({ ready: true })
}

start(JSON.parse(process.argv[2] ?? ''))
