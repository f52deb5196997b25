import { describe, expect, it } from 'vitest'
import { findGoingOn } from '../src/goes-on.ts'
import type { Evidence } from '../src/model.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'

const PARAGRAPH =
  'The miller opened the sluice before dawn, and the wheel that nobody had heard for years began to turn.'
const LABEL = 'Read more'
const ADVERTISED: Evidence = { filter: 'ads', says: 'boilerplate', reason: 'advertisement', strength: 0.4 }
const BAR = 0.5

/** Which blocks of a page go on, where each has the probability beside it. */
function goingOn(
  blocks: readonly (readonly [text: string, probability: number])[],
  said: Readonly<Record<number, Evidence>> = {},
  wrap = (text: string): string => text,
): number[] {
  const page = lookAround(read(blocks.map(([text]) => wrap(text)).join('\n\n'), undefined, false))
  expect(page.blocks).toHaveLength(blocks.length)
  const testimony = page.blocks.map(({ index }) => (said[index] === undefined ? [] : [said[index]]))
  const scores = Float64Array.from(blocks, ([, probability]) => probability)
  return [...findGoingOn(page, testimony, scores, BAR).entries()].filter(([, on]) => on === 1).map(([index]) => index)
}

describe('running text goes on', () => {
  it('between two kept paragraphs, further below the bar than beside one', () => {
    const [far, near] = [0.2, 0.3]
    expect(
      goingOn([
        [PARAGRAPH, 0.9],
        [PARAGRAPH, far],
        [PARAGRAPH, 0.9],
      ]),
    ).toEqual([1])
    expect(
      goingOn([
        [PARAGRAPH, 0.9],
        [PARAGRAPH, far],
      ]),
    ).toEqual([])
    expect(
      goingOn([
        [PARAGRAPH, 0.9],
        [PARAGRAPH, near],
      ]),
    ).toEqual([1])
    expect(
      goingOn([
        [PARAGRAPH, near],
        [PARAGRAPH, 0.9],
      ]),
    ).toEqual([0])
  })

  it('from paragraph to paragraph, downwards and upwards', () => {
    const near = 0.3
    expect(
      goingOn([
        [PARAGRAPH, 0.9],
        [PARAGRAPH, near],
        [PARAGRAPH, near],
      ]),
    ).toEqual([1, 2])
    expect(
      goingOn([
        [PARAGRAPH, near],
        [PARAGRAPH, near],
        [PARAGRAPH, 0.9],
      ]),
    ).toEqual([0, 1])
  })

  it('but not over a line that is none, nor far below the bar', () => {
    expect(
      goingOn([
        [PARAGRAPH, 0.9],
        [LABEL, 0.3],
        [PARAGRAPH, 0.3],
      ]),
    ).toEqual([])
    expect(
      goingOn([
        [PARAGRAPH, 0.9],
        [PARAGRAPH, 0.1],
        [PARAGRAPH, 0.9],
      ]),
    ).toEqual([])
  })

  it('nor where a filter speaks against it', () => {
    expect(
      goingOn(
        [
          [PARAGRAPH, 0.9],
          [PARAGRAPH, 0.4],
          [PARAGRAPH, 0.9],
        ],
        { 1: ADVERTISED },
      ),
    ).toEqual([])
  })

  it('in one element of a page, and not from one to the next', () => {
    const scores = [
      [PARAGRAPH, 0.9],
      [PARAGRAPH, 0.3],
    ] as const
    expect(goingOn(scores, {}, (text) => `<p>${text}</p>`)).toEqual([1])
    expect(goingOn(scores, {}, (text) => `<div><p>${text}</p></div>`)).toEqual([])
  })
})
