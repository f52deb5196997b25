import type { FeatureGroup } from './group.ts'
import { CAPITALS, EVIDENCE, FUNCTION_WORDS, LINKS, PROSE, SHORT, STOPS, SUMS, WORDS } from './sums.ts'

const OFFSETS = [-2, -1, 1, 2] as const
const RADII = [2, 5, 15] as const
const SIDES = [4, 12] as const

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
  fill({ page, sums, count }, { data, width }, at) {
    const sum = (which: number, from: number, to: number): number =>
      (sums[to * SUMS + which] ?? 0) - (sums[from * SUMS + which] ?? 0)
    for (let i = 0; i < count; i++) {
      let o = i * width + at
      for (const offset of OFFSETS) {
        const near = page.blocks[i + offset]
        data[o++] = near === undefined ? -1 : near.words
      }
      for (const radius of RADII) {
        const from = Math.max(0, i - radius)
        const to = Math.min(count, i + radius + 1)
        const size = to - from
        const words = sum(WORDS, from, to)
        data[o++] = words / size
        data[o++] = sum(PROSE, from, to) / words
        data[o++] = sum(LINKS, from, to) / words
        data[o++] = sum(FUNCTION_WORDS, from, to) / words
        data[o++] = sum(CAPITALS, from, to) / words
        data[o++] = sum(EVIDENCE, from, to) / size
        data[o++] = sum(SHORT, from, to) / size
        data[o++] = sum(STOPS, from, to) / size
      }
      for (const size of SIDES) {
        const from = Math.max(0, i - size)
        const to = Math.min(count, i + 1 + size)
        data[o++] = sum(PROSE, from, i)
        data[o++] = sum(PROSE, i + 1, to)
        data[o++] = sum(EVIDENCE, from, i)
        data[o++] = sum(EVIDENCE, i + 1, to)
      }
    }
  },
}
