/** A thread of a batch: does what it is told to, one page after the other. */

import { parentPort } from 'node:worker_threads'
import type { CleanOrder, FromThread, ToThread } from '../batch/messages.ts'
import { checkPage } from './check.ts'
import { cleanersOf } from './config.ts'
import type { Duty } from './duties.ts'
import { FailOn } from './fail-on.ts'
import { FileCleaner } from './file-cleaner.ts'
import { readLesson } from './lesson.ts'
import { PageCleaner } from './page-cleaner.ts'
import { cleanOptions } from './settings.ts'
import { readProfile } from './site.ts'

function say(message: FromThread<unknown>): void {
  parentPort?.postMessage(message)
}

type CarryOut = (order: never) => Promise<unknown>

async function prepare(duty: Duty): Promise<CarryOut> {
  const { options } = duty
  if (duty.does === 'learn') return (path: string) => readLesson(path, options)
  const makeCleaner = await cleanersOf(duty.config)
  if (duty.does === 'check') {
    const checker = new PageCleaner(cleanOptions(options, duty.site), options, new FailOn([]), makeCleaner)
    return (path: string) => checkPage(path, checker)
  }
  const site = options.site === undefined ? undefined : await readProfile(options.site)
  const cleaner = new FileCleaner(options, site, makeCleaner)
  return (order: CleanOrder) => cleaner.clean(order)
}

let carryOut: CarryOut

parentPort?.on('message', async (message: ToThread<Duty, never>) => {
  if ('order' in message) return say({ made: await carryOut(message.order) })
  carryOut = await prepare(message.duty)
  say({ ready: true })
})
