import { describe, expect, it } from 'vitest'
import { SIGNS, type Sign } from '../src/signs.ts'
import { hashPlainWord, sameWords, scanWords, TokenBuffer } from '../src/words.ts'

const scan = (text: string, links?: number[]) => scanWords(text, new TokenBuffer(), links)

describe('scanWords', () => {
  it.each([
    ['', 0],
    ['one two  three', 3],
    ["don't stop", 2],
    ['4,851 views and 3.5 stars', 5],
    ['rock-and-roll', 3],
    ['snake_case x', 2],
    ['寄付をお願いします', 5],
    ['한국어 문장', 2],
    ['Привет, мир!', 2],
    ['— … • |', 0],
  ])('counts the words of %j', (text, words) => {
    expect(scan(text).words).toBe(words)
  })

  it('hashes plain words as their short cut does, which leaves all others alone', () => {
    const sink = new TokenBuffer()
    scanWords('subscribe', sink)
    expect(hashPlainWord('subscribe')).toBe(sink.hashes[0])
    for (const word of ['', 'Café', '12', 'e-mail', 'Абв']) expect(hashPlainWord(word)).toBeUndefined()
  })

  it('counts link words by where they start', () => {
    expect(scan('one two three four', [4, 13]).linkWords).toBe(2)
  })

  it('counts capitals, numbers and function words', () => {
    expect(scan('The Cat sat on 12 of THE mats').shape).toMatchObject({ capitals: 3, numbers: 1, functionWords: 4 })
  })

  it.each([
    ['Ends here.', 'stop'],
    ['Ends “here.”', 'stop'],
    ['終わり。', 'stop'],
    ['goes on…', 'ellipsis'],
    ['goes on...', 'ellipsis'],
    ['a list:', 'colon'],
    ['a, b,', 'comma'],
    ['no end', 'none'],
    ['', 'none'],
  ])('sees how %j ends', (text, ending) => {
    expect(scan(text).shape.ending).toBe(ending)
  })
})

describe('signs', () => {
  it.each<[string, readonly Sign[]]>([
    ['plain words', []],
    ['H2O', ['digit']],
    ['Home | News', ['bar']],
    ['Photo: © Ana/AP', ['colon', 'copyright', 'slash']],
    ['$10 or 10 €?', ['currency', 'digit', 'question']],
    ['first\nsecond', ['line']],
    ['a – b', ['dash']],
  ])('sees those of %j', (text, expected) => {
    const { signs } = scan(text).shape
    const seen = Object.entries(SIGNS).flatMap(([name, bit]) => ((signs & bit) === 0 ? [] : [name]))
    expect(seen.filter((name) => name !== 'stop' && name !== 'comma').sort()).toEqual(expected)
  })

  it('counts stops and commas, but not those inside of numbers', () => {
    expect(scan('One, two, 4,851. Three! Four? 3.5').shape).toMatchObject({ commas: 2, stops: 3 })
  })
})

describe('sameWords', () => {
  it.each([
    ['Café', 'CAFE'],
    ['Café', 'Cafe\u0301'],
    ['ΕΛΛΆΔΑ', 'ελλάδα'],
    ['Élan, vital!', 'elan vital'],
    ['12 Views', '4,851 views'],
    ['It’s', "it's"],
    ['HIZLI', 'hızlı'],
  ])('%j is %j', (a, b) => {
    expect(sameWords(a, b)).toBe(true)
  })

  it('tells other words apart', () => {
    expect(sameWords('one two', 'one three')).toBe(false)
    expect(sameWords('one two', 'one')).toBe(false)
  })
})
