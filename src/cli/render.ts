import type { Result } from '../assemble.ts'
import { STDIN } from '../batch/find.ts'
import { resultDiff } from '../writers/diff.ts'
import { resultExplain } from '../writers/explain.ts'
import { resultHtml } from '../writers/html.ts'
import { resultJson } from '../writers/json.ts'
import { resultMarkdown } from '../writers/markdown.ts'
import type { Paint } from '../writers/paint.ts'
import { resultRaw } from '../writers/raw.ts'
import { resultText, SEPARATOR } from '../writers/text.ts'
import { nameOf } from './input.ts'
import type { Form } from './settings.ts'

/** How pages become text; one for all pages of a run. */
export interface Rendering {
  /** The others have no text of their own for a page. */
  readonly form: Exclude<Form, 'stat' | 'jsonl' | 'check'>
  readonly separator: string | undefined
  /** Where it is left out, nothing is coloured, and a diff is exact for `patch`. */
  readonly paint: Paint | undefined
}

/**
 * A page as the user wants it, ending with a line feed where it is not empty.
 * @param from where in its source a piece of a larger page begins
 */
export async function render(result: Result, path: string, rendering: Rendering, from = 0): Promise<string> {
  const { form, separator, paint } = rendering
  switch (form) {
    case 'text':
      return resultText(result, separator)
    case 'markdown':
      return resultMarkdown(result, separator)
    case 'html':
      return resultHtml(result)
    case 'json':
      // One line a page, so that several of them are JSON Lines
      return `${JSON.stringify(resultJson(result, path === STDIN ? undefined : path, from))}\n`
    case 'raw':
      return resultRaw(result)
    case 'diff':
      return resultDiff(result, nameOf(path), paint)
    case 'explain':
      return resultExplain(result, paint)
    case 'explain=features': {
      const { resultFeatures } = await import('../writers/explain-features.ts')
      return resultFeatures(result, paint)
    }
  }
}

/** What stands between two pieces of one page: a blank line, as between all paragraphs. */
export const betweenPieces = ({ form }: Rendering): string => (form === 'text' || form === 'markdown' ? '\n' : '')

/** What stands between the pages of two inputs; nothing where lines are exact. */
export function betweenPages({ form, separator = SEPARATOR }: Rendering): string {
  if (form === 'text' || form === 'markdown') return `\n${separator}\n\n`
  return form.startsWith('explain') ? '\n' : ''
}
