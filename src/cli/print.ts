/** Pages to standard output, one after the other. */

import type { Found } from '../batch/find.ts'
import type { ExitCode } from './exit.ts'
import { forEachPage } from './for-each-page.ts'
import type { PageCleaner } from './page-cleaner.ts'
import { betweenPages, type Rendering, render } from './render.ts'
import { writeOut, writePage } from './streams.ts'

export function printPages(pages: readonly Found[], cleaner: PageCleaner, rendering: Rendering): Promise<ExitCode> {
  const several = pages.length > 1 && rendering.form === 'explain'
  const heading = (path: string): string => (several ? `${rendering.paint?.strong(path) ?? path}\n` : '')
  let between = ''
  return forEachPage(
    pages,
    async (path) => {
      const text = await render(await cleaner.clean(path), path, rendering)
      return text === '' ? '' : heading(path) + text
    },
    async (text) => {
      if (text === '') return
      // What is painted was made harmless before it was painted
      await (rendering.paint === undefined ? writePage : writeOut)(between + text)
      between = betweenPages(rendering)
    },
    cleaner.failOn,
  )
}
