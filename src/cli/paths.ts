import type { Page, Passed } from '../batch/walk.ts'

/**
 * The paths of the pages that are to be read.
 * @param pass is told of those that are not
 */
export async function* pathsOf(
  pages: AsyncIterable<Page | Passed>,
  pass: (passed: Passed) => Promise<void>,
): AsyncGenerator<string> {
  for await (const page of pages)
    if ('why' in page) await pass(page)
    else yield page.path
}
