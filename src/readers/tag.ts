/** The tag that the tokenizer is in: its name and its attributes. */

/** Attributes beyond this many on one tag are not looked at. */
const MAX_ATTRIBUTES = 400

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

export class Tag {
  name = ''
  /** Offset of its "<". */
  start = 0
  readonly attributes = new Map<string, string>()
  /** Where the value of its attribute `content` begins, or -1. */
  contentStart = -1
  private attribute = ''
  private valueStart = -1
  private valueEnd = -1
  private count = 0

  constructor(private readonly source: string) {}

  begin(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase()
    this.start = start - 1
    this.attributes.clear()
    this.contentStart = -1
    this.count = 0
  }

  beginAttribute(start: number, end: number): void {
    this.attribute = this.count++ < MAX_ATTRIBUTES ? this.source.slice(start, end).toLowerCase() : ''
    this.valueStart = -1
  }

  addValue(start: number, end: number): void {
    if (this.valueStart < 0) this.valueStart = start
    this.valueEnd = end
  }

  endAttribute(): void {
    if (this.attribute === '' || this.attributes.has(this.attribute)) return
    this.attributes.set(this.attribute, this.valueStart < 0 ? '' : this.source.slice(this.valueStart, this.valueEnd))
    if (this.attribute === 'content') this.contentStart = this.valueStart
  }

  /** The tag itself says that its element is not shown. */
  get hides(): boolean {
    return (
      this.attributes.has('hidden') ||
      this.attributes.get('aria-hidden') === 'true' ||
      HIDING_STYLE.test(this.attributes.get('style') ?? '')
    )
  }
}
