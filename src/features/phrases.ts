import type { FeatureGroup } from './group.ts'
import { OFFSETS, PHRASES, RADII, SIDES, sumOf, WORDS } from './sums.ts'

/** What the phrase table says of a block and of those around it. Without markup nothing weighs more. */
export const phrases: FeatureGroup = {
  features: [
    ['phrases', 'log-odds of its phrases'],
    ...OFFSETS.map((offset) => [`phrases@${offset}`, `log-odds of the phrases of the block at ${offset}`] as const),
    ...RADII.map((radius) => [`phrases±${radius}`, `mean log-odds of phrases within ${radius} blocks`] as const),
    ...SIDES.flatMap((size) => [
      [`phrases-${size}`, `sum of the log-odds of phrases in the ${size} blocks above`] as const,
      [`phrases+${size}`, `sum of the log-odds of phrases in the ${size} blocks below`] as const,
    ]),
    ['heading-phrases', 'log-odds of the phrases of the heading above'],
    ['section-phrases', 'mean log-odds of phrases in the section, by words'],
    ['page-phrases', 'mean log-odds of phrases, by words'],
  ],
  begin({ page, phrases: logOdds, starts, sums, count }) {
    const { blocks } = page
    const ofSections = new Float64Array(starts.length)
    let ofPage = 0
    for (let n = 0; n + 1 < starts.length; n++) {
      const from = starts[n] ?? 0
      const to = starts[n + 1] ?? 0
      let ofSection = 0
      for (let i = from; i < to; i++) ofSection += (logOdds[i] ?? 0) * (blocks[i]?.words ?? 0)
      ofPage += ofSection
      const words = sumOf(sums, WORDS, from, to)
      ofSections[n] = words === 0 ? 0 : ofSection / words
    }
    let ofHeading = 0
    let section = 0
    return ({ data, width, first, end }, at) => {
      for (let i = first, row = at; i < end; i++, row += width) {
        const own = logOdds[i] ?? 0
        if (blocks[i]?.kind === 'heading') ofHeading = own
        if (i === starts[section + 1]) section++
        let o = row
        data[o++] = own
        for (const offset of OFFSETS) {
          const near = i + offset
          // Of what is read beyond the ends of an array V8 makes an object
          data[o++] = near < 0 || near >= count ? 0 : (logOdds[near] ?? 0)
        }
        for (const radius of RADII) {
          const from = Math.max(0, i - radius)
          const to = Math.min(count, i + radius + 1)
          data[o++] = sumOf(sums, PHRASES, from, to) / (to - from)
        }
        for (const size of SIDES) {
          data[o++] = sumOf(sums, PHRASES, Math.max(0, i - size), i)
          data[o++] = sumOf(sums, PHRASES, i + 1, Math.min(count, i + 1 + size))
        }
        data[o++] = ofHeading
        data[o++] = ofSections[section] ?? 0
        data[o] = ofPage / page.words
      }
    }
  },
}
