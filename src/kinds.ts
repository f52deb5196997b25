import type { BlockKind } from './model.ts'

/** Kinds of blocks as numbers. The weights were trained with these: a new kind gets the next one. */
export const KIND_NUMBERS: Readonly<Record<BlockKind, number>> = {
  paragraph: 0,
  heading: 1,
  item: 2,
  quote: 3,
  code: 4,
  cell: 5,
  caption: 6,
  term: 7,
  definition: 8,
  control: 9,
}
