import type { FeatureGroup } from './group.ts'
import { runs } from './runs.ts'
import { sumOf, WORDS } from './sums.ts'

/** Distances are counted up to this many blocks. */
const FAR = 200
const MANY_SECTIONS = 10
const SHORT_WORDS = 6

const signed = (i: number, to: number): number => (to < 0 ? 0 : Math.max(-FAR, Math.min(FAR, i - to)))

/** How far each block is from the nearest marked one: itself, one above it, one below it. */
function distances(marked: Uint8Array): { readonly above: Uint8Array; readonly below: Uint8Array } {
  const above = new Uint8Array(marked.length)
  const below = new Uint8Array(marked.length)
  let distance = FAR
  for (let i = 0; i < marked.length; i++) {
    distance = marked[i] === 1 ? 0 : Math.min(FAR, distance + 1)
    above[i] = distance
  }
  distance = FAR
  for (let i = marked.length - 1; i >= 0; i--) {
    distance = marked[i] === 1 ? 0 : Math.min(FAR, distance + 1)
    below[i] = distance
  }
  return { above, below }
}

/** Where a block stands in its page. */
export const place: FeatureGroup = {
  features: [
    ['position', 'share of blocks above'],
    ['word-position', 'share of words above'],
    ['from-start', 'blocks above'],
    ['from-end', 'blocks below'],
    ['prose-above', 'distance to the nearest prose above'],
    ['opens-above', 'distance to the nearest section heading of boilerplate above'],
    ['evidence-above', 'distance to the nearest furniture above'],
    ['prose-below', 'distance to the nearest prose below'],
    ['opens-below', 'distance to the nearest section heading of boilerplate below'],
    ['evidence-below', 'distance to the nearest furniture below'],
    ['first-prose', 'signed distance to the first prose'],
    ['last-prose', 'signed distance to the last prose'],
    ['opened', 'section headings of boilerplate above'],
    ['heading-above', 'distance to the heading above'],
    ['heading-level', 'level of the heading above'],
    ['title', 'signed distance to the title'],
    ['short-run', 'blocks of up to six words in a row'],
    ['short-run-words', 'words in that row'],
    ['kind-run', 'blocks of the same kind in a row'],
    ['kind-run-words', 'words a block in that row'],
    ['prose-run', 'blocks of running text in a row'],
    ['prose-run-words', 'words in that row'],
  ],
  begin({ page, opens, named, title, sums, count }) {
    const { blocks, prose } = page
    const firstProse = prose.indexOf(1)
    const lastProse = prose.lastIndexOf(1)
    const short = runs(page, (a, b) => a.words <= SHORT_WORDS === b.words <= SHORT_WORDS)
    const kind = runs(page, (a, b) => a.kind === b.kind && a.level === b.level)
    const running = runs(page, (a, b) => prose[a.index] === prose[b.index])
    const toProse = distances(prose)
    const toOpening = distances(opens)
    const toNamed = distances(named)
    let opened = 0
    let heading = -1
    return ({ data, width, first, end }, at) => {
      for (let i = first, row = at; i < end; i++, row += width) {
        const block = blocks[i]
        if (block === undefined) continue
        if (block.kind === 'heading') heading = i
        opened += opens[i] ?? 0
        const isShort = block.words <= SHORT_WORDS
        let o = row
        data[o++] = i / count
        data[o++] = sumOf(sums, WORDS, 0, i) / page.words
        data[o++] = Math.min(i, FAR)
        data[o++] = Math.min(count - i, FAR)
        data[o++] = toProse.above[i] ?? 0
        data[o++] = toOpening.above[i] ?? 0
        data[o++] = toNamed.above[i] ?? 0
        data[o++] = toProse.below[i] ?? 0
        data[o++] = toOpening.below[i] ?? 0
        data[o++] = toNamed.below[i] ?? 0
        data[o++] = signed(i, firstProse)
        data[o++] = signed(i, lastProse)
        data[o++] = Math.min(opened, MANY_SECTIONS)
        data[o++] = heading < 0 ? -1 : Math.min(i - heading, FAR)
        data[o++] = heading < 0 ? -1 : (blocks[heading]?.level ?? 0)
        data[o++] = signed(i, title)
        data[o++] = isShort ? Math.min(short.length[i] ?? 0, FAR) : 0
        data[o++] = isShort ? (short.words[i] ?? 0) : 0
        data[o++] = Math.min(kind.length[i] ?? 0, FAR)
        data[o++] = (kind.words[i] ?? 0) / (kind.length[i] ?? 1)
        data[o++] = prose[i] === 1 ? Math.min(running.length[i] ?? 0, FAR) : 0
        data[o] = prose[i] === 1 ? (running.words[i] ?? 0) : 0
      }
    }
  },
}
