/** How a writer marks what it prints; the command line makes one from chalk, so that no writer knows of colours. */
export interface Paint {
  /** What chaff took away. */
  readonly removed: (text: string) => string
  /** Where in the source something stands. */
  readonly place: (text: string) => string
  /** Names of files and filters. */
  readonly name: (text: string) => string
  /** What is said besides. */
  readonly note: (text: string) => string
  readonly strong: (text: string) => string
}

const unchanged = (text: string): string => text

export const plain: Paint = {
  removed: unchanged,
  place: unchanged,
  name: unchanged,
  note: unchanged,
  strong: unchanged,
}
