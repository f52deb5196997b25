import { describe, expect, it } from 'vitest'
import { quoteWords } from '../src/cue.ts'

describe('quoteWords', () => {
  it('gives the words as the page has them', () => {
    expect(quoteWords('Liked it? Take a second, please!', 2, 3)).toBe('Take a second,')
  })
})
