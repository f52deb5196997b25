import type { Result } from '../assemble.ts'
import type { Block, Span, Verdict } from '../model.ts'

/** One line of the source, its line feed included. Nothing but a line feed ends a line, as `patch` has it. */
export interface SourceLine extends Span {
  readonly keep: boolean
  /** Of the block that the line belongs to; undefined on a page without a word. */
  readonly verdict: Verdict | undefined
}

/** A bracket that stands alone, behind list and quote marks perhaps, opens the link around the block below it. */
const OPENING = /^[\s>*+-]*!?\[\s*$/

const lineSpans = (source: string): Span[] => {
  const spans: Span[] = []
  for (let start = 0; start < source.length; ) {
    const feed = source.indexOf('\n', start)
    const end = feed < 0 ? source.length : feed + 1
    spans.push({ start, end })
    start = end
  }
  return spans
}

/** For every block the first line that is its own: its text's, or an opening bracket's above. */
function firstLines(source: string, lines: readonly Span[], blocks: readonly Block[]): number[] {
  let line = 0
  const forwardTo = (offset: number): void => {
    while (line < lines.length - 1 && (lines[line]?.end ?? 0) <= offset) line++
  }
  return blocks.map((block) => {
    const above = line
    forwardTo(block.start)
    let first = line
    for (let i = line - 1; i > above; i--) {
      const text = source.slice(lines[i]?.start, lines[i]?.end)
      if (OPENING.test(text)) first = i
      else if (text.trim() !== '') break
    }
    forwardTo(block.end - 1)
    return first
  })
}

/**
 * The lines of a text or a Markdown source, kept or removed. A block owns its lines and those without words below it,
 * up to the next block; what stands above the first block goes with the first. Where the page ends in removed blocks,
 * the blank lines above them go with them.
 */
export function sourceLines({ page, verdicts }: Result): SourceLine[] {
  const spans = lineSpans(page.source)
  const firsts = firstLines(page.source, spans, page.blocks)
  const lastKept = verdicts.findLastIndex((verdict) => verdict.keep)
  const lines: SourceLine[] = []
  let owner = 0
  for (const [i, span] of spans.entries()) {
    while (i >= (firsts[owner + 1] ?? spans.length)) owner++
    const verdict = verdicts[owner]
    lines.push({ ...span, keep: verdict?.keep ?? true, verdict })
  }
  const behind = verdicts[lastKept + 1]
  if (lastKept >= 0 && behind !== undefined)
    for (let i = (firsts[lastKept + 1] ?? 0) - 1; i >= 0; i--) {
      const span = spans[i]
      if (span === undefined || page.source.slice(span.start, span.end).trim() !== '') break
      lines[i] = { ...span, keep: false, verdict: behind }
    }
  return lines
}
