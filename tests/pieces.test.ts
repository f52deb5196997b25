import { describe, expect, it } from 'vitest'
import { cutPage } from '../src/readers/pieces.ts'
import { HTML, PAGE } from './chaff.ts'

describe('cutPage', () => {
  it('leaves pages of a usual size whole', () => {
    expect(cutPage(HTML)).toEqual([HTML])
    expect(cutPage(PAGE.repeat(500))).toHaveLength(1)
    expect(cutPage('word '.repeat(1_000_000))).toHaveLength(1)
  })

  it.each([
    ['lines', 'a b\n'.repeat(120_001), 3],
    ['blocks', `<html>${'<p>a <b>b</b>'.repeat(120_000)}`, 3],
    ['one long line after the other', `${'x'.repeat(1_000_000)}\n`.repeat(20), 3],
  ])('cuts %s where one begins, and loses nothing', (_, source, count) => {
    const pieces = cutPage(source)
    expect(pieces.join('') === source).toBe(true)
    expect(pieces).toHaveLength(count)
    for (const piece of pieces.slice(1)) expect(piece).toMatch(/^(?:a b\n|<p>|x)/)
  })

  it('never cuts inside a script', () => {
    const script = `<script>${'if (a <b) c\n'.repeat(1_000_000)}</script>`
    const page = `<html>${'<p>a'.repeat(60_000)}${script}${'<p>b'.repeat(60_000)}`
    const pieces = cutPage(page)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.filter((piece) => piece.includes('if (a <b) c'))).toEqual([expect.stringContaining(script)])
  })
})
