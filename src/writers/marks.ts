/** Inline markup, made fit to print: safe links only, and one mark inside another or behind it, never across. */

import type { Block, Mark } from '../model.ts'
import { safeLink } from './links.ts'

/** Text with its inline markup. */
export type Inline = Pick<Block, 'text' | 'marks'>

const ORDER: readonly Mark['kind'][] = ['link', 'strong', 'emphasis', 'code']

/** The mark without white space at its ends, and with a safe target; undefined where nothing of it remains. */
function cleaned(mark: Mark, text: string): Mark | undefined {
  const marked = text.slice(mark.start, mark.end)
  const start = mark.start + marked.length - marked.trimStart().length
  const end = mark.start + marked.trimEnd().length
  if (end <= start) return undefined
  if (mark.kind !== 'link') return { kind: mark.kind, start, end }
  const href = safeLink(mark.href ?? '')
  return href === undefined ? undefined : { kind: 'link', start, end, href }
}

/**
 * The marks of a text in the order in which they open, properly nested: a mark that crosses another's end is cut
 * there, and none stands in its like or in code.
 */
export function nestedMarks({ text, marks = [] }: Inline): readonly Mark[] {
  const sorted = marks
    .map((mark) => cleaned(mark, text))
    .filter((mark) => mark !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  const nested: Mark[] = []
  let open: Mark[] = []
  for (const mark of sorted) {
    open = open.filter((outer) => outer.end > mark.start)
    if (open.some((outer) => outer.kind === mark.kind || outer.kind === 'code')) continue
    const end = Math.min(mark.end, ...open.map((outer) => outer.end))
    const fitting = { ...mark, end }
    open.push(fitting)
    nested.push(fitting)
  }
  return nested
}

/** How a format writes inline markup. */
export interface MarkWriter {
  open(mark: Mark): string
  close(mark: Mark): string
  /** @param code true inside a code mark */
  text(text: string, code: boolean): string
}

/** Writes a text with nested marks. */
export function writeMarks(text: string, marks: readonly Mark[], writer: MarkWriter): string {
  const parts: string[] = []
  const open: Mark[] = []
  let at = 0
  const writeTo = (offset: number): void => {
    if (offset > at) parts.push(writer.text(text.slice(at, offset), open.at(-1)?.kind === 'code'))
    at = offset
  }
  const closeUntil = (offset: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= offset; inner = open.at(-1)) {
      writeTo(inner.end)
      open.pop()
      parts.push(writer.close(inner))
    }
  }
  for (const mark of marks) {
    closeUntil(mark.start)
    writeTo(mark.start)
    parts.push(writer.open(mark))
    open.push(mark)
  }
  closeUntil(text.length)
  writeTo(text.length)
  return parts.join('')
}
