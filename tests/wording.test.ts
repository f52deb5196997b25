import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInEntries } from '../src/built-in-entries.ts'
import { defineFilter, type Filter } from '../src/filters/define.ts'
import { filters } from '../src/filters/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'

/** The evidence of a filter with this wording about each line of a text. */
function judge(wording: readonly string[], text: string, headings: readonly string[] = []) {
  const filter = defineFilter({
    id: 'sample',
    removes: 'samples',
    says: 'boilerplate',
    wording: { en: wording },
    headings: { en: headings },
    examples: { hits: [], misses: [] },
  })
  return new Judge([filter]).testify(lookAround(read(text, 'text', false))).map(([first]) => first)
}

const meets = (pattern: string, text: string): boolean => judge([pattern], text)[0] !== undefined

describe('a wording', () => {
  it.each([
    ['leave a reply', 'Please leave a reply below', true],
    ['leave a reply', 'Please leave one reply', false],
    ['^leave a reply', 'Leave a Reply to Jane', true],
    ['^leave a reply', 'You may leave a reply', false],
    ['leave a reply$', 'You may leave a reply.', true],
    ['leave a reply$', 'You may leave a reply here', false],
    ['^leave a reply$', '» LEAVE A REPLY «', true],
    ['# views', '4,851 Views', true],
    ['support * on patreon', 'Support The Duran on Patreon!', true],
    ['support * on patreon', 'Support on Patreon', false],
    ['support * on patreon', 'Support one two three four five on Patreon', false],
    ['sign|signing up', 'Signing up', true],
    ['^skip to main? content$', 'Skip to content', true],
    ['^skip to main? content$', 'Skip to main content', true],
    ['e-mail|email us', 'E-mail us', true],
    ['^please? donate$', 'Donate', true],
    ['faites un don', 'FAITES UN DON', true],
    ['阅读更多', '点击阅读更多', true],
  ])('%j in %j: %s', (pattern, text, expected) => {
    expect(meets(pattern, text)).toBe(expected)
  })

  it.each(['', '* on patreon', 'maybe?'])('%j is refused', (pattern) => {
    expect(() => judge([pattern], 'text')).toThrow(TypeError)
  })

  it('quotes the page in its reason', () => {
    expect(judge(['take a second'], 'Liked it? Take a Second, please')[0]?.reason).toBe('says “Take a Second,”')
  })
})

describe('a heading', () => {
  it('opens a section and speaks for the short lines below it, up to the next prose', () => {
    const lines = [
      'Related stories',
      'One short line',
      'It is a sentence of prose that ends the section, and it is long.',
      'Last',
    ]
    const evidence = judge([], lines.join('\n'), ['related stories'])
    expect(evidence.map((e) => [e?.opens === true, e?.reason])).toEqual([
      [true, 'headed “Related stories”'],
      [false, 'below “Related stories”'],
      [false, undefined],
      [false, undefined],
    ])
  })

  it('is always the whole block', () => {
    expect(judge([], 'The related stories of the war', ['related stories'])).toEqual([undefined])
  })
})

describe('hints', () => {
  const prices = defineFilter({
    id: 'prices',
    removes: 'prices below their label',
    says: 'boilerplate',
    asks: [],
    hints: { en: ['^our prices$'] },
    reach: 2,
    examples: { hits: [], misses: [] },
    judge: ({ index, text }, _page, cue, hinted) =>
      cue === undefined && (hinted[index - 1] === 1 || hinted[index - 2] === 1)
        ? { reason: `a price ${text}`, strength: 1 }
        : undefined,
  })

  it('make the filter look as far as it reaches, and are no cue', () => {
    const page = lookAround(read('Boats\nOur Prices\n10\n20\n30', 'text', false))
    const evidence = new Judge([prices]).testify(page)
    expect(evidence.map(([first]) => first?.reason)).toEqual([
      undefined,
      undefined,
      'a price 10',
      'a price 20',
      undefined,
    ])
  })
})

describe('a filter that asks', () => {
  const asked = (asks: Filter['asks'], source: string) => {
    const seen: string[] = []
    const filter: Filter = {
      id: 'curious',
      removes: 'nothing',
      says: 'boilerplate',
      ...(asks === undefined ? {} : { asks }),
      examples: { hits: [], misses: [] },
      judge: ({ text }) => {
        seen.push(text)
        return undefined
      },
    }
    new Judge([filter]).testify(lookAround(read(source, 'html', false)))
    return seen
  }
  const page = '<nav><p>Home: 1</p><p>One two three: 4</p></nav><h2>Tide: 5</h2><p>Plain</p>'

  it.each<[string, Filter['asks'], readonly string[]]>([
    ['nothing said', undefined, ['Home: 1', 'One two three: 4', 'Tide: 5', 'Plain']],
    ['nowhere', [], []],
    ['signs', [{ signs: ['colon', 'star'] }], ['Home: 1', 'One two three: 4', 'Tide: 5']],
    ['signs and words', [{ signs: ['colon'], words: 2 }], ['Home: 1', 'Tide: 5']],
    ['zones', [{ zones: ['navigation'] }], ['Home: 1', 'One two three: 4']],
    ['kinds', [{ kinds: ['heading'] }], ['Tide: 5']],
    ['all of one', [{ zones: ['navigation'], signs: ['colon'], words: 2 }], ['Home: 1']],
    ['any of several', [{ kinds: ['heading'] }, { words: 1 }], ['Tide: 5', 'Plain']],
    ['a column', ({ blocks }) => Uint8Array.from(blocks, ({ index }) => index % 2), ['One two three: 4', 'Plain']],
  ])('for %s', (_, asks, expected) => {
    expect(asked(asks, page)).toEqual(expected)
  })
})

describe('a judge', () => {
  it('asks more filters than one number has bits, strongest first', () => {
    const judge = new Judge(
      Array.from({ length: 70 }, (_, n) => ({
        id: `filter-${n}`,
        removes: 'boats',
        says: 'boilerplate',
        wording: { en: ['^boats$'] },
        examples: { hits: [], misses: [] },
        judge: (_block, _page, cue) => (cue?.whole === true ? { reason: cue.quote, strength: n / 70 } : undefined),
      })),
    )
    const [found, none] = judge.testify(lookAround(read('Boats\nBridges', 'text', false)))
    expect(found?.map(({ filter }) => filter)).toEqual(Array.from({ length: 70 }, (_, n) => `filter-${69 - n}`))
    expect(none).toEqual([])
  })
})

describe('defineFilter', () => {
  const base = { removes: 'x', says: 'boilerplate', examples: { hits: [], misses: [] } } as const

  it('refuses ids that are no names', () => {
    expect(() => defineFilter({ ...base, id: 'Donation Appeal', wording: {} })).toThrow(
      'lower-case words joined by dashes',
    )
  })

  it('refuses a filter that cannot judge', () => {
    expect(() => defineFilter({ ...base, id: 'idle' })).toThrow('needs wording, headings or judge')
  })
})

describe('a choice of filters', () => {
  const own = defineFilter({
    id: 'sample',
    removes: 'samples',
    says: 'boilerplate',
    wording: { en: ['harbour master'] },
    examples: { hits: [], misses: [] },
  })
  const page = lookAround(read('Ask the harbour master\nPlease consider donating', 'text', false))
  const found = (some: readonly Filter[]) => new Judge(some).testify(page).map((all) => all.map(({ filter }) => filter))

  it('finds the phrases of your own filters beside those of chaff', () => {
    expect(found([own, ...filters])).toEqual([['sample'], ['donation-appeal']])
    expect(found([...filters, own])).toEqual([['sample'], ['donation-appeal']])
  })

  it('finds none of filters that are left out', () => {
    expect(found([own, ...filters.filter(({ id }) => id !== 'donation-appeal')])).toEqual([['sample'], []])
  })
})

describe('the wordings of the registry', () => {
  it.each(['en', 'ru', 'zh'] as const)('in %s begin in the files of the command line as in the source', (language) => {
    for (const [which, entries] of Object.entries(builtInEntries(language))) {
      const file = readFileSync(new URL(`../dist/cli/data/${language}.${which}.bin`, import.meta.url))
      expect(new Int32Array(new Uint8Array(file).buffer)).toEqual(entries)
    }
  })

  const patterns = filters.flatMap(({ id, wording, headings, hints }: Filter) =>
    [wording, headings, hints].flatMap((w) =>
      Object.values(w ?? {}).flatMap((texts) => texts.map((text) => `${id}: ${text}`)),
    ),
  )

  it('are written in the notation: no optional gap, no "?" before "|"', () => {
    const piece = /^(?:\*\$?|\^?[^\s?*^$]+\??\$?)$/
    expect(
      patterns.filter(
        (text) =>
          !text
            .replace(/^[a-z-]+: !?/, '')
            .trim()
            .split(/\s+/)
            .every((p) => piece.test(p)),
      ),
    ).toEqual([])
  })
})
