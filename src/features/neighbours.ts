import type { FeatureGroup } from './group.ts'
import {
  CAPITALS,
  EVIDENCE,
  FUNCTION_WORDS,
  LINKS,
  OFFSETS,
  PROSE,
  RADII,
  SHORT,
  SIDES,
  STOPS,
  sumOf,
  WORDS,
} from './sums.ts'

/** What stands around a block. Neighbours carry most of the weight: without them text lost five points. */
export const neighbours: FeatureGroup = {
  features: [
    ...OFFSETS.map((offset) => [`words@${offset}`, `words of the block at ${offset}`] as const),
    ...RADII.flatMap((radius) => [
      [`words±${radius}`, `words a block within ${radius} blocks`] as const,
      [`prose±${radius}`, `share of prose words within ${radius} blocks`] as const,
      [`links±${radius}`, `share of linked words within ${radius} blocks`] as const,
      [`function±${radius}`, `share of function words within ${radius} blocks`] as const,
      [`capitals±${radius}`, `share of capitalised words within ${radius} blocks`] as const,
      [`evidence±${radius}`, `mean evidence within ${radius} blocks`] as const,
      [`short±${radius}`, `share of blocks of up to four words within ${radius} blocks`] as const,
      [`stops±${radius}`, `share of blocks that end a sentence within ${radius} blocks`] as const,
    ]),
    ...SIDES.flatMap((size) => [
      [`prose-${size}`, `prose words in the ${size} blocks above`] as const,
      [`prose+${size}`, `prose words in the ${size} blocks below`] as const,
      [`evidence-${size}`, `sum of the evidence in the ${size} blocks above`] as const,
      [`evidence+${size}`, `sum of the evidence in the ${size} blocks below`] as const,
    ]),
  ],
  begin:
    ({ sums, count }) =>
    ({ data, width, first, end }, at) => {
      for (let i = first, row = at; i < end; i++, row += width) {
        let o = row
        for (const offset of OFFSETS) {
          const near = i + offset
          data[o++] = near < 0 || near >= count ? -1 : sumOf(sums, WORDS, near, near + 1)
        }
        for (const radius of RADII) {
          const from = Math.max(0, i - radius)
          const to = Math.min(count, i + radius + 1)
          const size = to - from
          const words = sumOf(sums, WORDS, from, to)
          data[o++] = words / size
          data[o++] = sumOf(sums, PROSE, from, to) / words
          data[o++] = sumOf(sums, LINKS, from, to) / words
          data[o++] = sumOf(sums, FUNCTION_WORDS, from, to) / words
          data[o++] = sumOf(sums, CAPITALS, from, to) / words
          data[o++] = sumOf(sums, EVIDENCE, from, to) / size
          data[o++] = sumOf(sums, SHORT, from, to) / size
          data[o++] = sumOf(sums, STOPS, from, to) / size
        }
        for (const size of SIDES) {
          const from = Math.max(0, i - size)
          const to = Math.min(count, i + 1 + size)
          data[o++] = sumOf(sums, PROSE, from, i)
          data[o++] = sumOf(sums, PROSE, i + 1, to)
          data[o++] = sumOf(sums, EVIDENCE, from, i)
          data[o++] = sumOf(sums, EVIDENCE, i + 1, to)
        }
      }
    },
}
