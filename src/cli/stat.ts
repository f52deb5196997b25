import type { Page, Passed } from '../batch/walk.ts'
import type { Paint } from '../writers/paint.ts'
import { statOf, statTable, sumStats } from '../writers/stat.ts'
import type { ExitCode } from './exit.ts'
import { forEachPage } from './for-each-page.ts'
import type { PageCleaner } from './page-cleaner.ts'
import { writeOut } from './streams.ts'

/** What the filters removed from all pages together. */
export async function printStat(
  pages: AsyncIterable<Page | Passed>,
  cleaner: PageCleaner,
  paint: Paint | undefined,
): Promise<ExitCode> {
  let total = sumStats([])
  const code = await forEachPage(
    pages,
    async (path) => statOf(await cleaner.clean(path)),
    (stat) => {
      total = sumStats([total, stat])
    },
    cleaner.failOn,
  )
  await writeOut(statTable(total, paint))
  return code
}
