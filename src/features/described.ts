import { scanWords, TokenBuffer } from '../words.ts'
import type { FeatureGroup } from './group.ts'

/** Words in a row that are no accident. */
const RUN = 3
/** No block has such a share: the page has no such text. */
const NONE = -1

const runKey = (hashes: Int32Array, at: number): number =>
  Math.imul(Math.imul((hashes[at] ?? 0) ^ 0x9e37, 0x01000193) ^ (hashes[at + 1] ?? 0), 0x01000193) ^
  (hashes[at + 2] ?? 0)

function runsOf(texts: readonly string[]): Set<number> {
  const runs = new Set<number>()
  const sink = new TokenBuffer()
  for (const text of texts) {
    sink.length = 0
    scanWords(text, sink)
    for (let at = 0; at + RUN <= sink.length; at++) runs.add(runKey(sink.hashes, at))
  }
  return runs
}

/** Whether a block says what the page's head and data say of the page: descriptions are often its first paragraph. */
export const described: FeatureGroup = {
  features: [
    ['in-description', 'share of its runs of three words that the meta description has'],
    ['in-data', 'share of them that texts in the JSON-LD have'],
  ],
  fill({ page, count }, { data, width }, at) {
    const { hashes, first } = page.tokens
    const { description } = page.metadata
    for (const [column, runs] of [
      runsOf(description === undefined ? [] : [description]),
      runsOf(page.dataTexts ?? []),
    ].entries())
      for (let i = 0; i < count; i++) {
        const from = first[i] ?? 0
        const size = (first[i + 1] ?? 0) - from - RUN + 1
        let known = 0
        if (runs.size > 0) for (let n = 0; n < size; n++) if (runs.has(runKey(hashes, from + n))) known++
        data[i * width + at + column] = runs.size === 0 ? NONE : size <= 0 ? 0 : known / size
      }
  },
}
