/**
 * Which words of a page are words of its article. Both are aligned in order: runs of words that stand once in each
 * are anchors, the longest ascending chain of anchors is kept, and between two anchors the same is done with shorter
 * runs; what is small enough in the end is aligned word by word (longest common subsequence).
 */

/** Lengths of the runs that are tried as anchors, longest first. */
const RUNS = [8, 5, 3, 2]
/** Products of lengths up to this are aligned word by word. */
const SMALL = 60_000
/** Up to this where no run stands once on either side: a chart, whose lines repeat the same few words. */
const LARGE = 4_000_000

export type Words = ArrayLike<number>

/** @returns for each word of the page the index of the article's word that it is, or -1 */
export function align(page: Words, article: Words): Int32Array {
  const match = new Int32Array(page.length).fill(-1)
  alignBetween(page, article, match, 0, page.length, 0, article.length, 0)
  return match
}

function alignBetween(
  a: Words,
  b: Words,
  match: Int32Array,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  level: number,
): void {
  if (a0 >= a1 || b0 >= b1) return
  if ((a1 - a0) * (b1 - b0) <= SMALL) {
    alignWords(a, b, match, a0, a1, b0, b1)
    return
  }
  for (let l = level; l < RUNS.length; l++) {
    const run = RUNS[l] ?? 2
    const chain = longestChain(anchors(a, b, a0, a1, b0, b1, run))
    if (chain.length === 0) continue
    let fromA = a0
    let fromB = b0
    for (const [i, j] of chain) {
      if (i < fromA || j < fromB) {
        // Anchors that overlap on the same diagonal go on with the one before
        if (i + run > fromA && i - fromA === j - fromB) for (; fromA < i + run; fromA++, fromB++) match[fromA] = fromB
        continue
      }
      alignBetween(a, b, match, fromA, i, fromB, j, l)
      for (let k = 0; k < run; k++) match[i + k] = j + k
      fromA = i + run
      fromB = j + run
    }
    alignBetween(a, b, match, fromA, a1, fromB, b1, l)
    return
  }
  if ((a1 - a0) * (b1 - b0) <= LARGE) alignWords(a, b, match, a0, a1, b0, b1)
}

/** Runs of words that stand exactly once on either side. */
function anchors(a: Words, b: Words, a0: number, a1: number, b0: number, b1: number, run: number): [number, number][] {
  const places = (words: Words, from: number, to: number): Map<string, number> => {
    const found = new Map<string, number>()
    for (let i = from; i + run <= to; i++) {
      let key = ''
      for (let k = 0; k < run; k++) key += `${words[i + k]},`
      found.set(key, found.has(key) ? -1 : i)
    }
    return found
  }
  const inB = places(b, b0, b1)
  const pairs: [number, number][] = []
  for (const [key, i] of places(a, a0, a1)) {
    const j = inB.get(key) ?? -1
    if (i >= 0 && j >= 0) pairs.push([i, j])
  }
  return pairs.sort((x, y) => x[0] - y[0])
}

/** The longest chain of pairs that ascends on both sides. */
function longestChain(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous = new Int32Array(pairs.length).fill(-1)
  for (const [p, [, j]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[p] = tails[low - 1] ?? -1
    tails[low] = p
  }
  const chain: [number, number][] = []
  for (let p = tails.at(-1) ?? -1; p >= 0; p = previous[p] ?? -1) {
    const pair = pairs[p]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}

/** Longest common subsequence that prefers unbroken runs. */
function alignWords(a: Words, b: Words, match: Int32Array, a0: number, a1: number, b0: number, b1: number): void {
  const rows = a1 - a0
  const width = b1 - b0 + 1
  const best = new Float32Array((rows + 1) * width)
  const run = new Float32Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = width - 2; j >= 0; j--) {
      const here = i * width + j
      const diagonal = here + width + 1
      let score = Math.max(best[here + width] ?? 0, best[here + 1] ?? 0)
      if (a[a0 + i] === b[b0 + j]) {
        const continued = run[diagonal] ?? 0
        const taken = continued > 0 ? Math.max(continued + 2, (best[diagonal] ?? 0) + 1) : (best[diagonal] ?? 0) + 1
        run[here] = taken
        score = Math.max(score, taken)
      }
      best[here] = score
    }
  let i = 0
  let j = 0
  while (i < rows && j < width - 1) {
    const here = i * width + j
    const taken = run[here] ?? 0
    if (taken > 0 && taken >= (best[here] ?? 0) - 1e-3) {
      match[a0 + i] = b0 + j
      i++
      j++
    } else if ((best[here + width] ?? 0) >= (best[here + 1] ?? 0)) i++
    else j++
  }
}
