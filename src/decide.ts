import type { Evidence, Verdict } from './model.ts'
import type { CleanOptions } from './options.ts'
import type { Page } from './page.ts'
import type { Scores } from './score.ts'

export function decide(
  page: Page,
  evidence: readonly (readonly Evidence[])[],
  scores: Scores,
  _options: CleanOptions,
): readonly Verdict[] {
  return page.blocks.map((block) => {
    const found = evidence[block.index] ?? []
    const probability = scores[block.index] ?? 0
    const first = found[0]
    return {
      block,
      keep: probability >= 0.5,
      probability,
      by: first?.filter ?? 'shape',
      reason: first?.reason ?? '',
      evidence: found,
    }
  })
}
