/** How alike the frames of two titles are. */

import { expect, it } from 'vitest'
import { difference, distance } from '../src/title-difference.ts'
import type { FrameSigns } from '../src/title-frame.ts'

const BARE: FrameSigns = {
  byline: 0,
  bylineNext: 0,
  bylineAbove: 0,
  nameNext: 0,
  furnitureAbove: 0,
  ended: 0,
  labelsAbove: 0,
  numberAbove: 0,
  linesBelow: 0,
  lines: 0,
  repeated: 0,
  keptBelow: 1,
}
const SIGNED: FrameSigns = { ...BARE, byline: 1, bylineNext: 1, linesBelow: 1 }

it('counts the signs in which frames differ, a line below the title as half a sign', () => {
  expect(distance(SIGNED, SIGNED)).toBe(0)
  expect(distance(SIGNED, BARE)).toBe(2.5)
  expect(distance(BARE, { ...BARE, ended: 1 })).toBe(1)
})

it('takes the same from either frame', () => {
  expect(distance(BARE, SIGNED)).toBe(distance(SIGNED, BARE))
})

it('says of a line above the page’s title that it stands there, whether the title has a body or not', () => {
  expect(difference(SIGNED, BARE, true)).toMatchObject({ bylineDiffers: 1, aboveTitle: 1 })
  expect(difference(undefined, BARE, true)).toMatchObject({ bylineDiffers: 0.5, aboveTitle: 1 })
  expect(difference(undefined, BARE, false).aboveTitle).toBe(0)
})
