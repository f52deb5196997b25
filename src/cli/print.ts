/** Pages to standard output, one after the other. */

import { findInputs } from '../batch/find.ts'
import type { ExitCode } from './exit.ts'
import { forEachPage } from './for-each-page.ts'
import type { PageCleaner } from './page-cleaner.ts'
import type { Options } from './program.ts'
import { betweenPages, type Rendering, render } from './render.ts'
import { choiceOf } from './settings.ts'
import { writeOut, writePage } from './streams.ts'

export function printPages(
  names: readonly string[],
  cleaner: PageCleaner,
  rendering: Rendering,
  options: Options,
): Promise<ExitCode> {
  const heading = (path: string): string => {
    // Who named one file knows which it is
    const known = names.length === 1 && path === names[0]
    return known || !rendering.form.startsWith('explain') ? '' : `${rendering.paint?.strong(path) ?? path}\n`
  }
  let between = ''
  return forEachPage(
    findInputs(names, choiceOf(options)),
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
