import type { Cue } from './filters/define.ts'
import type { Block } from './model.ts'
import type { Mention } from './wording.ts'
import { quoteWords } from './words.ts'

/**
 * Sums up what the wording of a filter met in a block.
 * @param tokens how many words the block has
 * @param mentions of this filter in this block, in the order of their first word
 * @returns undefined where there are none but hints
 */
export function cueOf(block: Block, tokens: number, mentions: readonly Mention[]): Cue | undefined {
  let longest: Mention | undefined
  let whole = false
  let heading = false
  let covered = 0
  let coveredTo = 0
  const phrases = new Set<unknown>()
  for (const mention of mentions) {
    const { from, to, pattern } = mention
    if (pattern.role === 'hint') continue
    phrases.add(pattern)
    covered += Math.max(0, to - Math.max(from, coveredTo))
    coveredTo = Math.max(coveredTo, to)
    if (to - from === tokens) {
      whole = true
      heading ||= pattern.role === 'heading'
    }
    if (longest === undefined || to - from > longest.to - longest.from) longest = mention
  }
  if (longest === undefined) return undefined
  return {
    quote: quoteWords(block.text, longest.from, longest.to - longest.from),
    share: covered / tokens,
    phrases: phrases.size,
    whole,
    heading,
  }
}
