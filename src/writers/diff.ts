import type { Result } from '../assemble.ts'
import type { VerdictBy } from '../model.ts'
import { sourceLines } from './lines.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** One line of the input, as the diff sees it. */
interface Line {
  /** Without its line feed. */
  readonly text: string
  readonly keep: boolean
  /** Who removed the block that begins in this line. */
  readonly by: VerdictBy | undefined
  /** The input ends in this line, without a line feed. */
  readonly open: boolean
}

/** Lines shown around a removal, as every diff has them. */
const CONTEXT = 3

const TO_QUOTE = /["\\\p{Cc}]/u

/** A name as GNU diff writes it: quoted like a C string where it must be, and a tab behind a name with spaces. */
function headerName(name: string): string {
  if (TO_QUOTE.test(name))
    return `"${name.replace(/["\\\p{Cc}]/gu, (char) =>
      char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`,
    )}"`
  return name.includes(' ') ? `${name}\t` : name
}

function textLines(result: Result): Line[] {
  const { source } = result.page
  return sourceLines(result).map(({ start, end, keep, verdict }) => {
    const open = source[end - 1] !== '\n'
    const begins = !keep && verdict !== undefined && verdict.block.start >= start && verdict.block.start < end
    return { text: source.slice(start, open ? end : end - 1), keep, by: begins ? verdict.by : undefined, open }
  })
}

/** HTML has no lines that mean anything: each block's text is one. */
function blockLines(result: Result): Line[] {
  return result.verdicts.map(({ block, keep, by }) => ({
    text: block.text.replace(/[\r\n]+/g, ' '),
    keep,
    by: keep ? undefined : by,
    open: false,
  }))
}

/** Where hunks begin and end: removals with their context, merged where they meet. */
function hunksOf(lines: readonly Line[]): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = []
  for (const [i, line] of lines.entries()) {
    if (line.keep) continue
    const from = Math.max(0, i - CONTEXT)
    const to = Math.min(lines.length, i + 1 + CONTEXT)
    const last = hunks.at(-1)
    if (last !== undefined && from <= last.to) last.to = to
    else hunks.push({ from, to })
  }
  return hunks
}

/** An empty range is named by the line before it. */
const range = (before: number, count: number): string => `${count === 0 ? before : before + 1},${count}`

const exactLine = ({ text, keep }: Line): string => `${keep ? ' ' : '-'}${text}`

function paintedLine({ text, keep, by }: Line, paint: Paint): string {
  // The \r of a CRLF is the end of the line and would only be noise
  const shown = printable(text.endsWith('\r') ? text.slice(0, -1) : text)
  if (keep) return ` ${shown}`
  return paint.removed(`-${shown}`) + (by === undefined ? '' : `  ${paint.note(by)}`)
}

/**
 * A unified diff from the source to what was kept of it, printed from the spans; empty where nothing was removed.
 * Applied to a text or Markdown source, `patch` makes exactly what `resultRaw` returns. For HTML the diff is over the
 * page's blocks, one a line.
 * @param name what the headers call the source
 * @param paint for people on a terminal: colour, the filter's name behind each removed block's first line, and nothing
 *   that a terminal would obey. Without it the lines are exact, for `patch`.
 */
export function resultDiff(result: Result, name: string, paint?: Paint): string {
  const lines = result.page.format === 'html' ? blockLines(result) : textLines(result)
  const hunks = hunksOf(lines)
  if (hunks.length === 0) return ''
  const title = headerName(name)
  const strong = (text: string): string => (paint === undefined ? text : paint.strong(printable(text)))
  const out = [strong(`--- ${title}`), strong(`+++ ${title}`)]
  let removed = 0
  for (const { from, to } of hunks) {
    const hunk = lines.slice(from, to)
    const kept = hunk.filter((line) => line.keep).length
    const place = `@@ -${range(from, hunk.length)} +${range(from - removed, kept)} @@`
    out.push(paint === undefined ? place : paint.place(place))
    for (const line of hunk) {
      out.push(paint === undefined ? exactLine(line) : paintedLine(line, paint))
      if (line.open) out.push('\\ No newline at end of file')
    }
    removed += hunk.length - kept
  }
  return `${out.join('\n')}\n`
}
