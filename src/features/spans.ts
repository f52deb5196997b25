import { plainRule } from '../plain.ts'
import type { FeatureGroup } from './group.ts'

/** What the plain rule says: whether a block lies in the span that holds most prose for least furniture. */
export const spans: FeatureGroup = {
  features: [
    ['plain', 'probability by the plain rule'],
    ['to-span', 'distance to the nearest span, log'],
    ['span-words', 'words of the spans, log'],
    ['span-share', 'share of the page in spans'],
  ],
  fill({ page, testimony }, columns) {
    const count = page.blocks.length
    const { scores, spans: found } = plainRule(page, testimony)
    let words = 0
    for (const span of found) for (let i = span.start; i < span.end; i++) words += page.blocks[i]?.words ?? 0
    const [plain, distance, total, share] = columns
    let n = 0
    for (let i = 0; i < count; i++) {
      while ((found[n]?.end ?? count) <= i) n++
      const below = (found[n]?.start ?? i + 1000) - i
      const above = i - ((found[n - 1]?.end ?? i - 1000) - 1)
      if (plain !== undefined) plain[i] = scores[i] ?? 0
      if (distance !== undefined)
        distance[i] = below <= 0 ? 0 : Math.log1p(Math.min(below, above, 200)) * (above < below ? 1 : -1)
    }
    total?.fill(Math.log1p(words))
    share?.fill(words / page.words)
  },
}
