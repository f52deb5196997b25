import { functionBits } from '../words.ts'
import { prefixSums, windowSum } from './columns.ts'
import type { FeatureGroup } from './group.ts'
import { titleIndex } from './title.ts'

/** Words are counted by the low bits of their hash: a table of this size is cleared in a microsecond. */
const BUCKETS = 1 << 14
const RADIUS = 5

/** Whether a block speaks of what the page speaks of: words of the title, words that its prose repeats. */
export const topic: FeatureGroup = {
  features: [
    ['title-share', 'share of its words that the title has'],
    ['topic', 'how often the prose of the page says its words, mean log'],
    ['topic±5', 'the same within 5 blocks'],
    ['once', 'share of its words that stand nowhere else on the page'],
    ['once±5', 'the same within 5 blocks'],
  ],
  fill(sight, columns) {
    const { page } = sight
    const { hashes, first } = page.tokens
    const inProse = new Uint16Array(BUCKETS)
    const everywhere = new Uint16Array(BUCKETS)
    const inTitle = new Uint8Array(BUCKETS)
    const bump = (table: Uint16Array, hash: number): void => {
      const bucket = hash & (BUCKETS - 1)
      table[bucket] = Math.min(0xffff, (table[bucket] ?? 0) + 1)
    }
    for (const block of page.blocks)
      for (let t = first[block.index] ?? 0; t < (first[block.index + 1] ?? 0); t++) {
        const hash = hashes[t] ?? 0
        bump(everywhere, hash)
        if (page.prose[block.index] === 1) bump(inProse, hash)
      }
    const title = titleIndex(page)
    for (let t = title < 0 ? 0 : (first[title] ?? 0); title >= 0 && t < (first[title + 1] ?? 0); t++)
      if (functionBits(hashes[t] ?? 0) === 0) inTitle[(hashes[t] ?? 0) & (BUCKETS - 1)] = 1
    const count = page.blocks.length
    const topics = new Float32Array(count)
    const onces = new Float32Array(count)
    const shares = columns[0]
    for (const block of page.blocks) {
      let words = 0
      let titled = 0
      let said = 0
      let once = 0
      for (let t = first[block.index] ?? 0; t < (first[block.index + 1] ?? 0); t++) {
        const hash = hashes[t] ?? 0
        if (functionBits(hash) !== 0) continue
        const bucket = hash & (BUCKETS - 1)
        words++
        titled += inTitle[bucket] ?? 0
        said += Math.log1p(inProse[bucket] ?? 0)
        if (everywhere[bucket] === 1) once++
      }
      if (words === 0) continue
      if (shares !== undefined) shares[block.index] = titled / words
      topics[block.index] = said / words
      onces[block.index] = once / words
    }
    columns[1]?.set(topics)
    columns[3]?.set(onces)
    const topicSums = prefixSums(topics)
    const onceSums = prefixSums(onces)
    for (let i = 0; i < count; i++) {
      const size = Math.min(count, i + RADIUS + 1) - Math.max(0, i - RADIUS)
      const [, , topicMean, , onceMean] = columns
      if (topicMean !== undefined) topicMean[i] = windowSum(topicSums, i, RADIUS, RADIUS) / size
      if (onceMean !== undefined) onceMean[i] = windowSum(onceSums, i, RADIUS, RADIUS) / size
    }
  },
}
