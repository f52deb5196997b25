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
/** Features that a block has alone: the first ones. */
const OWN = 3
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
  begin({ page, title, count }) {
    const { hashes, first: firstToken } = page.tokens
    const met = new Uint16Array(BUCKETS)
    for (let i = 0; i < count; i++) {
      const prose = page.prose[i] ?? 0
      for (let t = firstToken[i] ?? 0, end = firstToken[i + 1] ?? 0; t < end; t++) {
        const bucket = (hashes[t] ?? 0) & (BUCKETS - 1)
        const before = met[bucket] ?? 0
        const said = Math.min(MOST_SAID, (before & MOST_SAID) + prose)
        met[bucket] = said | ONCE | ((before & (ONCE | AGAIN)) === 0 ? 0 : AGAIN)
      }
    }
    if (title >= 0)
      for (let t = firstToken[title] ?? 0, end = firstToken[title + 1] ?? 0; t < end; t++)
        if (functionBits(hashes[t] ?? 0) === 0) {
          const bucket = (hashes[t] ?? 0) & (BUCKETS - 1)
          met[bucket] = (met[bucket] ?? 0) | IN_TITLE
        }
    const own = new Float32Array(count * OWN)
    const sums = new Float64Array((count + 1) * 2)
    for (let i = 0; i < count; i++) {
      let words = 0
      let titled = 0
      let said = 0
      let once = 0
      for (let t = firstToken[i] ?? 0, end = firstToken[i + 1] ?? 0; t < end; t++) {
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
      own[i * OWN] = words === 0 ? 0 : titled / words
      own[i * OWN + 1] = said1
      own[i * OWN + 2] = once1
    }
    return ({ data, width, first, end }, at) => {
      for (let i = first, row = at; i < end; i++, row += width) {
        const from = Math.max(0, i - RADIUS)
        const to = Math.min(count, i + RADIUS + 1)
        let o = row
        for (let n = 0; n < OWN; n++) data[o++] = own[i * OWN + n] ?? 0
        data[o++] = ((sums[to * 2] ?? 0) - (sums[from * 2] ?? 0)) / (to - from)
        data[o] = ((sums[to * 2 + 1] ?? 0) - (sums[from * 2 + 1] ?? 0)) / (to - from)
      }
    }
  },
}
