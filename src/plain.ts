/**
 * The plain rule, without learned weights: an article is the span of the page that holds most prose for least
 * furniture (the maximum-sum run over signed words), with further spans near it of comparable weight.
 */

import { against, WEIGHTY } from './evidence.ts'
import type { Block, Testimony } from './model.ts'
import type { Page } from './page.ts'
import { bestSpan, type Run } from './spans.ts'

export interface PlainScores {
  /** That each block is main content, 0..1. */
  readonly scores: Float64Array
  readonly spans: readonly Run[]
}

/** Words that one block can add to a span: a wall of legal text must not outweigh an article. */
const MOST_WORDS = 60
/** What a heading such as "Leave a Reply" costs: more than most articles can pay to reach over it. */
const SECTION_COST = 250
/** A further span needs this share of the best one's words … */
const COMPARABLE = 0.15
/** … and may lie this many blocks away from it. */
const NEAR = 25

/** What a block adds to a span that takes it in, in words. */
function value(page: Page, block: Block, furniture: number): number {
  if (furniture >= WEIGHTY) return -4 - 8 * furniture
  const repeated = (page.copies[block.index] ?? 1) > 1
  const most = Math.min(block.words, MOST_WORDS) * (repeated ? 0.3 : 1)
  if (furniture <= -WEIGHTY || page.prose[block.index] === 1) return most
  if (block.words >= 10 && (page.shapes[block.index]?.functionWords ?? 0) >= block.words * 0.08)
    return block.words * 0.3
  if (block.kind === 'code') return Math.min(block.words, 10)
  const linked = block.linkWords > block.words * 0.6
  if (page.prose[block.index + 1] === 1 && !linked && !repeated) return 0
  return -1 - (linked ? 4 : 0) - (repeated ? 1 : 0)
}

/** The best span of the page, and those near it that no section heading parts from it. */
function findSpans(values: Float64Array, sections: Uint8Array): Run[] {
  const count = values.length
  const best = bestSpan(values, 0, count)
  if (best === undefined) return []
  const spans = [best]
  const comparable = (span: Run | undefined): span is Run => span !== undefined && span.sum >= COMPARABLE * best.sum
  for (let at = best.end; at < count; ) {
    const next = bestSpan(values, at, count)
    if (!comparable(next) || next.start - at > NEAR || sections.subarray(at, next.start).includes(1)) break
    spans.push(next)
    at = next.end
  }
  for (let at = best.start; at > 0; ) {
    const previous = bestSpan(values, 0, at)
    if (!comparable(previous) || at - previous.end > NEAR) break
    spans.unshift(previous)
    at = previous.start
  }
  return spans
}

/**
 * Scores every block of a page.
 * @param opens 1 where a block heads a section of boilerplate
 */
export function plainRule(page: Page, testimony: Testimony, opens: Uint8Array): PlainScores {
  const count = page.blocks.length
  const values = new Float64Array(count)
  const furniture = new Float64Array(count)
  const scores = new Float64Array(count)
  for (const block of page.blocks) {
    const i = block.index
    furniture[i] = against(testimony[i])
    values[i] = opens[i] === 1 ? -SECTION_COST : value(page, block, furniture[i] ?? 0)
    scores[i] = page.prose[i] === 1 ? 0.3 : 0.1
  }
  const spans = findSpans(values, opens)
  for (const span of spans)
    for (let i = span.start; i < span.end; i++)
      scores[i] = (furniture[i] ?? 0) >= WEIGHTY ? 0.2 : page.prose[i] === 1 ? 0.95 : 0.7
  return { scores, spans }
}
