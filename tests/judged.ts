import type { Result } from '../src/assemble.ts'
import type { Filter } from '../src/filters/define.ts'
import type { Block } from '../src/model.ts'
import { lookAround } from '../src/page.ts'
import { type InputFormat, read } from '../src/readers/index.ts'

/** The same filter without what saves it from questions. */
export const askedEverywhere = ({ asks: _, ...filter }: Filter): Filter => filter

/** A result whose verdicts a test makes itself; one article of all that it keeps. */
export function judged(source: string, format: InputFormat, keeps: (block: Block) => boolean = () => true): Result {
  const page = lookAround(read(source, format, true))
  const verdicts = page.blocks.map((block) => {
    const keep = keeps(block)
    return {
      block,
      keep,
      probability: keep ? 0.9 : 0.1,
      by: keep ? 'shape' : 'advertisement',
      reason: keep ? 'running text' : `“${block.text}”`,
      evidence: [],
    }
  })
  const blocks = page.blocks.filter(keeps)
  return { page, verdicts, articles: blocks.length === 0 ? [] : [{ blocks }], bar: 0.5, confidence: 0.8, warnings: [] }
}
