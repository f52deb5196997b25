import { plainRule } from '../plain.ts'
import type { FeatureGroup } from './group.ts'
import { sumOf, WORDS } from './sums.ts'

const FAR = 200
/** A block that no span lies above (or below) of. */
const NOWHERE = 1000

/** What the plain rule says: whether a block lies in the span that holds most prose for least furniture. */
export const spans: FeatureGroup = {
  features: [
    ['plain', 'probability by the plain rule'],
    ['to-span', 'signed distance to the nearest span'],
    ['span-words', 'words of the spans'],
    ['span-share', 'share of the page in spans'],
  ],
  begin({ page, testimony, opens, sums }) {
    const { scores, spans: found } = plainRule(page, testimony, opens)
    let words = 0
    for (const { start, end } of found) words += sumOf(sums, WORDS, start, end)
    let n = 0
    let lastAbove: number | undefined
    return ({ data, width, first, end }, at) => {
      for (let i = first, row = at; i < end; i++, row += width) {
        for (let span = found[n]; span !== undefined && span.end <= i; span = found[n]) {
          lastAbove = span.end - 1
          n++
        }
        const below = (found[n]?.start ?? i + NOWHERE) - i
        const above = lastAbove === undefined ? NOWHERE + 1 : i - lastAbove
        let o = row
        data[o++] = scores[i] ?? 0
        data[o++] = below <= 0 ? 0 : Math.min(below, above, FAR) * (above < below ? 1 : -1)
        data[o++] = words
        data[o] = words / page.words
      }
    }
  },
}
