import type { Result } from '../assemble.ts'
import { sourceLines } from './lines.ts'

/**
 * The kept source with its own line breaks, nothing reflowed: whole lines of text and Markdown; of HTML the spans of
 * the kept blocks, a line feed behind each.
 */
export function resultRaw(result: Result): string {
  const { source, format } = result.page
  if (format === 'html')
    return result.verdicts.map(({ block, keep }) => (keep ? `${source.slice(block.start, block.end)}\n` : '')).join('')
  return sourceLines(result)
    .map((line) => (line.keep ? source.slice(line.start, line.end) : ''))
    .join('')
}
