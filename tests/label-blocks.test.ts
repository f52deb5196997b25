import { describe, expect, it } from 'vitest'
import { labelBlocks } from '../training/label.ts'

const numbers = new Map<string, number>()
const words = (line: string): number[] =>
  line.split(' ').map((word) => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return number
  })

const labels = (blocks: readonly string[], article: readonly string[]): number[] =>
  [...labelBlocks(blocks.map(words), article.map(words))].map((share) => Math.round(share * 100) / 100)

describe('the labels of training', () => {
  const prose = 'the ferry that nobody wanted to lose has left for the last time'

  it('are the shares of words that are the article’s', () => {
    expect(labels(['home news sport', prose, `${prose} and more words that are not in it at all`], [prose])).toEqual([
      0, 1, 0,
    ])
  })

  it('find a chart whose lines repeat each other', () => {
    // No run of words stands once, so only their order tells; and blocks are other lines than the article's
    const lines = Array.from({ length: 200 }, (_, i) => ['yes no', 'no yes', 'yes yes', 'no no'][i % 4] ?? '')
    const blocks = lines.slice(100).map((_, i) => `${lines[2 * i]} ${lines[2 * i + 1]}`)
    expect(labels(['menu', ...blocks, 'menu'], lines)).toEqual([0, ...blocks.map(() => 1), 0])
  })

  it('take a line out of order where it is left over', () => {
    const summary = 'what the island lost in a single summer'
    expect(labels([summary, 'menu', prose], [prose, summary])).toEqual([1, 0, 1])
  })
})
