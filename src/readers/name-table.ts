/** Names that a reader knows, found in a source without making a string of what stands there. */

interface Entry<T> {
  readonly name: string
  readonly value: T
  readonly next: Entry<T> | undefined
}

/** Sets ASCII letters in lower case; it makes controls of few other characters, none of which a name has. */
const LOWER = 0x20
const SLOTS = 1 << 8

const slotOf = (length: number, first: number, last: number): number =>
  (length * 37 + (first | LOWER) * 101 + (last | LOWER) * 7) & (SLOTS - 1)

export class NameTable<T> {
  private readonly slots: (Entry<T> | undefined)[] = new Array<Entry<T> | undefined>(SLOTS).fill(undefined)

  /** How many names are in it. */
  size = 0

  /** @param entries names in lower case, none empty */
  constructor(entries: Iterable<readonly [string, T]> = []) {
    for (const [name, value] of entries) this.add(name, value)
  }

  add(name: string, value: T): void {
    const slot = slotOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1))
    this.slots[slot] = { name, value, next: this.slots[slot] }
    this.size++
  }

  /** What belongs to the name between two offsets (not the same), which is compared as HTML does: A to Z are a to z. */
  find(source: string, start: number, end: number): T | undefined {
    const slot = slotOf(end - start, source.charCodeAt(start), source.charCodeAt(end - 1))
    let entry = this.slots[slot]
    while (entry !== undefined && !isName(source, start, end, entry.name)) entry = entry.next
    return entry?.value
  }
}

function isName(source: string, start: number, end: number, name: string): boolean {
  if (name.length !== end - start) return false
  for (let i = 0; i < name.length; i++) if ((source.charCodeAt(start + i) | LOWER) !== name.charCodeAt(i)) return false
  return true
}
