import { Gate } from './asks.ts'
import { cueOf } from './cue.ts'
import { type Filter, judgeWording } from './filters/define.ts'
import type { Block, Evidence } from './model.ts'
import type { Page } from './page.ts'
import { type Mention, WordingMatcher } from './wording.ts'

/** Which filters are asked about a block is one number. */
const SEATS = 32

/** A filter as it is asked. All have the same shape: to read from thirty different ones took V8 as long as to ask. */
interface Seat {
  readonly id: string
  readonly says: Evidence['says']
  readonly judge: NonNullable<Filter['judge']>
}

const seatOf = ({ id, says, judge }: Filter): Seat => ({
  id,
  says,
  judge: judge ?? ((block, _page, cue) => judgeWording(block, cue)),
})

/** A page before a panel. */
export interface Hearing {
  readonly page: Page
  readonly mentions: readonly Mention[]
  /** The filters that are asked about each block. */
  readonly asked: Int32Array
  /** For each filter 1 for every block that has one of its hints. */
  readonly hinted: readonly Readonly<Uint8Array>[]
  /** The first mention of the blocks to come. */
  next: number
}

/** Some filters, asked block by block. */
export class Panel {
  private readonly matcher: WordingMatcher
  private readonly gate: Gate
  private readonly seats: readonly Seat[]

  /** Seats all filters, in their order, in as many panels as it takes. */
  static of(filters: readonly Filter[]): readonly Panel[] {
    const panels: Panel[] = []
    for (let n = 0; n < filters.length; n += SEATS) panels.push(new Panel(filters.slice(n, n + SEATS)))
    return panels
  }

  private constructor(private readonly filters: readonly Filter[]) {
    this.matcher = new WordingMatcher(filters)
    this.gate = new Gate(filters)
    this.seats = filters.map(seatOf)
  }

  /** Looks over a page: where its phrases stand, and who is to be asked about which block. */
  open(page: Page): Hearing {
    const mentions = this.matcher.match(page.tokens)
    const asked = this.gate.ask(page)
    const none = new Uint8Array(asked.length)
    const hinted = this.filters.map(() => none)
    for (const { block, pattern } of mentions) {
      const { filter, role } = pattern
      asked[block] = (asked[block] ?? 0) | (1 << filter)
      if (role !== 'hint') continue
      let column = hinted[filter] ?? none
      if (column === none) column = new Uint8Array(asked.length)
      column[block] = 1
      hinted[filter] = column
      const reach = this.filters[filter]?.reach ?? 0
      const end = Math.min(asked.length, block + reach + 1)
      for (let b = Math.max(0, block - reach); b < end; b++) asked[b] = (asked[b] ?? 0) | (1 << filter)
    }
    return { page, mentions, asked, hinted, next: 0 }
  }

  /**
   * Asks about one block.
   * @param hearing in which the blocks before it were asked about
   * @param before what other panels found
   * @returns all that was found, in the order of the filters; undefined where that is nothing
   */
  hear(hearing: Hearing, block: Block, before: Evidence[] | undefined): Evidence[] | undefined {
    const { page, mentions, asked, hinted } = hearing
    let left = asked[block.index] ?? 0
    if (left === 0) return before
    const from = hearing.next
    let spoken = 0
    for (let mention = mentions[from]; mention?.block === block.index; mention = mentions[hearing.next]) {
      if (mention.pattern.role !== 'hint') spoken |= 1 << mention.pattern.filter
      hearing.next++
    }
    let found = before
    for (; left !== 0; left &= left - 1) {
      const f = 31 - Math.clz32(left & -left)
      const seat = this.seats[f]
      const hints = hinted[f]
      if (seat === undefined || hints === undefined) continue
      const cue =
        (spoken & (1 << f)) === 0 ? undefined : cueOf(block, page.tokens, mentions.slice(from, hearing.next), f)
      const finding = seat.judge(block, page, cue, hints)
      if (finding === undefined) continue
      const { reason, strength, opens, below } = finding
      // One shape for all: each object that a spread makes had one of its own, and whoever read it was slow from then on
      const evidence = { reason, strength, opens, below, filter: seat.id, says: seat.says }
      if (found === undefined) found = [evidence]
      else found.push(evidence)
    }
    return found
  }
}
