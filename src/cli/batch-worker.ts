/** A thread of a batch: does what it is told to, one page after the other. */

import { on } from 'node:events'
import { type MessagePort, parentPort } from 'node:worker_threads'
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

/** Does one thing after the other, as they come. */
async function obey(supervisor: MessagePort): Promise<void> {
  let carryOut: CarryOut | undefined
  for await (const [message] of on(supervisor, 'message')) {
    const told: ToThread<Duty, never> = message
    if ('duty' in told) {
      carryOut = await prepare(told.duty)
      say({ ready: true })
    } else say({ made: await carryOut?.(told.order) })
  }
}

if (parentPort !== null) obey(parentPort)
