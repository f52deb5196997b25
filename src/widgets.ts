/**
 * A widget is more than the lines that filters know: between "Support our work" and "Donate now" stands what only this
 * site says of itself. The rest of a widget goes with the lines that gave it away.
 */

import type { Evidence, Testimony } from './model.ts'
import type { Page } from './page.ts'

/** Widgets that ask something of the reader. Boxes of posts have share buttons and prompts to reply too. */
const ASKING: ReadonlySet<string> = new Set(['cookie-notice', 'donation-appeal', 'newsletter-signup', 'paywall-prompt'])
/** Evidence of this strength gives a widget away. */
const SURE = 0.85
/** A box is a widget where this share of its blocks gives it away … */
const SHARE = 1 / 3
/** … and it has at most so many words, and this share of the page's prose: a short notice may hold a prompt itself. */
const MOST_WORDS = 100
const PART = 0.25
/** In text, that many lines above and below a line. */
const REACH = 2

const asks = (evidence: readonly Evidence[] | undefined): Evidence | undefined =>
  evidence?.find(({ filter, strength, says }) => says === 'boilerplate' && strength >= SURE && ASKING.has(filter))

/** @returns what gave away the widget that a block is in, by the index of the block */
export function findWidgets(page: Page, testimony: Testimony): ReadonlyMap<number, Evidence> {
  const asking = testimony.map(asks)
  if (!asking.some((evidence) => evidence !== undefined)) return new Map()
  return page.boxes.length > 0 ? inBoxes(page, asking) : betweenLines(page, asking)
}

type Asking = readonly (Evidence | undefined)[]

function inBoxes({ boxes, blocks, proseWords }: Page, asking: Asking): ReadonlyMap<number, Evidence> {
  const words = new Int32Array(boxes.length)
  const count = new Int32Array(boxes.length)
  const given = new Int32Array(boxes.length)
  const first: (Evidence | undefined)[] = Array.from(boxes, () => undefined)
  for (const { index, box, words: own } of blocks) {
    if (box === undefined) continue
    const evidence = asking[index]
    words[box.id] = (words[box.id] ?? 0) + own
    count[box.id] = (count[box.id] ?? 0) + 1
    if (evidence === undefined) continue
    given[box.id] = (given[box.id] ?? 0) + 1
    first[box.id] ??= evidence
  }
  // Outer boxes stand before inner ones
  for (let id = boxes.length - 1; id >= 0; id--) {
    const outer = boxes[id]?.parent?.id
    if (outer === undefined) continue
    words[outer] = (words[outer] ?? 0) + (words[id] ?? 0)
    count[outer] = (count[outer] ?? 0) + (count[id] ?? 0)
    given[outer] = (given[outer] ?? 0) + (given[id] ?? 0)
    first[outer] ??= first[id]
  }
  const most = Math.min(MOST_WORDS, proseWords * PART)
  const found = new Map<number, Evidence>()
  for (const { index, box: inner } of blocks) {
    if (asking[index] !== undefined) continue
    for (let box = inner; box !== undefined && (words[box.id] ?? 0) <= most; box = box.parent) {
      const evidence = first[box.id]
      if (evidence === undefined || (given[box.id] ?? 0) < SHARE * (count[box.id] ?? 0)) continue
      found.set(index, evidence)
      break
    }
  }
  return found
}

/** Running text between two prompts may be the last paragraph of the article. */
function betweenLines({ blocks, prose }: Page, asking: Asking): ReadonlyMap<number, Evidence> {
  const found = new Map<number, Evidence>()
  for (let i = 0; i < blocks.length; i++) {
    if (asking[i] !== undefined || prose[i] === 1) continue
    for (let up = 1; up <= REACH; up++)
      for (let down = 1; down <= REACH; down++) {
        const above = asking[i - up]
        if (above !== undefined && asking[i + down] !== undefined) found.set(i, above)
      }
  }
  return found
}
