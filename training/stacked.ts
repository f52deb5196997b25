/**
 * Writes the signs of every line that may be the title of a further article, for training/stacked.py to weigh.
 *
 *   npx tsx training/stacked.ts CORPUS > candidates.jsonl
 */

import { type Input, readGold, readInput } from '../bench/corpus.ts'
import { digestOf } from '../bench/floors.ts'
import { type Body, hash, splitOf } from '../bench/stacked-bodies.ts'
import { TUNING_FRAMES } from '../bench/stacked-frames.ts'
import { render } from '../bench/stacked-render.ts'
import { stackedPages } from '../bench/stacked-set.ts'
import { bestBar } from '../src/bar.ts'
import { findCandidates } from '../src/candidates.ts'
import { filters } from '../src/filters/index.ts'
import { lookCloser } from '../src/frames.ts'
import { FUNCTION_WORDS } from '../src/function-words.ts'
import { Judge } from '../src/judge.ts'
import { keptBlocks, likelyBlocks } from '../src/likely.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'
import { score } from '../src/score.ts'
import { mixedFrames } from './stacked-mixes.ts'

const corpus = process.argv[2] ?? '../shared/corpus'
/** Lines of the other two styles have the same signs as those of blocks. */
const INPUTS: readonly Input[] = ['blocks', 'markdown', 'html']
/** Pages of either half for each English frame. */
const COPIES = 8
/** Frames mixed from parts, and pages of either half for each. */
const MIXES = 160
const MIX_COPIES = 2
/** chaff knows about as many words of most languages. */
const KNOWN = new Set(FUNCTION_WORDS.en.split(/\s+/).slice(0, 24))
const judge = new Judge(filters)

const look = (source: string, input: Input) => {
  const page = lookAround(read(source, input === 'html' ? 'html' : undefined, false))
  return { page, testimony: judge.testify(page) }
}

/** Turns the letters of words by half the alphabet, but for those that chaff is to know. */
const turn = (text: string): string =>
  text.replace(/[a-z]+/gi, (word) => {
    if (KNOWN.has(word.toLowerCase())) return word
    return word.replace(/./g, (letter) => {
      const a = letter <= 'Z' ? 0x41 : 0x61
      return String.fromCharCode(((letter.charCodeAt(0) - a + 13) % 26) + a)
    })
  })

/** A page of text as in a language of which chaff knows little but its furniture. */
function abroad(source: string): string {
  const { page, testimony } = look(source, 'blocks')
  return page.blocks.map(({ index, text }) => (testimony[index]?.length === 0 ? turn(text) : text)).join('\n\n')
}

interface Sample {
  readonly page: string
  readonly type: string
  readonly input: Input
  readonly source: string
  /** The titles of further articles. */
  readonly titles: readonly string[]
  /** Bodies are in one half or the other: trees know a body again that they have seen in another frame. */
  readonly half: number
}

const halfOf = (title: string): number => (hash(title) >>> 4) % 2

/** @param looks how titles may look on the page */
function dump({ source, titles, ...named }: Sample, looks = titles): void {
  // Readers fold white space, and leave it out between characters of Japanese
  const folded = new Set(looks.map((title) => title.replace(/\s+/g, '')))
  const { page, testimony } = look(source, named.input)
  const { probability } = score(page, testimony)
  const { bar } = bestBar(page, probability, 0)
  const likely = likelyBlocks(page, testimony, probability, bar)
  const found = findCandidates(page, testimony, likely, keptBlocks(probability, bar))
  const closer = found === undefined ? [] : lookCloser(page, testimony, found, found.lines)
  const candidates = (found?.lines ?? []).map(({ block, wordsAbove, signs }, n) => ({
    title: folded.has(block.text.replace(/\s+/g, '')),
    text: block.text.slice(0, 60),
    wordsAbove,
    glance: Object.assign({}, ...signs),
    closer: Object.assign({}, ...(closer[n] ?? [])),
  }))
  process.stdout.write(`${JSON.stringify({ ...named, articles: titles.length + 1, candidates })}\n`)
}

/** A page as it is and, where it is text, as from abroad. */
function dumpBoth(sample: Sample): void {
  dump(sample)
  const { type, input, source, titles } = sample
  // Lines of which a filter testifies are not turned
  if (input === 'blocks')
    dump({ ...sample, type: `abroad ${type}`, source: abroad(source) }, [...titles, ...titles.map(turn)])
}

process.stdout.write(`${JSON.stringify({ corpus: digestOf(corpus) })}\n`)
const gold = new Map(readGold(corpus).map((page) => [page.id, page]))
for (const input of INPUTS) {
  for (const half of [0, 1]) {
    // Of languages other than English there are too few bodies to part them
    const isWanted = ({ language, title }: Body): boolean => language !== 'en' || halfOf(title) === half
    const pages = [
      ...stackedPages(corpus, 'tuning', COPIES, TUNING_FRAMES, isWanted),
      ...stackedPages(corpus, 'tuning', MIX_COPIES, mixedFrames(MIXES), isWanted),
    ]
    for (const page of pages) {
      const type = `stacked ${page.kind} ${page.language} tuning`
      const titles = page.articles.slice(1).map(({ title }) => title)
      const dumped = page.language === 'en' ? dumpBoth : dump
      dumped({ page: `${half}-${page.id}`, type, input, source: render(page, input), titles, half })
    }
  }
  for (const [id, source] of readInput(corpus, input)) {
    const page = gold.get(id)
    if (page === undefined) continue
    const split = splitOf(page.domain)
    const dumped = split === 'tuning' ? dumpBoth : dump
    dumped({ page: id, type: `${page.type} ${split}`, input, source, titles: [], half: halfOf(page.title) })
  }
}
