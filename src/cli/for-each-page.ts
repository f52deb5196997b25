import type { Page, Passed } from '../batch/walk.ts'
import { describe } from './describe.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { FailOn } from './fail-on.ts'
import { nameOf } from './input.ts'
import { say } from './streams.ts'

/**
 * Does the same with every page, in their order. A page that fails is reported, and the others go on.
 * @param make may fail for one page
 * @param take what was made; where that fails, all ends
 * @param failOn is asked once all pages were tried
 */
export async function forEachPage<Made>(
  pages: AsyncIterable<Page | Passed>,
  make: (path: string) => Promise<Made>,
  take: (made: Made) => Promise<void> | void,
  failOn: FailOn,
): Promise<ExitCode> {
  let failed = 0
  for await (const page of pages) {
    if ('why' in page) {
      await say(`${page.path}: ${page.why}`)
      if (page.ending === 'failed') failed++
      continue
    }
    let made: Made
    try {
      made = await make(page.path)
    } catch (error) {
      await say(`${nameOf(page.path)}: ${describe(error)}`)
      failed++
      continue
    }
    await take(made)
  }
  for (const found of failOn.check({ failed })) await say(found)
  return failOn.exitCode(failed > 0 ? EXIT.failed : EXIT.done)
}
