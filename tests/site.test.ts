import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean, createCleaner, learnSite, type Result, type SiteProfile } from '../src/index.ts'
import { siteHostOf } from '../src/site/address.ts'
import { PageCounts } from '../src/site/page-counts.ts'
import { recurrence } from '../src/site/profile.ts'
import { parseProfile, writeProfile } from '../src/site/profile-file.ts'
import { unitsOf } from '../src/site/units.ts'
import { scanWords, TokenBuffer } from '../src/words.ts'

const COURIER = new URL('../fixtures/site-courier/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, COURIER), 'utf8')
const slugs = readdirSync(COURIER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length))

/** The blocks that are kept but should not be, and the reverse. */
function wrong(result: Result, kept: ReadonlySet<string>): { left: string[]; lost: string[] } {
  const texts = (keep: boolean): string[] =>
    result.verdicts.filter((v) => v.keep === keep && kept.has(v.block.text) !== keep).map((v) => v.block.text)
  return { left: texts(true), lost: texts(false) }
}

describe.each(['html', 'txt'])('a site of twelve pages whose furniture varies a little, %s', (format) => {
  const origin = { folder: 'courier' }
  const pages = slugs.map((slug) => ({
    source: read(`${slug}.${format}`),
    kept: new Set(read(`${slug}.kept.txt`).trimEnd().split('\n')),
  }))
  const site = learnSite(
    pages.map(({ source }) => source),
    origin,
  )
  const judge = (site?: SiteProfile) => {
    const cleaner = createCleaner(site === undefined ? {} : { site })
    return pages.map(({ source, kept }) => wrong(cleaner.clean(source, origin), kept))
  }

  it('has twelve pages', () => {
    expect(pages).toHaveLength(12)
  })

  it('leaves three lines a page standing where chaff knows one page only', () => {
    const left = judge().flatMap(({ left }) => left)
    expect(left.length).toBeGreaterThanOrEqual(36)
    expect(left.filter((text) => text.startsWith('The Sound Courier belongs to'))).toHaveLength(12)
  })

  it('is clean with what recurs on it but for a label, and no sentence of an article is lost', () => {
    const pages = judge(site)
    expect(pages.flatMap(({ lost }) => lost)).toEqual([])
    const left = pages.flatMap((page) => page.left)
    expect(left.length).toBeLessThanOrEqual(1)
    for (const text of left) expect(text.split(' ').length).toBeLessThanOrEqual(2)
  })

  it('names the other pages where they tipped a block', () => {
    const { verdicts } = createCleaner({ site }).clean(pages[0]?.source ?? '', origin)
    const gift = verdicts.find((v) => v.block.text.startsWith('The Sound Courier belongs to'))
    const name = format === 'html' ? 'courier.example' : 'courier'
    expect(gift).toMatchObject({
      keep: false,
      by: 'site-furniture',
      reason: `nearly the same on 12 of 12 pages of ${name}`,
    })
    const menu = verdicts.find((v) => v.block.text === 'The archive')
    expect(menu?.evidence).toContainEqual(
      expect.objectContaining({ filter: 'site-furniture', reason: `on 12 of 12 pages of ${name}` }),
    )
  })

  it('is silent where it is told to be, and alone where it is asked alone', () => {
    const by = (options: object): Set<string> =>
      new Set(
        createCleaner({ site, ...options })
          .clean(pages[0]?.source ?? '', origin)
          .verdicts.filter((v) => !v.keep)
          .map((v) => v.by),
      )
    expect(by({})).toContain('site-furniture')
    expect(by({ without: ['site-furniture'] })).not.toContain('site-furniture')
    expect(by({ only: ['site-furniture'] })).toEqual(new Set(['site-furniture']))
    expect(by({ only: ['cookie-notice'] })).toEqual(new Set())
  })

  it('says in the profile what recurs, so that it can be read and a line of it deleted', () => {
    const written = writeProfile(site)
    expect(parseProfile(written)).toEqual(site)
    const lines = written.split('\n')
    const gift = lines.filter((line) => line.includes('"The Sound Courier belongs to'))
    expect(gift).toHaveLength(1)
    const mended = parseProfile(lines.filter((line) => line !== gift[0]).join('\n'))
    const left = judge(mended).flatMap((page) => page.left)
    expect(left.filter((text) => text.startsWith('The Sound Courier belongs to'))).toHaveLength(12)
  })
})

/** Six articles that have no sentence in common, a paragraph a line. */
const ARTICLES = slugs.map((slug) => read(`${slug}.kept.txt`).replaceAll('\n', '\n\n'))

describe('what must not be lost', () => {
  const [first = ''] = ARTICLES

  it('a page of which there are several copies', () => {
    const { verdicts } = clean(first, { site: learnSite([first, first, first]) })
    expect(verdicts.filter((v) => !v.keep)).toEqual([])
  })

  it('a sentence that fewer than half of the pages have', () => {
    const saying = 'Whoever rings the storm bell, they say on the island, must also make the soup for all who come.'
    const pages = ARTICLES.map((article, i) => (i < 3 ? `${article}${saying}\n` : article))
    const found = clean(pages[0] ?? '', { site: learnSite(pages) }).verdicts.at(-1)
    expect(found).toMatchObject({ block: { text: saying }, keep: true, evidence: [] })
  })

  it('labels that stand in a list many times', () => {
    const pages = ARTICLES.map((article) => `${article}${'Weight of the stone in pounds\n\n'.repeat(3)}`)
    const { verdicts } = clean(pages[0] ?? '', { site: learnSite(pages) })
    expect(verdicts.flatMap((v) => v.evidence).filter((e) => e.filter === 'site-furniture')).toEqual([])
  })

  it('what is on two pages, or on fewer than half', () => {
    expect(recurrence(2, 2)).toBe(0)
    expect(recurrence(3, 3)).toBe(1)
    expect(recurrence(3, 43)).toBe(0)
    expect(recurrence(41, 43)).toBeCloseTo(40 / 42)
  })
})

describe('sites', () => {
  it('are hosts without www, told from addresses', () => {
    const host = (url: string): string | undefined => siteHostOf({ url }, {})
    expect(host('https://www.Example.org/page')).toBe('example.org')
    expect(host('//m.example.org:8080/')).toBe('m.example.org')
    expect(host('http://user:word@example.org?x')).toBe('example.org')
    expect(host('/page')).toBeUndefined()
    expect(host('https://exa\u001b[31mmple.org/')).toBeUndefined()
    expect(siteHostOf({ url: 'https://a.example/' }, { url: 'https://b.example/' })).toBe('b.example')
  })

  it('are apart: what recurs on one says nothing of another', () => {
    const appeal = 'The lamp on the pier is lit by those who give a little each month, and by nobody else at all.'
    const [last = '', ...pages] = ARTICLES.map((article) => `${article}${appeal}\n`)
    const site = learnSite(pages, { url: 'https://a.example/' })
    const by = (url?: string): string | undefined => createCleaner({ site }).clean(last, { url }).verdicts.at(-1)?.by
    expect(by('https://www.a.example/ferry')).toBe('site-furniture')
    expect(by('https://b.example/ferry')).not.toBe('site-furniture')
    // A page of which nothing is known can only be of the one site that was learned
    expect(by()).toBe('site-furniture')
  })

  it('refuse a profile of another version', () => {
    expect(() => clean('A page.', { site: { version: 9, missed: 0, sites: [] } })).toThrow(/version 9, not 1/)
  })
})

describe('units', () => {
  const units = (text: string) => {
    const sink = new TokenBuffer()
    scanWords(text, sink)
    return unitsOf({ hashes: sink.hashes, first: Int32Array.of(0, sink.length) }, 0)
  }

  it('are the same whatever the case, the punctuation, the accents and the numbers', () => {
    expect(units('Café — 12 tables, open')).toEqual(units('CAFE: 4,851 Tables open!'))
    expect(units('Café twelve tables open')).not.toEqual(units('Café 12 tables open'))
  })

  it('are what profiles of this version have: where this changes, PROFILE_VERSION must', () => {
    expect(units('The harbour of 1831').whole).toBe(695344946780688)
    const runs = [288920394542032, 4805901028123348, 7451588955244058, 8317033158760267]
    expect(units('One two three four five six').runs).toEqual(runs)
  })

  it('share most runs where one word of a longer line changes', () => {
    const runs = (name: string) => units(`Good morning ${name} you are reading one of our stories about the sea`).runs
    const shared = runs('Anna').filter((run) => runs('Peter').includes(run))
    expect(shared.length).toBeGreaterThanOrEqual(4)
    expect(runs('Anna')).toHaveLength(8)
  })
})

describe('PageCounts', () => {
  it('is exact while there is room', () => {
    const counts = new PageCounts()
    for (let page = 0; page < 20; page++)
      for (let unit = 0; unit < 5000; unit++) if (unit % (page + 1) === 0) counts.add(unit % 3, unit)
    expect(counts.missed).toBe(0)
    for (const [site, unit, pages] of counts.entries()) {
      expect(site).toBe(unit % 3)
      expect(pages).toBe(Array.from({ length: 20 }, (_, page) => page).filter((page) => unit % (page + 1) === 0).length)
    }
    expect(counts.get(0, 1)).toBe(0)
  })

  it('keeps its memory and its error bound over a million units', () => {
    const SLOTS = 2 ** 16
    const PAGES = 10_000
    const FRAME = 20
    const counts = new PageCounts(SLOTS)
    let added = 0
    // Each page has twenty lines of the frame, and eighty that nobody saw before
    for (let page = 0; page < PAGES; page++) {
      for (let line = 0; line < FRAME; line++) counts.add(0, line)
      for (let line = 0; line < 80; line++) counts.add(0, 2 ** 40 + page * 80 + line)
      added += 100
    }
    expect(added).toBe(1_000_000)
    expect(counts.bytes).toBe(SLOTS * 14)
    expect(counts.missed).toBeGreaterThan(0)
    expect(counts.missed).toBeLessThanOrEqual(added / (SLOTS * 0.75))
    for (let line = 0; line < FRAME; line++) {
      expect(counts.get(0, line)).toBeGreaterThanOrEqual(PAGES - counts.missed)
      expect(counts.get(0, line)).toBeLessThanOrEqual(PAGES)
    }
  })
})

describe('a profile that is none', () => {
  const profile = writeProfile(learnSite([]))
  it.each([
    ['not JSON', '{', /not JSON/],
    ['something else', '{"name":"x"}', /no site profile; "chaff learn" writes one/],
    ['a list', '[]', /no site profile/],
    ['of another version', profile.replace('"version":1', '"version":2'), /version 2, and this chaff reads version 1/],
    ['with a wrong count', profile.replace('"missed":0', '"missed":-1'), /missed/],
  ])('says so: %s', (_, json, message) => {
    expect(() => parseProfile(json)).toThrow(message)
  })
})
