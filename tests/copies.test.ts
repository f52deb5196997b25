import { describe, expect, it } from 'vitest'
import { clean, resultText } from '../src/index.ts'

const LINE = 'In that year the ferry of 1962 carried 140 people across the strait on every day of the summer.'
const PROSE = [
  'The harbour was dug by hand when the herring came, and nobody on the island thought that it would outlast the fish.',
  'The boats that were built for it are gone now, but the stone piers stand as they were left by the men who set them.',
  'What was a place of work has become a place to walk, and on Sundays half of the village comes down to the water.',
]

/** What is kept of an article in which two lines stand apart. */
const keptWith = (one: string, two: string): string =>
  resultText(clean([PROSE[0], one, PROSE[1], two, PROSE[2]].join('\n\n')))

describe('what is kept', () => {
  it('is said once', () => {
    expect(keptWith(LINE, LINE.toUpperCase()).match(/ferry of 1962/gi)).toHaveLength(1)
  })

  it('is no copy of a line with other numbers', () => {
    const other = LINE.replace('1962', '1987').replace('140', '310')
    expect(keptWith(LINE, other)).toContain(other)
  })
})
