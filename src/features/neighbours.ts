import { against } from '../evidence.ts'
import { prefixSums, windowSum } from './columns.ts'
import type { FeatureGroup } from './group.ts'

const OFFSETS = [-3, -2, -1, 1, 2, 3] as const
const RADII = [2, 5, 15] as const
const SIDES = [4, 12] as const

/** What stands around a block. Neighbours carry most of the weight: without them text lost five points. */
export const neighbours: FeatureGroup = {
  features: [
    ...OFFSETS.flatMap((offset) => [
      [`words@${offset}`, `words of the block at ${offset}, log`] as const,
      [`prose@${offset}`, `the block at ${offset} is running text`] as const,
      [`evidence@${offset}`, `evidence against the block at ${offset}`] as const,
      [`phrases@${offset}`, `log-odds of the phrases of the block at ${offset}`] as const,
      [`kind@${offset}`, `whether the block at ${offset} has the same kind`] as const,
    ]),
    ...RADII.flatMap((radius) => [
      [`words±${radius}`, `words a block within ${radius} blocks, log`] as const,
      [`prose±${radius}`, `share of prose words within ${radius} blocks`] as const,
      [`links±${radius}`, `share of linked words within ${radius} blocks`] as const,
      [`function±${radius}`, `share of function words within ${radius} blocks`] as const,
      [`capitals±${radius}`, `share of capitalised words within ${radius} blocks`] as const,
      [`evidence±${radius}`, `mean evidence within ${radius} blocks`] as const,
      [`phrases±${radius}`, `mean log-odds of phrases within ${radius} blocks`] as const,
      [`short±${radius}`, `share of blocks of up to four words within ${radius} blocks`] as const,
      [`stops±${radius}`, `share of blocks that end a sentence within ${radius} blocks`] as const,
    ]),
    ...SIDES.flatMap((size) => [
      [`prose-${size}`, `prose words in the ${size} blocks above, log`] as const,
      [`prose+${size}`, `prose words in the ${size} blocks below, log`] as const,
      [`phrases-${size}`, `mean log-odds of phrases in the ${size} blocks above`] as const,
      [`phrases+${size}`, `mean log-odds of phrases in the ${size} blocks below`] as const,
      [`evidence-${size}`, `mean evidence in the ${size} blocks above`] as const,
      [`evidence+${size}`, `mean evidence in the ${size} blocks below`] as const,
    ]),
  ],
  fill({ page, testimony, phrases }, columns) {
    const { blocks, prose } = page
    const count = blocks.length
    const evidence = Float32Array.from(blocks, (block) => against(testimony[block.index]))
    const words = prefixSums(blocks.map((b) => b.words))
    const proseWords = prefixSums(blocks.map((b) => (prose[b.index] === 1 ? b.words : 0)))
    const linkWords = prefixSums(blocks.map((b) => b.linkWords))
    const functionWords = prefixSums(page.shapes.map((s) => s.functionWords))
    const capitals = prefixSums(page.shapes.map((s) => s.capitals))
    const evidences = prefixSums(evidence)
    const phrase = prefixSums(phrases)
    const short = prefixSums(blocks.map((b) => (b.words <= 4 ? 1 : 0)))
    const stops = prefixSums(page.shapes.map((s) => (s.ending === 'stop' ? 1 : 0)))
    for (let i = 0; i < count; i++) {
      let c = 0
      const put = (value: number): void => {
        const column = columns[c++]
        if (column !== undefined) column[i] = value
      }
      for (const offset of OFFSETS) {
        const near = blocks[i + offset]
        put(near === undefined ? -1 : Math.log1p(near.words))
        put(near === undefined ? -1 : (prose[i + offset] ?? 0))
        put(near === undefined ? 0 : (evidence[i + offset] ?? 0))
        put(near === undefined ? 0 : (phrases[i + offset] ?? 0))
        put(near === undefined ? -1 : near.kind === blocks[i]?.kind ? 1 : 0)
      }
      for (const radius of RADII) {
        const size = Math.min(count, i + radius + 1) - Math.max(0, i - radius)
        const here = windowSum(words, i, radius, radius)
        put(Math.log1p(here / size))
        put(windowSum(proseWords, i, radius, radius) / here)
        put(windowSum(linkWords, i, radius, radius) / here)
        put(windowSum(functionWords, i, radius, radius) / here)
        put(windowSum(capitals, i, radius, radius) / here)
        put(windowSum(evidences, i, radius, radius) / size)
        put(windowSum(phrase, i, radius, radius) / size)
        put(windowSum(short, i, radius, radius) / size)
        put(windowSum(stops, i, radius, radius) / size)
      }
      for (const size of SIDES) {
        put(Math.log1p(windowSum(proseWords, i - 1, size - 1, 0)))
        put(Math.log1p(windowSum(proseWords, i + 1, 0, size - 1)))
        put(windowSum(phrase, i - 1, size - 1, 0) / size)
        put(windowSum(phrase, i + 1, 0, size - 1) / size)
        put(windowSum(evidences, i - 1, size - 1, 0) / size)
        put(windowSum(evidences, i + 1, 0, size - 1) / size)
      }
    }
  },
}
