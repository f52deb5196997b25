import { functionBits } from '../words.ts'
import type { FeatureGroup } from './group.ts'

/** Words are counted by the low bits of their hash: a table of this size is cleared in a microsecond. */
const BUCKETS = 1 << 14
/** An entry counts how often the page's prose says a word, up to MOST_SAID; further bits say where else it stands. */
const MOST_SAID = 63
const ONCE = 64
const AGAIN = 128
const IN_TITLE = 256
const RADIUS = 5
/** What a word is worth that the page's prose says so often: the last number counts for all above it. */
const SAID = Float32Array.from({ length: MOST_SAID + 1 }, (_, times) => Math.log1p(times))

/** Whether a block speaks of what the page speaks of: words of the title, words that its prose repeats. */
export const topic: FeatureGroup = {
  features: [
    ['title-share', 'share of its words that the title has'],
    ['topic', 'how often the prose of the page says its words, mean log'],
    ['once', 'share of its words that stand nowhere else on the page'],
    ['topic±5', 'how often the prose of the page says the words within 5 blocks'],
    ['once±5', 'share of the words within 5 blocks that stand nowhere else'],
  ],
  fill({ page, title, count }, { data, width }, at) {
    const { hashes, first } = page.tokens
    const met = new Uint16Array(BUCKETS)
    for (let i = 0; i < count; i++) {
      const prose = page.prose[i] ?? 0
      for (let t = first[i] ?? 0, end = first[i + 1] ?? 0; t < end; t++) {
        const bucket = (hashes[t] ?? 0) & (BUCKETS - 1)
        const before = met[bucket] ?? 0
        const said = Math.min(MOST_SAID, (before & MOST_SAID) + prose)
        met[bucket] = said | ONCE | ((before & (ONCE | AGAIN)) === 0 ? 0 : AGAIN)
      }
    }
    if (title >= 0)
      for (let t = first[title] ?? 0, end = first[title + 1] ?? 0; t < end; t++)
        if (functionBits(hashes[t] ?? 0) === 0) {
          const bucket = (hashes[t] ?? 0) & (BUCKETS - 1)
          met[bucket] = (met[bucket] ?? 0) | IN_TITLE
        }
    const sums = new Float64Array((count + 1) * 2)
    for (let i = 0; i < count; i++) {
      let words = 0
      let titled = 0
      let said = 0
      let once = 0
      for (let t = first[i] ?? 0, end = first[i + 1] ?? 0; t < end; t++) {
        const hash = hashes[t] ?? 0
        if (functionBits(hash) !== 0) continue
        const entry = met[hash & (BUCKETS - 1)] ?? 0
        words++
        if ((entry & IN_TITLE) !== 0) titled++
        said += SAID[entry & MOST_SAID] ?? 0
        if ((entry & AGAIN) === 0) once++
      }
      const said1 = words === 0 ? 0 : said / words
      const once1 = words === 0 ? 0 : once / words
      sums[i * 2 + 2] = (sums[i * 2] ?? 0) + said1
      sums[i * 2 + 3] = (sums[i * 2 + 1] ?? 0) + once1
      let o = i * width + at
      data[o++] = words === 0 ? 0 : titled / words
      data[o++] = said1
      data[o] = once1
    }
    for (let i = 0; i < count; i++) {
      const from = Math.max(0, i - RADIUS)
      const to = Math.min(count, i + RADIUS + 1)
      const o = i * width + at + 3
      data[o] = ((sums[to * 2] ?? 0) - (sums[from * 2] ?? 0)) / (to - from)
      data[o + 1] = ((sums[to * 2 + 1] ?? 0) - (sums[from * 2 + 1] ?? 0)) / (to - from)
    }
  },
}
