import type { FeatureGroup } from './group.ts'
import { runs } from './runs.ts'
import { sumOf, WORDS } from './sums.ts'

/** Distances are counted up to this many blocks. */
const FAR = 200
const MANY_SECTIONS = 10
const SHORT_WORDS = 6

const signed = (i: number, to: number): number => (to < 0 ? 0 : Math.max(-FAR, Math.min(FAR, i - to)))

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
  fill({ page, opens, named, title, sums, count }, { data, width }, at) {
    const { blocks, prose } = page
    const firstProse = prose.indexOf(1)
    const lastProse = prose.lastIndexOf(1)
    const short = runs(page, (a, b) => a.words <= SHORT_WORDS === b.words <= SHORT_WORDS)
    const kind = runs(page, (a, b) => a.kind === b.kind && a.level === b.level)
    const running = runs(page, (a, b) => prose[a.index] === prose[b.index])
    // Nearest first from above, then from below
    let toProse = FAR
    let toOpening = FAR
    let toNamed = FAR
    let opened = 0
    let heading = -1
    for (let i = 0; i < count; i++) {
      const block = blocks[i]
      if (block === undefined) continue
      if (block.kind === 'heading') heading = i
      opened += opens[i] ?? 0
      toProse = prose[i] === 1 ? 0 : Math.min(FAR, toProse + 1)
      toOpening = opens[i] === 1 ? 0 : Math.min(FAR, toOpening + 1)
      toNamed = named[i] === 1 ? 0 : Math.min(FAR, toNamed + 1)
      const isShort = block.words <= SHORT_WORDS
      let o = i * width + at
      data[o++] = i / count
      data[o++] = sumOf(sums, WORDS, 0, i) / page.words
      data[o++] = Math.min(i, FAR)
      data[o++] = Math.min(count - i, FAR)
      data[o++] = toProse
      data[o++] = toOpening
      data[o++] = toNamed
      o += 3
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
    toProse = FAR
    toOpening = FAR
    toNamed = FAR
    for (let i = count - 1; i >= 0; i--) {
      toProse = prose[i] === 1 ? 0 : Math.min(FAR, toProse + 1)
      toOpening = opens[i] === 1 ? 0 : Math.min(FAR, toOpening + 1)
      toNamed = named[i] === 1 ? 0 : Math.min(FAR, toNamed + 1)
      let o = i * width + at + 7
      data[o++] = toProse
      data[o++] = toOpening
      data[o] = toNamed
    }
  },
}
