/**
 * On how many pages of which site a unit was seen, in memory that does not grow with the number of pages.
 *
 * A hash table with open addressing that doubles up to a bound. While it has room its counts are exact. Each time it is
 * full, one is taken off every count and what is at nothing is forgotten (Misra and Gries, 1982): as each time takes off
 * at least as many as there are units in the table, of N sightings no count can lose more than N / CAPACITY, and none is
 * ever too high. What is forgotten is what is rare, and furniture is not.
 */

/** 14 bytes each, and half as much again while the table is rebuilt: 118 to 206 MB. */
const MOST_SLOTS = 2 ** 23
const FIRST_SLOTS = 2 ** 12
const FULL = 0.75

/** No count goes higher, so a site is learned from as many pages at most: more would show nothing new. */
export const MOST_PAGES = 2 ** 16 - 1

export class PageCounts {
  /** How many pages a count may be too low by. */
  missed = 0
  private size = 0
  private units = new Float64Array(FIRST_SLOTS)
  private sites = new Int32Array(FIRST_SLOTS)
  private pages = new Uint16Array(FIRST_SLOTS)

  /** @param mostSlots a power of two; how many slots the table may grow to */
  constructor(private readonly mostSlots: number = MOST_SLOTS) {}

  /** Bytes of the table. */
  get bytes(): number {
    return this.units.byteLength + this.sites.byteLength + this.pages.byteLength
  }

  /** Counts one more page of the site on which the unit stands; @returns on how many it does now */
  add(site: number, unit: number): number {
    let slot = this.find(site, unit)
    if (this.pages[slot] === 0) {
      if (this.size >= this.units.length * FULL) {
        this.makeRoom()
        slot = this.find(site, unit)
      }
      this.size++
      this.units[slot] = unit
      this.sites[slot] = site
    }
    const pages = Math.min(MOST_PAGES, (this.pages[slot] ?? 0) + 1)
    this.pages[slot] = pages
    return pages
  }

  /** On how many pages of the site the unit was seen: at most `missed` too few, never too many. */
  get(site: number, unit: number): number {
    return this.pages[this.find(site, unit)] ?? 0
  }

  /** Everything counted, in no order: site, unit, pages. */
  *entries(): Generator<readonly [number, number, number]> {
    for (let slot = 0; slot < this.pages.length; slot++) {
      const pages = this.pages[slot] ?? 0
      if (pages > 0) yield [this.sites[slot] ?? 0, this.units[slot] ?? 0, pages]
    }
  }

  /** The slot of the unit, or the free one where it belongs. */
  private find(site: number, unit: number): number {
    const mask = this.units.length - 1
    let slot = (Math.imul((unit % 2 ** 32) | 0, 0x9e3779b1) ^ Math.imul(site + 1, 0x85ebca6b)) & mask
    while (this.pages[slot] !== 0 && (this.units[slot] !== unit || this.sites[slot] !== site)) slot = (slot + 1) & mask
    return slot
  }

  private makeRoom(): void {
    if (this.units.length < this.mostSlots) {
      this.rebuild(this.units.length * 2, 0)
      return
    }
    while (this.size >= this.units.length * FULL) {
      this.missed++
      this.rebuild(this.units.length, 1)
    }
  }

  /** Puts what has more than `less` pages into a table of so many slots, with `less` fewer. */
  private rebuild(slots: number, less: number): void {
    const { units, sites, pages } = this
    let left = 0
    for (const count of pages) if (count > less) left++
    const kept = { units: new Float64Array(left), sites: new Int32Array(left), pages: new Uint16Array(left) }
    let at = 0
    for (let slot = 0; slot < pages.length; slot++) {
      const count = pages[slot] ?? 0
      if (count <= less) continue
      kept.units[at] = units[slot] ?? 0
      kept.sites[at] = sites[slot] ?? 0
      kept.pages[at++] = count - less
    }
    if (slots === units.length) pages.fill(0)
    else {
      this.units = new Float64Array(slots)
      this.sites = new Int32Array(slots)
      this.pages = new Uint16Array(slots)
    }
    for (let i = 0; i < left; i++) {
      const slot = this.find(kept.sites[i] ?? 0, kept.units[i] ?? 0)
      this.units[slot] = kept.units[i] ?? 0
      this.sites[slot] = kept.sites[i] ?? 0
      this.pages[slot] = kept.pages[i] ?? 0
    }
    this.size = left
  }
}
