/** A thread of a batch: does what it is told to, one page after the other. */

import { parentPort } from 'node:worker_threads'
import type { CleanOrder, FromThread } from '../batch/messages.ts'
import { checkPage } from './check.ts'
import { cleanersOf } from './config.ts'
import { FailOn } from './fail-on.ts'
import { FileCleaner } from './file-cleaner.ts'
import { readLesson } from './lesson.ts'
import { PageCleaner } from './page-cleaner.ts'
import { cleanOptions } from './settings.ts'
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
  const makeCleaner = await cleanersOf(duty.config)
  if (duty.does === 'check') {
    const checker = new PageCleaner(cleanOptions(options, duty.site), options, new FailOn([]), makeCleaner)
    return carryOut((path: string) => checkPage(path, checker))
  }
  const site = options.site === undefined ? undefined : await readProfile(options.site)
  const cleaner = new FileCleaner(options, site, makeCleaner)
  carryOut((order: CleanOrder) => cleaner.clean(order))
}

start(JSON.parse(process.argv[2] ?? ''))
