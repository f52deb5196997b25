import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { defineFilter } from './define.ts'

/** "JANE DOE:", "Q:", "Dr. Jane Doe (00:12):" before what is said. */
const TURN = /^(Q|A|[\p{Lu}][\p{L}.'’-]{1,20}(?: [\p{Lu}][\p{L}.'’-]{0,20}){0,3})(?: ?[([][\d:]{4,8}[)\]])?: ?\S/u
/** Other turns are looked for this far on both sides. */
const NEAR = 8
const MIN_TURNS = 3
/** This share of them are sentences. */
const SPOKEN = 0.6

/** Speakers in turn; labels of data ("Posts: 120", "Price: 20") also repeat, but nobody speaks in them. */
export const transcript = defineFilter({
  id: 'transcript',
  removes: 'turns of interviews and transcripts',
  says: 'content',
  asks: linesAmongSpoken,
  examples: {
    hits: [
      'RUIZ: Did you see the letter?\nHALE: Not before May, and then only a copy.\nRUIZ: Who gave it to you?',
      'Q: How long have you fished here?\nA: For forty years, like my father.\nQ: And has the sea changed?\nA: It has.',
    ],
    misses: [
      'Joined: March 2019\nPosts: 120\nJoined: May 2020\nPosts: 44',
      'Price: 20 euros\nSize: large\nColour: blue\nWeight: 2 kg',
      'Warning: the step is steep, and the rail on the left of it is loose.',
      'Published: May 3\nUpdated: May 4\nCategory: Harbour',
    ],
  },
  judge: (block, page) => {
    const speaker = speakerOf(block, page)
    if (speaker === undefined) return undefined
    if (!returns(speaker, block, page)) return undefined
    const speakers = new Map<string, number>()
    let turns = 0
    let spoken = 0
    for (let n = -NEAR; n <= NEAR; n++) {
      const near = page.blocks[block.index + n]
      const name = near === undefined ? undefined : speakerOf(near, page)
      if (near === undefined || name === undefined) continue
      speakers.set(name, (speakers.get(name) ?? 0) + 1)
      turns++
      if (speaks(near, page)) spoken++
    }
    const repeated = turns - speakers.size
    // Speakers come back; so do labels of data, but without sentences
    if ((speakers.get(speaker) ?? 0) < 2 || turns < MIN_TURNS || speakers.size < 2) return undefined
    if (spoken < turns * SPOKEN || (turns > 4 && repeated < turns / 4)) return undefined
    return { reason: `${speaker} speaks, one of ${turns} turns`, strength: repeated >= 2 ? 0.8 : 0.6 }
  },
})

/** Lines with a colon that have another near which is a sentence, as most turns are. */
function linesAmongSpoken(page: Page): Uint8Array {
  const asked = new Uint8Array(page.blocks.length)
  const spoken = new Uint8Array(page.blocks.length)
  for (const block of page.blocks)
    if (hasSign(block, page, SIGNS.colon) && speaks(block, page))
      for (let b = Math.max(0, block.index - NEAR); b <= block.index + NEAR; b++) spoken[b] = (spoken[b] ?? 0) + 1
  for (const block of page.blocks)
    if ((spoken[block.index] ?? 0) >= MIN_TURNS * SPOKEN && hasSign(block, page, SIGNS.colon)) asked[block.index] = 1
  return asked
}

const speakerOf = (block: Block, page: Page): string | undefined =>
  block.words < 2 || block.kind === 'code' || !hasSign(block, page, SIGNS.colon)
    ? undefined
    : TURN.exec(block.text.slice(0, 120))?.[1]

/** True where another line near begins with the same name: most labels of data do not come back. */
function returns(speaker: string, { index }: Block, { blocks }: Page): boolean {
  for (let n = -NEAR; n <= NEAR; n++) if (n !== 0 && blocks[index + n]?.text.startsWith(speaker) === true) return true
  return false
}

function speaks(block: Block, page: Page): boolean {
  const shape = page.shapes[block.index]
  return shape !== undefined && shape.ending === 'stop' && block.words >= 3
}
