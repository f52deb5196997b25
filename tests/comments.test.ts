import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean, resultText } from '../src/index.ts'
import { chaff, MORE, PROSE } from './chaff.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/pages/comments/${name}`, import.meta.url), 'utf8')

const comments = read('comments.txt').trimEnd().split('\n')
const AROUND = [
  '4 Comments',
  'Anna Brekke',
  '12 March 2023 at 9:14',
  'Reply',
  'Leave a Reply',
  'Required fields',
  'Post',
]

describe.each(['source.html', 'source.txt'])('readers’ comments of %s', (name) => {
  const source = read(name)
  const without = clean(source)
  const kept = clean(source, { comments: true })

  it('go by default, and the article stays', () => {
    const text = resultText(without)
    for (const comment of comments) expect(text).not.toContain(comment)
    const lines = text.split('\n')
    expect(lines).toContain('The lighthouse keeper who would not leave')
    expect(lines.filter((line) => line.split(' ').length > 20)).toHaveLength(9)
  })

  it('say who removed them', () => {
    const by = without.verdicts.filter(({ block }) => comments.includes(block.text)).map((verdict) => verdict.by)
    expect(by).toHaveLength(comments.length)
    expect(by).toEqual(by.map(() => 'comments'))
  })

  it('stay where they are asked for, without the buttons and names around them', () => {
    const text = resultText(kept)
    for (const comment of comments) expect(text).toContain(comment)
    for (const around of AROUND) expect(text).not.toContain(around)
  })

  it('change nothing else', () => {
    const others = (result: typeof kept) =>
      result.verdicts.filter(({ block }) => !comments.includes(block.text)).map(({ keep }) => keep)
    expect(others(kept)).toEqual(others(without))
  })
})

describe('what is no comment', () => {
  const post = (text: string): string => `<div class="comment"><p>${text}</p></div>`

  it.each([
    ['posts of a forum, by what it says of itself', '<script type="application/ld+json">{"@type":"QAPage"}</script>'],
    ['posts of a forum, by how little stands above them', ''],
  ])('%s', (_, head) => {
    const source = `<html><head><title>Digging</title>${head}</head><body><h1>Who dug it?</h1><p>${PROSE}</p>${post(MORE)}</body></html>`
    expect(clean(source).verdicts.filter((verdict) => verdict.by === 'comments')).toEqual([])
  })

  it('an article below a counter of its comments', () => {
    const source = `Who dug the harbour?\n\n4 Comments\n\n${PROSE}\n\n${MORE}\n`
    expect(resultText(clean(source))).toContain(MORE)
  })
})

describe('chaff --comments', () => {
  it('keeps them', async () => {
    const { code, stdout } = await chaff(['--comments'], { input: read('source.html') })
    expect(code).toBe(0)
    expect(stdout).toContain(comments[0])
  })
})
