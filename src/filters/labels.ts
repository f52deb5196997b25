/** In UTF-16 units: no label is longer. */
const MAX_LENGTH = 60

/** Labels of all languages, in any case. They are looked up: as alternatives of a pattern they took V8 milliseconds. */
export class Labels {
  private known: ReadonlySet<string> | undefined

  /** @param list makes the list when the first text is looked up */
  constructor(private readonly list: () => readonly string[]) {}

  /** True where the whole text is a label. */
  has(text: string): boolean {
    this.known ??= new Set(this.list().map((label) => label.toLowerCase()))
    return this.known.has(text.toLowerCase())
  }

  /** "Tags :" of "Tags : boats": the label that a text begins with, up to the first of some signs. */
  before(sign: RegExp, text: string): string | undefined {
    const end = text.slice(0, MAX_LENGTH).search(sign)
    return end > 0 && this.has(text.slice(0, end).trimEnd()) ? text.slice(0, end + 1) : undefined
  }
}
