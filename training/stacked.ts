/**
 * Writes the signs of every line that may be the title of a further article, for training/stacked.py to weigh.
 *
 *   npx tsx training/stacked.ts CORPUS > candidates.jsonl
 */

import { type Input, readGold, readInput } from '../bench/corpus.ts'
import { splitOf } from '../bench/stacked-bodies.ts'
import { render } from '../bench/stacked-render.ts'
import { stackedPages } from '../bench/stacked-set.ts'
import { bestBar } from '../src/bar.ts'
import { findCandidates } from '../src/candidates.ts'
import { filters } from '../src/filters/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'
import { score } from '../src/score.ts'

const corpus = process.argv[2] ?? '../shared/corpus'
/** Lines of the other two styles have the same signs as those of blocks. */
const INPUTS: readonly Input[] = ['blocks', 'markdown', 'html']
const judge = new Judge(filters)

function dump(name: string, type: string, input: Input, source: string, titles: readonly string[]): void {
  const page = lookAround(read(source, input === 'html' ? 'html' : undefined, false))
  const testimony = judge.testify(page)
  const { probability } = score(page, testimony)
  const { bar } = bestBar(page, probability, 0)
  const kept = page.blocks.map(({ index }) => (probability[index] ?? 0) >= bar)
  for (const { block, signs } of findCandidates(page, testimony, kept, () => true)) {
    const title = titles.includes(block.text)
    process.stdout.write(
      `${JSON.stringify({ page: name, type, input, title, index: block.index, text: block.text.slice(0, 60), signs })}\n`,
    )
  }
}

const gold = new Map(readGold(corpus).map((page) => [page.id, page]))
for (const input of INPUTS) {
  for (const page of stackedPages(corpus, 'tuning'))
    dump(
      page.id,
      `stacked ${page.kind} ${page.articles.length}`,
      input,
      render(page, input),
      page.articles.slice(1).map(({ title }) => title.replace(/\s+/g, ' ')),
    )
  for (const [id, source] of readInput(corpus, input)) {
    const page = gold.get(id)
    if (page !== undefined) dump(id, `${page.type} ${splitOf(page.domain)}`, input, source, [])
  }
}
