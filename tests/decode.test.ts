import { describe, expect, it } from 'vitest'
import { decode, encodingName } from '../src/decode/index.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

describe('decode', () => {
  it('takes valid UTF-8 for UTF-8, whatever the page declares', async () => {
    const page = '<meta charset="iso-8859-1"><p>Grüße aus Köln</p>'
    expect(await decode(utf8(page))).toEqual({ text: page, encoding: 'utf-8' })
  })

  it('keeps a byte order mark in the text', async () => {
    expect((await decode(utf8('\ufeffHallo'))).text).toBe('\ufeffHallo')
    expect(await decode(Buffer.from('\ufeffHallo', 'utf16le'))).toEqual({ text: '\ufeffHallo', encoding: 'utf-16le' })
    expect(await decode(utf16be('\ufeffHallo'))).toEqual({ text: '\ufeffHallo', encoding: 'utf-16be' })
  })

  it('recognises UTF-16 without a mark by its NULs, with CJK in it too', async () => {
    const page = '<p>一 page of 一二三, with a line\nand another one</p>'
    expect(await decode(Buffer.from(page, 'utf16le'))).toEqual({ text: page, encoding: 'utf-16le' })
    expect(await decode(utf16be(page))).toEqual({ text: page, encoding: 'utf-16be' })
  })

  it('follows what the page declares in its first 1024 bytes', async () => {
    const russian = Buffer.concat([
      latin1('<meta charset=koi8-r><p>'),
      Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
    ])
    expect(await decode(russian)).toEqual({ text: '<meta charset=koi8-r><p>Привет', encoding: 'koi8-r' })
    const pragma = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">'
    const czech = Buffer.concat([latin1(pragma), Buffer.from([0x9a, 0xe8])])
    expect((await decode(czech)).text).toBe(`${pragma}šč`)
  })

  it('decodes windows-1252 as the standard says, not as Latin-1', async () => {
    const page = Buffer.from([0x49, 0x74, 0x92, 0x73, 0x20, 0x80, 0x35, 0x2e, 0x20, 0x43, 0x61, 0x66, 0xe9, 0x2e])
    expect((await decode(page, 'iso-8859-1')).text).toBe('It’s €5. Café.')
    expect((await decode(page)).text).toBe('It’s €5. Café.')
  })

  it('tells undeclared text by its letters', async () => {
    const german = 'Der Mann ging über die Straße und sagte: schön, daß wir uns hier wieder begegnen.'
    expect((await decode(latin1(german))).text).toBe(german)
    const japanese = Buffer.from([
      0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6, 0x8f, 0xcd, 0x82, 0xaa, 0x82, 0xb1, 0x82, 0xb1, 0x82,
      0xc9, 0x82, 0xa0, 0x82, 0xe8, 0x82, 0xdc, 0x82, 0xb7, 0x81, 0x42, 0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x83, 0x65,
      0x83, 0x58, 0x83, 0x67, 0x82, 0xc5, 0x82, 0xb7, 0x81, 0x42,
    ])
    expect(await decode(japanese)).toEqual({
      text: '日本語の文章がここにあります。これはテストです。',
      encoding: 'shift_jis',
    })
  })

  it('finds the letters that tell, however late they come', async () => {
    const late = `<html>${'<div class="plain"></div>'.repeat(8000)}<p>Der Mann ging über die Straße, schön.</p>`
    expect((await decode(latin1(late))).text).toBe(late)
  })

  it('keeps UTF-8 whose last character was cut off', async () => {
    const cut = utf8('Grüße aus Kö').subarray(0, -1)
    expect(await decode(cut)).toEqual({ text: 'Grüße aus K\ufffd', encoding: 'utf-8' })
  })

  it('obeys an encoding that is asked for', async () => {
    expect((await decode(utf8('é'), 'latin1')).text).toBe('Ã©')
    expect(await encodingName('SJIS')).toBe('shift_jis')
    await expect(encodingName('utf8000')).rejects.toThrow('no encoding is called "utf8000"')
  })

  it.each([
    ['PDF', '%PDF-1.7\n'],
    ['a PNG image', '\x89PNG\r\n\x1a\n'],
    ['a JPEG image', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['a GIF image', 'GIF89a\x01\0'],
    ['a WebP image', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['an EPUB book', `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/epub+zip`],
    ['a ZIP archive (or an office document)', 'PK\x03\x04\x14\0'],
    ['an ELF program', '\x7fELF\x02\x01'],
    ['an MP4 film', '\0\0\0\x20ftypisom'],
    ['a WebAssembly module', '\0asm\x01\0\0\0'],
    ['an old office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['gzip-compressed data; unpack it first: zcat FILE | chaff', '\x1f\x8b\x08\0'],
    ['a WARC archive; feed its pages as records to --jsonl', 'WARC/1.1\r\nWARC-Type: response\r\n'],
    ['Zstandard-compressed data; unpack it first: zstdcat FILE | chaff', '\x28\xb5\x2f\xfd'],
    ['binary data', '\x01\x02\x03\x04 and words'],
  ])('refuses %s', async (what, bytes) => {
    await expect(decode(latin1(bytes))).rejects.toThrow(`Expected HTML, Markdown or text, not ${what}`)
  })

  it.each([
    'The old AVI files are on tape.',
    'ID3 tags hold the title.',
    'BZh is a prefix.',
    'This is WEBP, explained.',
  ])('takes %j for text', async (text) => {
    expect((await decode(latin1(text))).text).toBe(text)
  })

  it('lets a stray NUL and overstruck text pass', async () => {
    const manual = `N\bNA\bAM\bME\bE ${'is a word in a long page. '.repeat(40)}\0`
    expect((await decode(latin1(manual))).text).toBe(manual)
  })

  it.each([
    'One\0stray sign, in a short text.\n',
    'A bell\x07 in a short text.\n',
  ])('takes a stray sign in a short text for no other encoding, and for no binary: %j', async (text) => {
    expect(await decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
  })

  it('decodes nothing to nothing', async () => {
    expect(await decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })
})
