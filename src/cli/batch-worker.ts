/** A thread of a batch: does what it is told to, one page after the other. */

import { parentPort } from 'node:worker_threads'
import type { CleanOrder, FromThread } from '../batch/messages.ts'
import { cleanersOf } from './config.ts'
import { FileCleaner } from './file-cleaner.ts'
import { readLesson } from './lesson.ts'
import { readProfile } from './site.ts'
import type { Duty } from './workers.ts'

function say(message: FromThread<unknown>): void {
  parentPort?.postMessage(message)
}

function carryOut<Order>(make: (order: Order) => Promise<unknown>): void {
  parentPort?.on('message', async (order: Order) => say({ made: await make(order) }))
  say({ ready: true })
}

async function start(duty: Duty): Promise<void> {
  const { options } = duty
  if (duty.does === 'learn') return carryOut((path: string) => readLesson(path, options))
  const site = options.site === undefined ? undefined : await readProfile(options.site)
  const cleaner = new FileCleaner(options, site, await cleanersOf(duty.config))
  carryOut((order: CleanOrder) => cleaner.clean(order))
}

start(JSON.parse(process.argv[2] ?? ''))
