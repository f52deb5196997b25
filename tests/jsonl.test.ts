import { describe, expect, it } from 'vitest'
import { RecordCleaner } from '../src/records/jsonl.ts'
import { splitLines } from '../src/records/lines.ts'
import { rawMembers } from '../src/records/members.ts'
import { HTML, PAGE, PROSE } from './chaff.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const all = bytes(text)
  for (let i = 0; i < all.length; i += size) yield all.subarray(i, i + size)
}

describe('splitLines', () => {
  it.each([1, 2, 3, 7, 100])('splits at line feeds only, whatever the chunks (%i bytes)', async (size) => {
    const lines: string[] = []
    for await (const line of splitLines(chunksOf('eins\n\nz\rwei\u2028é\r\ndrei', size))) lines.push(String(line))
    expect(lines).toEqual(['eins', '', 'z\rwei\u2028é\r', 'drei'])
  })

  it('lets a line pass that is too long, and goes on behind it', async () => {
    const lines: (string | undefined)[] = []
    for await (const line of splitLines(chunksOf('ok\ntoo long\nfine\nagain too long', 4), 5))
      lines.push(line?.toString())
    expect(lines).toEqual(['ok', undefined, 'fine', undefined])
  })
})

describe('rawMembers', () => {
  it.each([
    ['{"id":12345678901234567890,"x":1}', '12345678901234567890'],
    ['{"a":{"id":1},"b":["id",{"id":2}],"id" : 1.50 }', '1.50'],
    ['{"text":"say \\"id\\": 3, \\\\","id":"x\\\\"}', '"x\\\\"'],
    ['{"id":1,"id":[1, {"a":2}]}', '[1, {"a":2}]'],
    ['{"\\u0069d":null}', 'null'],
    ['{"x":"id"}', undefined],
    ['{}', undefined],
  ])('finds the id of %s as it is written', (json, id) => {
    expect(rawMembers(json, ['id']).get('id')).toBe(id)
  })
})

describe('RecordCleaner', () => {
  const cleaner = new RecordCleaner({})
  const answer = (record: string): Record<string, unknown> => JSON.parse(cleaner.answer(bytes(record), 1).json)

  it('passes id and url through byte for byte', () => {
    const { json } = cleaner.answer(bytes(`{"url":"http:\\/\\/a","id":12345678901234567890,"text":""}`), 1)
    expect(json.startsWith('{"url":"http:\\/\\/a","id":12345678901234567890,"text":""')).toBe(true)
  })

  it.each([
    ['text', PAGE],
    ['markdown', PAGE],
    ['html', HTML],
  ])('cleans %s', (field, page) => {
    const record = answer(JSON.stringify({ id: 'a', [field]: page }))
    expect(record).toMatchObject({ id: 'a', title: 'The harbour that was dug by hand' })
    expect(record['text']).toContain(PROSE)
    expect(record['text']).not.toContain('dug by hand\n')
    expect(record['text']).not.toContain('All rights reserved')
    expect(record['articles']).toHaveLength(1)
    expect(record['removed']).toMatchObject({ 'copyright-footer': 1 })
    expect(record['confidence']).toBeGreaterThan(0)
  })

  it.each([
    ['{"id":7,', 'line 3: not JSON: '],
    ['', 'line 3: blank'],
    ['[1]', 'line 3: expected a JSON object'],
    ['null', 'line 3: expected a JSON object'],
    ['{"id":7}', 'line 3: no "text", "markdown" or "html"'],
    ['{"id":7,"text":5}', 'line 3: "text" must be a string'],
    ['{"__proto__":{"text":"inherited"}}', 'line 3: no "text"'],
  ])('answers %j with an error', (record, error) => {
    const { json, result } = cleaner.answer(bytes(record), 3)
    expect(result).toBeUndefined()
    expect(JSON.parse(json).error).toContain(error)
  })

  it('keeps the id of a record that it cannot clean', () => {
    expect(answer('{"id":"seven"}')['id']).toBe('seven')
  })

  it('says where bytes are not UTF-8, and where a line was too long', () => {
    expect(cleaner.answer(Buffer.from([0x7b, 0xff]), 4).json).toBe('{"error":"line 4: not UTF-8"}')
    expect(cleaner.answer(undefined, 5).json).toBe('{"error":"line 5: longer than 256 MB"}')
  })
})
