/** How a line differs from another title: stacked articles come in frames that are alike, and below the page's title. */

import type { FrameSigns } from './title-frame.ts'

interface FrameDifference {
  /** Only one of them has a byline or a date. */
  readonly bylineDiffers: number
  /** Only one of them has it, or a name, on the next line: up to 2. */
  readonly nextDiffers: number
  /** Furniture stands above one of them only. */
  readonly aboveDiffers: number
  /** How many lines more stand between one of them and its body. */
  readonly linesDiffer: number
}

export interface DifferenceSigns extends FrameDifference {
  /** It is the page's title or stands above it: what was taken for the first body is none. */
  readonly aboveTitle: number
}

/** Of any frame where the page has no title, or no body follows it. */
const UNKNOWN: FrameDifference = { bylineDiffers: 0.5, nextDiffers: 0.5, aboveDiffers: 0.5, linesDiffer: 3 }

const compare = (a: FrameSigns, b: FrameSigns): FrameDifference => ({
  bylineDiffers: Math.abs(a.byline - b.byline),
  nextDiffers: Math.abs(a.bylineNext - b.bylineNext) + Math.abs(a.nameNext - b.nameNext),
  aboveDiffers: Math.abs(a.furnitureAbove - b.furnitureAbove),
  linesDiffer: Math.abs(a.linesBelow - b.linesBelow),
})

/** In how many signs two frames differ. Lines below a title may be a standfirst's or a caption's: each is half a sign. */
export function distance(a: FrameSigns, b: FrameSigns): number {
  const { bylineDiffers, nextDiffers, aboveDiffers, linesDiffer } = compare(a, b)
  return bylineDiffers + nextDiffers + aboveDiffers + linesDiffer / 2 + Math.abs(a.ended - b.ended)
}

/**
 * @param title the frame of the page's title, undefined where it has none
 * @param line the frame of the line
 * @param aboveTitle whether the line is the page's title or stands above it
 */
export function difference(
  title: FrameSigns | undefined,
  line: FrameSigns | undefined,
  aboveTitle: boolean,
): DifferenceSigns {
  const known = title !== undefined && line !== undefined
  const { bylineDiffers, nextDiffers, aboveDiffers, linesDiffer } = known ? compare(title, line) : UNKNOWN
  return { bylineDiffers, nextDiffers, aboveDiffers, linesDiffer, aboveTitle: aboveTitle ? 1 : 0 }
}
