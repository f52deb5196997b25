/** Site rules: what a configuration may say, which rules hold for a page, and that they are obeyed. */

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnSite, type Origin, type Result, resultJson, type Verdict } from '../src/index.ts'
import type { CleanOptions } from '../src/options.ts'
import { hostOf } from '../src/origin.ts'
import { tryExamples } from '../src/rules/examples.ts'
import { findJsonFault } from '../src/rules/json.ts'
import { loadRules } from '../src/rules/load.ts'
import { parseConfig } from '../src/rules/parse.ts'
import { type ConfigFile, rulesOf } from '../src/rules/rule.ts'
import type { Site } from '../src/rules/schema.ts'
import { Selectors } from '../src/rules/selectors.ts'
import { longText, MORE, PROSE } from './chaff.ts'

const FILE = 'chaff.config.json'
const ORIGIN: Origin = { url: 'https://www.example.org/news/1' }

const configWith = (...sites: Site[]): ConfigFile => ({ name: FILE, base: '/pages', config: { sites } })

/** Cleans a page under these rules. */
async function cleaned(source: string, sites: Site[], options: CleanOptions = {}, origin = ORIGIN): Promise<Result> {
  const { cleaner } = await loadRules(configWith(...sites))
  return cleaner(options).clean(source, origin)
}

const verdictOf = (result: Result, text: string): Verdict | undefined =>
  result.verdicts.find((verdict) => verdict.block.text.includes(text))

const HOST = { hosts: ['example.org'] }
const TEXT = `The harbour that was dug by hand\n\n${PROSE}\n\nPlease consider donating\n\n${MORE}\n`
const HTML = `<!doctype html><html><head><link rel="canonical" href="https://example.org/harbour"></head><body>
<article><h1>The harbour that was dug by hand</h1><p>${PROSE}</p>
<div class="box promo"><p>The harbour shop sells candles that were made by the same families for two hundred years.</p></div>
<p>${MORE}</p><p><a class="donate" href="/give">Please consider donating</a></p></article></body></html>`

describe('a configuration', () => {
  const fault = (text: string): string => {
    try {
      parseConfig(text, FILE)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    return 'none'
  }

  it.each([
    [
      '{"sites": [{"hosts": ["a.example"]}, {"hosts": ["b.example"], "remvoe": {}}]}',
      'sites[1].remvoe: unknown key; did you mean "remove"?',
    ],
    [
      '{"sites": [{"hosts": ["a.example"], "keep": {"phrase": []}}]}',
      'sites[0].keep.phrase: unknown key; did you mean "phrases"?',
    ],
    ['{"site": []}', 'site: unknown key; did you mean "sites"?'],
    ['{"__proto__": {}}', '__proto__: unknown key; did you mean "sites"?'],
    ['{"sites": [{"hosts": "a.example"}]}', 'sites[0].hosts: expected array, received string'],
    ['{"sites": [{"remove": {}}]}', 'sites[0]: expected "hosts" or "paths": which pages is it for?'],
    [
      '{"sites": [{"hosts": ["https://a.example/"]}]}',
      'sites[0].hosts[0]: "https://a.example/" is no host; write it like "example.org"',
    ],
    [
      '{"sites": [{"hosts": ["a.example"], "without": ["naviga"]}]}',
      'sites[0].without[0]: no filter is called "naviga"; did you mean "navigation"? "chaff filters" lists them all',
    ],
    ['{"sites": [{"hosts": ["a.example"], "bias": 2}]}', 'sites[0].bias: Too big: expected number to be <=1'],
    [
      '{"sites": [{"hosts": ["a.example"], "examples": [{"text": "", "html": ""}]}]}',
      'sites[0].examples[0]: expected one of "html", "markdown" and "text"',
    ],
    ['{"sites": [{"hosts": [1]}, {"hosts": [2]}]}', 'sites[0].hosts[0]: expected string, received number (and 1 more)'],
    ['[]', 'expected object, received array'],
  ])('%s is refused with its place', (text, message) => {
    expect(fault(text)).toBe(`${FILE}: ${message}`)
  })

  it.each([
    ['', '1:1: expected a value'],
    ['{\n  "sites": [\n    {"hosts" ["a"]}\n  ]\n}', '3:14: expected ":"'],
    ['{"sites": [],\n}', '2:1: expected a key in double quotes'],
    ["{'sites': []}", '1:2: expected a key in double quotes or "}"'],
    ['{"sites": []} // rules', '1:15: expected the end of the file'],
    ['{"sites": [1 2]}', '1:14: expected "," or "]"'],
  ])('%j is no JSON: line and column', (text, message) => {
    expect(fault(text)).toBe(`${FILE}:${message}`)
  })

  it('may begin with a byte order mark', () => {
    expect(parseConfig('\ufeff{"sites": []}', FILE)).toEqual({ sites: [] })
  })

  it('has a fault in its JSON exactly where JSON.parse sees one', () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ':', '"', '}', '[', '1', '\\', '-', 'e', '\n'))
      .map(([text, at, piece]) => {
        const cut = at % (text.length + 1)
        return text.slice(0, cut) + piece + text.slice(cut + 1)
      })
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        expect(findJsonFault(text) === undefined).toBe(parses(text))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [{ phrases: ['fine', '* donations'] }, 'remove.phrases[1]: wording "* donations" must begin with a word'],
    [
      { phrases: ['a * b * c * d? * e'] },
      'remove.phrases[0]: "a * b * c * d? * e" has 5 words that are "*" or end in "?"; 4 at most',
    ],
    [{ selectors: ['.fine', 'div['] }, 'remove.selectors[1]: "div[" is no CSS selector: Expected name, found '],
    [{ selectors: ['p:promo'] }, 'remove.selectors[0]: "p:promo" is no CSS selector: Unknown pseudo-class :promo'],
  ])('refuses %j', async (remove, message) => {
    await expect(cleaned('', [{ ...HOST, remove }])).rejects.toThrow(`${FILE}: sites[0].${message}`)
  })
})

describe('the pages of a rule', () => {
  const matches = (site: Site, origin: Origin): boolean => rulesOf(configWith(site))[0]?.matches(origin) ?? false

  it.each([
    ['https://example.org/', true],
    ['https://www.example.org:8080/a?b#c', true],
    ['http://EXAMPLE.org./', true],
    ['https://notexample.org/', false],
    ['https://example.org.evil.example/', false],
    ['https://example.org@evil.example/', false],
    ['/relative', false],
    [undefined, false],
  ])('of host example.org: %s: %s', (url, expected) => {
    expect(matches(HOST, { url })).toBe(expected)
  })

  it('are told by hosts as browsers write them', () => {
    expect(matches({ hosts: ['Bücher.example'] }, { url: 'https://xn--bcher-kva.example/' })).toBe(true)
    expect(hostOf('mailto:a@example.org')).toBe(undefined)
  })

  it.each([
    ['archive/**', '/pages/archive/1913/may.txt', true],
    ['archive/*.txt', '/pages/archive/1913/may.txt', false],
    ['**/may.*', '/pages/archive/1913/may.txt', true],
    ['archive/**', '/elsewhere/archive/may.txt', false],
    ['archive/**', undefined, false],
  ])('of path %s: %s: %s', (glob, path, expected) => {
    expect(matches({ paths: [glob] }, { path })).toBe(expected)
  })

  it('match both where a rule names both', () => {
    const site = { ...HOST, paths: ['archive/**'] }
    expect(matches(site, { ...ORIGIN, path: '/pages/archive/a.html' })).toBe(true)
    expect(matches(site, { ...ORIGIN, path: '/pages/a.html' })).toBe(false)
    expect(matches(site, { path: '/pages/archive/a.html' })).toBe(false)
  })

  it('are told by the address that a page says of itself, where nobody else does', async () => {
    const rule = { ...HOST, remove: { phrases: ['railway came'] } }
    expect(verdictOf(await cleaned(HTML, [rule], {}, {}), MORE)).toMatchObject({ keep: false, by: 'rule' })
    const front = `---\nurl: https://example.org/\n---\n\n# The harbour\n\n${MORE}\n\n${PROSE}\n`
    expect(verdictOf(await cleaned(front, [rule], { inputFormat: 'markdown' }, {}), MORE)?.by).toBe('rule')
    expect(verdictOf(await cleaned(HTML, [rule], {}, { url: 'https://other.example/' }), MORE)?.keep).toBe(true)
  })
})

describe('a rule', () => {
  it('removes blocks with a phrase, and names itself, its file and what the page says', async () => {
    const result = await cleaned(TEXT, [
      { ...HOST, remove: { phrases: ['railway came in the following|next decade'] } },
    ])
    const reason = `rule "example.org" in ${FILE}: says “railway came in the following decade,”`
    expect(verdictOf(result, MORE)).toMatchObject({ keep: false, by: 'rule', reason })
    expect(resultJson(result).removed).toContainEqual(expect.objectContaining({ by: 'rule', reason, text: MORE }))
  })

  it('finds phrases whatever language the page is in', async () => {
    const german = `${'Der Hafen wurde von Hand gegraben, und niemand hat die Namen der Männer aufgeschrieben. '.repeat(4)}\n\nHeute im Laden: Kerzen aus dem Hafen für die langen Abende des Winters.`
    const result = await cleaned(german, [{ ...HOST, remove: { phrases: ['^heute im laden'] } }])
    expect(verdictOf(result, 'Heute im Laden')?.by).toBe('rule')
  })

  it('keeps what a filter would remove', async () => {
    expect(verdictOf(await cleaned(TEXT, [HOST]), 'Please consider')).toMatchObject({ by: 'donation-appeal' })
    const result = await cleaned(TEXT, [{ ...HOST, keep: { phrases: ['^please consider donating$'] } }])
    expect(verdictOf(result, 'Please consider')).toMatchObject({ keep: true, by: 'rule' })
  })

  it.each([
    ['.promo', 'The harbour shop', false],
    ['article > div:nth-child(3)', 'The harbour shop', false],
    ['div:has(> p)', 'The harbour shop', false],
    ['h1 + p', PROSE, false],
    ['[class~=box] ~ p', MORE, false],
    ['p:contains("railway")', MORE, false],
    ['a.donate', 'Please consider', true],
    ['p:not(.promo) > a[href^="/give"]', 'Please consider', true],
  ])('reaches elements by %s', async (selector, text, keep) => {
    const rule: Site = { ...HOST, [keep ? 'keep' : 'remove']: { selectors: [selector] } }
    const reason = `rule "example.org" in ${FILE}: matches “${selector}”`
    expect(verdictOf(await cleaned(HTML, [HOST]), text)?.keep).toBe(!keep)
    const result = await cleaned(HTML, [rule])
    expect(verdictOf(result, text)).toMatchObject({ keep, by: 'rule', reason })
    expect(result.verdicts.filter((verdict) => verdict.by === 'rule')).toHaveLength(selector.includes('~') ? 2 : 1)
  })

  it('says nothing of a block by an element within it', async () => {
    const inside = HTML.replace('railway', '<b class="promo">railway</b>')
    expect(verdictOf(await cleaned(inside, [{ ...HOST, remove: { selectors: ['b.promo'] } }]), MORE)?.keep).toBe(true)
  })

  it('has no say by selectors where there is no markup', async () => {
    const result = await cleaned(TEXT, [{ ...HOST, remove: { selectors: ['*'] } }])
    expect(result.verdicts.some((verdict) => verdict.by === 'rule')).toBe(false)
    expect(result.warnings).toEqual([])
  })

  it('that keeps beats its own that removes; a later rule beats both', async () => {
    const both: Site = { ...HOST, remove: { phrases: ['railway'] }, keep: { selectors: ['article'] } }
    expect(verdictOf(await cleaned(HTML, [both]), MORE)?.keep).toBe(true)
    const later: Site = { hosts: ['www.example.org'], remove: { phrases: ['merchants left'] } }
    expect(verdictOf(await cleaned(HTML, [both, later]), MORE)).toMatchObject({
      keep: false,
      reason: `rule "www.example.org" in ${FILE}: says “merchants left”`,
    })
    expect(verdictOf(await cleaned(HTML, [later, both]), MORE)?.keep).toBe(true)
  })

  it('is named with its place where another is for the same pages', async () => {
    const rules = [HOST, { ...HOST, remove: { phrases: ['railway'] } }]
    expect(verdictOf(await cleaned(TEXT, rules), MORE)?.reason).toBe(
      `rule "example.org" (sites[1]) in ${FILE}: says “railway”`,
    )
  })
})

const SEED = readFileSync(new URL('../fixtures/pages/seed/source.txt', import.meta.url), 'utf8')

describe('precedence', () => {
  const donation = async (sites: Site[], options: CleanOptions): Promise<Verdict['by'] | undefined> =>
    verdictOf(await cleaned(TEXT, sites, options), 'Please consider')?.by
  const rule: Site = { ...HOST, without: ['donation-appeal'] }

  it('is the command line, then the last rule that says it, then the default', async () => {
    expect(await donation([], {})).toBe('donation-appeal')
    expect(await donation([rule], {})).not.toBe('donation-appeal')
    expect(await donation([rule, { ...HOST, without: [] }], {})).toBe('donation-appeal')
    expect(await donation([rule], { without: ['navigation'] })).toBe('donation-appeal')
    expect(await donation([rule], { only: ['donation-appeal'] })).toBe('donation-appeal')
  })

  it('of comments is the same', async () => {
    const comment = 'My grandfather was one of the men who dug it, and he told us of the candles until he died.'
    const page = `<article><h1>The harbour</h1><p>${longText(4).replaceAll('\n\n', '<p>')}</article>
      <div class="comments"><h2>2 Comments</h2><p>${comment}</p></div>`
    const keeps = async (sites: Site[], options: CleanOptions): Promise<boolean | undefined> =>
      verdictOf(await cleaned(page, sites, { inputFormat: 'html', ...options }), comment)?.keep
    expect(await keeps([], {})).toBe(false)
    expect(await keeps([{ ...HOST, comments: true }], {})).toBe(true)
    expect(
      await keeps(
        [
          { ...HOST, comments: true },
          { ...HOST, comments: false },
        ],
        {},
      ),
    ).toBe(false)
    expect(await keeps([{ ...HOST, comments: false }], { comments: true })).toBe(true)
    expect(await keeps([{ ...HOST, keep: { phrases: ['^my grandfather'] } }], {})).toBe(true)
  })

  it('of the dial is the same', async () => {
    const kept = async (sites: Site[], options: CleanOptions): Promise<number> =>
      (await cleaned(SEED, sites, options)).verdicts.filter((verdict) => verdict.keep).length
    const strict: Site = { ...HOST, bias: -1 }
    expect(await kept([strict], {})).toBe(await kept([], { bias: -1 }))
    expect(await kept([strict], {})).toBeLessThan(await kept([], { bias: 1 }))
    expect(await kept([strict], { bias: 1 })).toBe(await kept([], { bias: 1 }))
    expect(await kept([strict, { ...HOST, bias: 1 }], {})).toBe(await kept([], { bias: 1 }))
  })
})

describe('what recurs on a site', () => {
  const folder = new URL('../fixtures/site-courier/', import.meta.url)
  const pages = readdirSync(folder).filter((name) => /^\w+\.txt$/.test(name))
  const sources = pages.map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const host: Site = { hosts: ['courier.example'] }
  const site = learnSite(sources, { url: 'https://courier.example/' })
  const gift = async (rule: Site, url: string): Promise<Verdict['by'] | undefined> =>
    verdictOf(await cleaned(sources[0] ?? '', [rule], { site }, { url }), 'The Sound Courier belongs to')?.by

  it('is heard beside rules, on pages of that site', async () => {
    expect(await gift(host, 'https://courier.example/1')).toBe('site-furniture')
    expect(await gift(host, 'https://elsewhere.example/1')).toBe('shape')
  })

  it('is silent where a rule says so, and does not beat what a rule keeps', async () => {
    expect(await gift({ ...host, without: ['site-furniture'] }, 'https://courier.example/1')).toBe('shape')
    const config = JSON.stringify({ sites: [{ ...host, without: ['site-furniture'] }] })
    expect(JSON.stringify(parseConfig(config, FILE))).toBe(config)
    const keep = { phrases: ['^the sound courier belongs'] }
    expect(await gift({ ...host, keep }, 'https://courier.example/1')).toBe('rule')
  })
})

describe('a hostile page', () => {
  const rule: Site = {
    ...HOST,
    remove: { phrases: ['promoted by * and friends'], selectors: ['.promo p', 'i ~ p'] },
  }
  const REFUSED = 'selectors of site rules were not applied to this page: '

  it.each([
    ['nests deep', `${'<div>'.repeat(50_000)}Text`, `${REFUSED}its elements are nested more than 512 deep`],
    [
      'opens inline tags and closes none',
      '<font>x'.repeat(50_000),
      `${REFUSED}its elements are nested more than 512 deep`,
    ],
    ['has very many elements', '<p></p>'.repeat(300_000), `${REFUSED}it has more than 200000 elements`],
    ['has very many siblings', '<p>x</p>'.repeat(20_000), `${REFUSED}it would take too long`],
    [
      'has one tag of 100,000 attributes',
      `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>Text`,
      undefined,
    ],
    ['repeats the beginning of a phrase', `<p>${'promoted by '.repeat(100_000)}</p>`, undefined],
    ['names attributes after members of objects', '<p constructor __proto__=1 class=promo>Text</p>', undefined],
  ])('that %s is cleaned in time', async (_, source, warning) => {
    const started = process.cpuUsage()
    const result = await cleaned(source, [rule], { inputFormat: 'html' })
    const { user } = process.cpuUsage(started)
    expect(result.warnings.find((text) => text.startsWith(REFUSED))).toBe(warning)
    expect(user).toBeLessThan(8_000_000)
  })

  it('with what looks like CDATA keeps its offsets', () => {
    const source = '<p>a <![CDATA[ b</p><div class="promo">c</div>'
    expect(new Selectors([['.promo']]).find(source)).toEqual([
      { start: source.indexOf('<div'), end: source.length, list: 0, reason: 'matches “.promo”' },
    ])
  })
})

describe('examples', () => {
  const config = (text: string): ConfigFile => ({ name: FILE, base: '/', config: parseConfig(text, FILE) })

  it('of the fixture hold', async () => {
    const text = readFileSync(new URL('../fixtures/rules/chaff.config.json', import.meta.url), 'utf8')
    expect(await tryExamples(config(text))).toEqual({ examples: 3, failures: [] })
  })

  it('say what was expected and what happened', async () => {
    const example = { text: TEXT, removes: ['railway   came', 'no such line'], keeps: ['Please consider'] }
    const site = { ...HOST, remove: { phrases: ['^railway'] }, examples: [{ text: TEXT }, example] }
    const { examples, failures } = await tryExamples(config(JSON.stringify({ sites: [site] })))
    const place = `${FILE}: sites[0].examples[1]: `
    expect(examples).toBe(2)
    expect(failures).toEqual([
      expect.stringMatching(/“railway {3}came” should be removed, but was kept by shape: \d+ words of running text$/),
      `${place}“no such line” should be removed, but no block of the page has it`,
      expect.stringContaining(`${place}“Please consider” should be kept, but was removed by donation-appeal: says “`),
    ])
  })
})
