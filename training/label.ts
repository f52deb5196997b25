import { align, type Words } from './align.ts'

/** A block of fewer words is content only where its words are a line of the article, not scattered over it. */
const SHORT = 7

/** The words of a page, and where those of each block begin. */
interface PageWords {
  readonly words: Int32Array
  readonly first: Int32Array
}

function joined(blocks: readonly Words[]): PageWords {
  const first = new Int32Array(blocks.length + 1)
  for (const [b, words] of blocks.entries()) first[b + 1] = (first[b] ?? 0) + words.length
  const words = new Int32Array(first.at(-1) ?? 0)
  for (const [b, own] of blocks.entries()) words.set(own, first[b])
  return { words, first }
}

/**
 * The share of each block's words that are the article's.
 * @param blocks the page's blocks, each as numbers of words
 * @param lines the article's lines, likewise
 */
export function labelBlocks(blocks: readonly Words[], lines: readonly Words[]): Float32Array {
  const page = joined(blocks)
  const article: number[] = []
  const lineOf: number[] = []
  for (const [n, line] of lines.entries())
    for (let i = 0; i < line.length; i++) {
      article.push(line[i] ?? 0)
      lineOf.push(n)
    }
  const match = align(page.words, article)
  const used = new Uint8Array(article.length)
  const labels = new Float32Array(blocks.length)
  for (let b = 0; b < blocks.length; b++) {
    const from = page.first[b] ?? 0
    const to = page.first[b + 1] ?? 0
    let hits = 0
    let low = Number.POSITIVE_INFINITY
    let high = -1
    for (let t = from; t < to; t++) {
      const j = match[t] ?? -1
      if (j < 0) continue
      hits++
      low = Math.min(low, j)
      high = Math.max(high, j)
    }
    let share = hits / Math.max(1, to - from)
    if (hits > 0) {
      const scattered = high - low + 1 > 3 * hits + 10
      if (scattered && share < 0.8) share = 0
      if (to - from < SHORT) {
        const begins = low === 0 || lineOf[low - 1] !== lineOf[low]
        const ends = high === article.length - 1 || lineOf[high + 1] !== lineOf[high]
        const followsOn = from > 0 && match[from - 1] === low - 1
        const goesOn = match[to] === high + 1
        if (high - low + 1 > hits || !((begins || followsOn) && (ends || goesOn))) share = 0
      }
    }
    labels[b] = share
    if (share >= 0.5) for (let t = from; t < to; t++) if ((match[t] ?? -1) >= 0) used[match[t] ?? 0] = 1
  }
  return rescue(page, labels, lines, used)
}

/** Blocks out of the article's order (a summary box before the body) still are the article's, where a line is left over. */
function rescue(page: PageWords, labels: Float32Array, lines: readonly Words[], used: Uint8Array): Float32Array {
  const key = (words: Words, from: number, to: number): string => {
    let text = ''
    for (let i = from; i < to; i++) text += `${words[i]},`
    return text
  }
  const left = new Map<string, number>()
  const grams = new Set<string>()
  let at = 0
  for (const line of lines) {
    let free = line.length > 0
    for (let i = 0; i < line.length; i++) if (used[at + i] === 1) free = false
    if (free) {
      const whole = key(line, 0, line.length)
      left.set(whole, (left.get(whole) ?? 0) + 1)
    }
    for (let i = 0; i + 4 <= line.length; i++) {
      if (used[at + i] === 1 || used[at + i + 3] === 1) continue
      grams.add(key(line, i, i + 4))
    }
    at += line.length
  }
  for (let b = 0; b < labels.length; b++) {
    if ((labels[b] ?? 0) >= 0.5) continue
    const from = page.first[b] ?? 0
    const to = page.first[b + 1] ?? 0
    const whole = key(page.words, from, to)
    const free = left.get(whole) ?? 0
    if (free > 0) {
      left.set(whole, free - 1)
      labels[b] = 1
      continue
    }
    if (to - from < SHORT) continue
    let hits = 0
    for (let t = from; t + 4 <= to; t++) if (grams.has(key(page.words, t, t + 4))) hits++
    const share = hits / (to - from - 3)
    if (share >= 0.6) labels[b] = share
  }
  return labels
}
