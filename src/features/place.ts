import { opensSection, WEIGHTY } from '../evidence.ts'
import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { setRow } from './columns.ts'
import type { FeatureGroup } from './group.ts'
import { titleIndex } from './title.ts'

/** Distances are counted up to this many blocks. */
const FAR = 200

const near = (distance: number): number => Math.log1p(Math.min(distance, FAR))

/** For every block the distance to the nearest block above (or below) for which `is` holds; FAR where there is none. */
function distances(count: number, is: (index: number) => boolean, upwards: boolean): Float32Array {
  const result = new Float32Array(count)
  let last = FAR
  for (let n = 0; n < count; n++) {
    const i = upwards ? n : count - 1 - n
    last = is(i) ? 0 : Math.min(FAR, last + 1)
    result[i] = last
  }
  return result
}

/** Runs of neighbouring blocks that are alike: for every block the length of its run and the words in it. */
function runs(page: Page, alike: (a: Block, b: Block) => boolean): { length: Float32Array; words: Float32Array } {
  const { blocks } = page
  const length = new Float32Array(blocks.length)
  const words = new Float32Array(blocks.length)
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1
    let sum = blocks[from]?.words ?? 0
    for (; to < blocks.length; to++) {
      const above = blocks[to - 1]
      const block = blocks[to]
      if (above === undefined || block === undefined || !alike(above, block)) break
      sum += block.words
    }
    length.fill(to - from, from, to)
    words.fill(sum, from, to)
    from = to
  }
  return { length, words }
}

/** Where a block stands in its page. */
export const place: FeatureGroup = {
  features: [
    ['position', 'share of blocks above'],
    ['word-position', 'share of words above'],
    ['from-start', 'blocks above, log'],
    ['from-end', 'blocks below, log'],
    ['prose-above', 'distance to the nearest prose above, log'],
    ['prose-below', 'distance to the nearest prose below, log'],
    ['first-prose', 'signed distance to the first prose'],
    ['last-prose', 'signed distance to the last prose'],
    ['opens-above', 'distance to the nearest section heading of boilerplate above'],
    ['opens-below', 'distance to the nearest section heading of boilerplate below'],
    ['opened', 'section headings of boilerplate above'],
    ['evidence-above', 'distance to the nearest furniture above'],
    ['evidence-below', 'distance to the nearest furniture below'],
    ['heading-above', 'distance to the heading above'],
    ['heading-level', 'level of the heading above'],
    ['heading-phrases', 'log-odds of the phrases of the heading above'],
    ['heading-evidence', 'the heading above opens a section of boilerplate'],
    ['title', 'signed distance to the title'],
    ['short-run', 'blocks of up to six words in a row'],
    ['short-run-words', 'words in that row'],
    ['kind-run', 'blocks of the same kind in a row'],
    ['kind-run-words', 'words a block in that row'],
    ['prose-run', 'blocks of running text in a row'],
    ['prose-run-words', 'words in that row'],
  ],
  fill({ page, testimony, phrases }, columns) {
    const { blocks, prose } = page
    const count = blocks.length
    const isProse = (i: number): boolean => prose[i] === 1
    const isOpening = (i: number): boolean => opensSection(testimony[i])
    const isFurniture = (i: number): boolean => (testimony[i]?.[0]?.strength ?? 0) >= WEIGHTY
    const proseAbove = distances(count, isProse, true)
    const proseBelow = distances(count, isProse, false)
    const opensAbove = distances(count, isOpening, true)
    const opensBelow = distances(count, isOpening, false)
    const furnitureAbove = distances(count, isFurniture, true)
    const furnitureBelow = distances(count, isFurniture, false)
    const firstProse = prose.indexOf(1)
    const lastProse = prose.lastIndexOf(1)
    const title = titleIndex(page)
    const shortRuns = runs(page, (a, b) => a.words <= 6 === b.words <= 6)
    const kindRuns = runs(page, (a, b) => a.kind === b.kind && a.level === b.level)
    const proseRuns = runs(page, (a, b) => prose[a.index] === prose[b.index])
    const signed = (i: number, to: number): number => (to < 0 ? 0 : Math.sign(i - to) * near(Math.abs(i - to)))
    let wordsAbove = 0
    let opened = 0
    let heading = -1
    for (const block of blocks) {
      const i = block.index
      if (block.kind === 'heading') heading = i
      if (isOpening(i)) opened++
      const values = [
        i / count,
        wordsAbove / page.words,
        near(i),
        near(count - i),
        near(proseAbove[i] ?? FAR),
        near(proseBelow[i] ?? FAR),
        signed(i, firstProse),
        signed(i, lastProse),
        near(opensAbove[i] ?? FAR),
        near(opensBelow[i] ?? FAR),
        Math.min(opened, 10),
        near(furnitureAbove[i] ?? FAR),
        near(furnitureBelow[i] ?? FAR),
        heading < 0 ? -1 : near(i - heading),
        heading < 0 ? -1 : (blocks[heading]?.level ?? 0),
        heading < 0 ? 0 : (phrases[heading] ?? 0),
        heading >= 0 && isOpening(heading) ? 1 : 0,
        signed(i, title),
        block.words <= 6 ? near(shortRuns.length[i] ?? 0) : 0,
        block.words <= 6 ? Math.log1p(shortRuns.words[i] ?? 0) : 0,
        near(kindRuns.length[i] ?? 0),
        Math.log1p((kindRuns.words[i] ?? 0) / (kindRuns.length[i] ?? 1)),
        isProse(i) ? near(proseRuns.length[i] ?? 0) : 0,
        isProse(i) ? Math.log1p(proseRuns.words[i] ?? 0) : 0,
      ]
      setRow(columns, i, values)
      wordsAbove += block.words
    }
  },
}
