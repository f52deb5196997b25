/** A thread of a batch: cleans the pages that it is told to, one after the other. */

import { parentPort } from 'node:worker_threads'
import type { FromThread, Order } from '../batch/messages.ts'
import type { ConfigFile } from '../rules/rule.ts'
import { cleanersOf } from './config.ts'
import { FileCleaner } from './file-cleaner.ts'
import type { Options } from './program.ts'
import { readProfile } from './site.ts'

function say(message: FromThread): void {
  parentPort?.postMessage(message)
}

async function start(options: Options, config: ConfigFile | undefined): Promise<void> {
  const site = options.site === undefined ? undefined : await readProfile(options.site)
  const cleaner = new FileCleaner(options, site, await cleanersOf(config))
  parentPort?.on('message', async (order: Order) => say({ made: await cleaner.clean(order) }))
  say({ ready: true })
}

const { options, config } = JSON.parse(process.argv[2] ?? '')
start(options, config)
