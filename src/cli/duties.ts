/** The duties of workers: what they do, and what that takes. */

import { availableParallelism } from 'node:os'
import type { CleanOrder, Made } from '../batch/messages.ts'
import { Pool, Workers } from '../batch/pool.ts'
import type { ConfigFile } from '../rules/rule.ts'
import type { SiteProfile } from '../site/profile.ts'
import type { Checked } from './check.ts'
import type { Taught } from './lesson.ts'
import type { Options } from './program.ts'

/** What the threads are for. */
export type Duty =
  | { readonly does: 'clean'; readonly options: Options; readonly config: ConfigFile | undefined }
  | { readonly does: 'learn'; readonly options: Options }
  | {
      readonly does: 'check'
      readonly options: Options
      readonly config: ConfigFile | undefined
      readonly site: SiteProfile | undefined
    }

/**
 * Workers for a run, which end with it.
 * @param run has them for one duty after the other; nothing is started before there is work
 */
export async function withWorkers<T>({ jobs }: Options, run: (workers: Workers) => Promise<T>): Promise<T> {
  const workers = new Workers(jobs ?? availableParallelism())
  try {
    return await run(workers)
  } finally {
    workers.kill('the run has ended')
  }
}

const poolFor = <Order, Made>(workers: Workers, duty: Duty): Pool<Order, Made> => new Pool(workers, duty)

export const cleaners = (workers: Workers, options: Options, config: ConfigFile | undefined): Pool<CleanOrder, Made> =>
  poolFor(workers, { does: 'clean', options, config })

/** They read what a page teaches of its site, by its path. */
export const learners = (workers: Workers, options: Options): Pool<string, Taught> =>
  poolFor(workers, { does: 'learn', options })

/** They check a page by its path. */
export const checkers = (
  workers: Workers,
  options: Options,
  config: ConfigFile | undefined,
  site: SiteProfile | undefined,
): Pool<string, Checked> => poolFor(workers, { does: 'check', options, config, site })
