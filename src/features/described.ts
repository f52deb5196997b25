import { RUN, runKey, runsOf } from '../word-runs.ts'
import type { FeatureGroup } from './group.ts'

/** No block has such a share: the page has no such text. */
const NONE = -1

/** Whether a block says what the page's head and data say of the page: descriptions are often its first paragraph. */
export const described: FeatureGroup = {
  features: [
    ['in-description', 'share of its runs of three words that the meta description has'],
    ['in-data', 'share of them that texts in the JSON-LD have'],
  ],
  fill({ page, count }, { data, width }, at) {
    const { hashes, first } = page.tokens
    const { description } = page.metadata
    for (const [column, texts] of [description === undefined ? [] : [description], page.dataTexts ?? []].entries()) {
      const runs = new Set(texts.flatMap((text) => [...runsOf(text)]))
      for (let i = 0; i < count; i++) {
        const from = first[i] ?? 0
        const size = (first[i + 1] ?? 0) - from - RUN + 1
        let known = 0
        if (runs.size > 0) for (let n = 0; n < size; n++) if (runs.has(runKey(hashes, from + n))) known++
        data[i * width + at + column] = runs.size === 0 ? NONE : size <= 0 ? 0 : known / size
      }
    }
  },
}
