/** `--check`: changes nothing, and says where something would be removed. */

import type { Page, Passed } from '../batch/walk.ts'
import { type Stat, statOf } from '../writers/stat.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { forEachPage } from './for-each-page.ts'
import { nameOf } from './input.ts'
import type { PageCleaner } from './page-cleaner.ts'
import { nameLine, writeOut } from './streams.ts'

/** @returns 1 where something would be removed, whatever inputs failed besides */
export async function checkPages(pages: AsyncIterable<Page | Passed>, cleaner: PageCleaner): Promise<ExitCode> {
  let found = false
  const code = await forEachPage(
    pages,
    async (path) => describeRemoved(path, statOf(await cleaner.clean(path))),
    async (line) => {
      if (line === undefined) return
      found = true
      await writeOut(line)
    },
    cleaner.failOn,
  )
  return found ? EXIT.found : code
}

function describeRemoved(path: string, { kept, removed }: Stat): string | undefined {
  let blocks = 0
  let words = 0
  for (const count of removed.values()) {
    blocks += count.blocks
    words += count.words
  }
  if (blocks === 0) return undefined
  const share = words === 0 ? 0 : Math.round((100 * words) / (kept.words + words))
  return `${nameLine(nameOf(path))}: ${blocks} of ${kept.blocks + blocks} blocks, ${share} % of the words\n`
}
