import type { Found } from '../batch/find.ts'
import { describe } from './describe.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { nameOf } from './input.ts'
import { say } from './streams.ts'

/**
 * Does the same with every page, in their order. A page that fails is reported, and the others go on.
 * @param make may fail for one page
 * @param take what was made; where that fails, all ends
 */
export async function forEachPage<Made>(
  pages: readonly Found[],
  make: (path: string) => Promise<Made>,
  take: (made: Made) => Promise<void> | void,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  for (const { path } of pages) {
    let made: Made
    try {
      made = await make(path)
    } catch (error) {
      await say(`${nameOf(path)}: ${describe(error)}`)
      code = EXIT.failed
      continue
    }
    await take(made)
  }
  return code
}
