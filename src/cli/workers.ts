/** The pools of workers: what they do, and what that takes. */

import { availableParallelism } from 'node:os'
import type { CleanOrder, Made } from '../batch/messages.ts'
import { Pool } from '../batch/pool.ts'
import type { ConfigFile } from '../rules/rule.ts'
import type { SiteProfile } from '../site/profile.ts'
import type { Checked } from './check.ts'
import type { Taught } from './lesson.ts'
import type { Options } from './program.ts'

/** What the threads of a pool are for. */
export type Duty =
  | { readonly does: 'clean'; readonly options: Options; readonly config: ConfigFile | undefined }
  | { readonly does: 'learn'; readonly options: Options }
  | {
      readonly does: 'check'
      readonly options: Options
      readonly config: ConfigFile | undefined
      readonly site: SiteProfile | undefined
    }

const poolFor = <Order, Made>(duty: Duty): Pool<Order, Made> =>
  new Pool(duty.options.jobs ?? availableParallelism(), JSON.stringify(duty))

export const cleaners = (options: Options, config: ConfigFile | undefined): Pool<CleanOrder, Made> =>
  poolFor({ does: 'clean', options, config })

/** They read what a page teaches of its site, by its path. */
export const learners = (options: Options): Pool<string, Taught> => poolFor({ does: 'learn', options })

/** They check a page by its path. */
export const checkers = (
  options: Options,
  config: ConfigFile | undefined,
  site: SiteProfile | undefined,
): Pool<string, Checked> => poolFor({ does: 'check', options, config, site })
