/** How the frame of a line differs from that of the page's own title: stacked articles come in frames that are alike. */

import type { FrameSigns } from './title-frame.ts'

export interface DifferenceSigns {
  /** Only one of them has a byline or a date. */
  readonly bylineDiffers: number
  /** Only one of them has it, or a name, on the next line: up to 2. */
  readonly nextDiffers: number
  /** Furniture stands above one of them only. */
  readonly aboveDiffers: number
  /** How many lines more stand between one of them and its body. */
  readonly linesDiffer: number
}

/** Of any frame where the page has no title, or no body follows it. */
const UNKNOWN: DifferenceSigns = { bylineDiffers: 0.5, nextDiffers: 0.5, aboveDiffers: 0.5, linesDiffer: 3 }

/** @param title the frame of the page's title, undefined where it has none */
export function difference(title: FrameSigns | undefined, line: FrameSigns | undefined): DifferenceSigns {
  if (title === undefined || line === undefined) return UNKNOWN
  return {
    bylineDiffers: Math.abs(title.byline - line.byline),
    nextDiffers: Math.abs(title.bylineNext - line.bylineNext) + Math.abs(title.nameNext - line.nameNext),
    aboveDiffers: Math.abs(title.furnitureAbove - line.furnitureAbove),
    linesDiffer: Math.abs(title.linesBelow - line.linesBelow),
  }
}
