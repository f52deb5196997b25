/**
 * Writes the signs of every line that may be the title of a further article, for training/stacked.py to weigh.
 *
 *   npx tsx training/stacked.ts CORPUS > candidates.jsonl
 */

import { type Input, readGold, readInput } from '../bench/corpus.ts'
import { digestOf } from '../bench/floors.ts'
import { splitOf } from '../bench/stacked-bodies.ts'
import { render } from '../bench/stacked-render.ts'
import { stackedPages } from '../bench/stacked-set.ts'
import { bestBar } from '../src/bar.ts'
import { findCandidates } from '../src/candidates.ts'
import { filters } from '../src/filters/index.ts'
import { hearTopics } from '../src/frames.ts'
import { FUNCTION_WORDS } from '../src/function-words.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'
import { score } from '../src/score.ts'

const corpus = process.argv[2] ?? '../shared/corpus'
/** Lines of the other two styles have the same signs as those of blocks. */
const INPUTS: readonly Input[] = ['blocks', 'markdown', 'html']
/** Pages for each English frame. */
const COPIES = 16
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

function dump(name: string, type: string, input: Input, source: string, titles: readonly string[]): void {
  const { page, testimony } = look(source, input)
  const { probability } = score(page, testimony)
  const { bar } = bestBar(page, probability, 0)
  const kept = page.blocks.map(({ index }) => (probability[index] ?? 0) >= bar)
  const found = findCandidates(page, testimony, kept)
  const heard = found === undefined ? [] : hearTopics(page, testimony, found, found.lines)
  const candidates = heard.map((topics, n) => {
    const line = found?.lines[n]
    return {
      title: titles.includes(line?.block.text ?? ''),
      text: line?.block.text.slice(0, 60),
      wordsAbove: line?.wordsAbove,
      signs: Object.assign({}, ...(line?.signs ?? []), topics),
    }
  })
  process.stdout.write(`${JSON.stringify({ page: name, type, input, articles: titles.length + 1, candidates })}\n`)
}

/** A page as it is and, where it is text, as from abroad. */
function dumpBoth(name: string, type: string, input: Input, source: string, titles: readonly string[]): void {
  dump(name, type, input, source, titles)
  if (input === 'blocks') dump(name, `abroad ${type}`, input, abroad(source), titles.map(turn))
}

process.stdout.write(`${JSON.stringify({ corpus: digestOf(corpus) })}\n`)
const gold = new Map(readGold(corpus).map((page) => [page.id, page]))
for (const input of INPUTS) {
  for (const page of stackedPages(corpus, 'tuning', COPIES)) {
    const titles = page.articles.slice(1).map(({ title }) => title.replace(/\s+/g, ' '))
    const dumped = page.language === 'en' ? dumpBoth : dump
    dumped(page.id, `stacked ${page.kind} ${page.language} tuning`, input, render(page, input), titles)
  }
  for (const [id, source] of readInput(corpus, input)) {
    const page = gold.get(id)
    if (page === undefined) continue
    const dumped = splitOf(page.domain) === 'tuning' ? dumpBoth : dump
    dumped(id, `${page.type} ${splitOf(page.domain)}`, input, source, [])
  }
}
