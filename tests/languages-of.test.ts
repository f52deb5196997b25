import { describe, expect, it } from 'vitest'
import { languagesOf } from '../src/languages.ts'
import { scanWords, TokenBuffer } from '../src/words.ts'

function languages(text: string): readonly string[] {
  const sink = new TokenBuffer()
  scanWords(text, sink)
  return languagesOf({ hashes: sink.hashes.subarray(0, sink.length), first: Int32Array.from([0, sink.length]) })
}

describe('languagesOf', () => {
  it.each([
    ['en', 'The last ferry leaves at nine, and for forty years it was the only way to the island.'],
    ['de', 'Die Brücke wurde nach drei Jahren eröffnet, und der Verkehr ist mit ihr nicht weniger geworden.'],
    ['ru', 'Мост открыли через три года, и движение на нём не стало меньше, как это было до него.'],
    ['ja', '橋は三年後に開通したが、交通量は減らなかった。'],
  ])('finds %s', (language, text) => {
    expect(languages(text)).toContain(language)
  })

  it('leaves out languages that share a few words', () => {
    expect(languages('The last ferry leaves at nine, and for forty years it was the only way to the island.')).toEqual([
      'en',
    ])
  })

  it('always has English, whose labels stand on all sites', () => {
    expect(
      languages('Die Brücke wurde nach drei Jahren eröffnet, und der Verkehr ist nicht weniger geworden.'),
    ).toContain('en')
  })

  it('takes all where there is too little to tell by', () => {
    expect(languages('Teilen').length).toBeGreaterThan(20)
  })
})
