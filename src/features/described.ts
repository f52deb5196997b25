import { RUN, runKey, runsOf } from '../word-runs.ts'
import type { FeatureGroup } from './group.ts'

/** No block has such a share: the page has no such text. */
const NONE = -1
/** Runs are looked for by their low bits first: nearly all of a page stand in no text of its head. */
const BUCKETS = 1 << 13

function runsOfAll(texts: readonly string[]): Set<number> {
  const all = new Set<number>()
  for (const text of texts) for (const run of runsOf(text)) all.add(run)
  return all
}

/** Whether a block says what the page's head and data say of the page: descriptions are often its first paragraph. */
export const described: FeatureGroup = {
  features: [
    ['in-description', 'share of its runs of three words that the meta description has'],
    ['in-data', 'share of them that texts in the JSON-LD have'],
  ],
  begin({ page }) {
    const { hashes, first: firstToken } = page.tokens
    const { description } = page.metadata
    const ofDescription = runsOfAll(description === undefined ? [] : [description])
    const ofData = runsOfAll(page.dataTexts)
    const likely = new Uint8Array(BUCKETS)
    for (const runs of [ofDescription, ofData]) for (const key of runs) likely[key & (BUCKETS - 1)] = 1
    const any = ofDescription.size + ofData.size > 0
    return ({ data, width, first, end }, at) => {
      for (let i = first, o = at; i < end; i++, o += width) {
        const from = firstToken[i] ?? 0
        const size = any ? (firstToken[i + 1] ?? 0) - from - RUN + 1 : 0
        let inDescription = 0
        let inData = 0
        for (let n = 0; n < size; n++) {
          const key = runKey(hashes, from + n)
          if (likely[key & (BUCKETS - 1)] === 0) continue
          if (ofDescription.has(key)) inDescription++
          if (ofData.has(key)) inData++
        }
        data[o] = ofDescription.size === 0 ? NONE : size <= 0 ? 0 : inDescription / size
        data[o + 1] = ofData.size === 0 ? NONE : size <= 0 ? 0 : inData / size
      }
    }
  },
}
