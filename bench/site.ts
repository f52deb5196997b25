/**
 * What a site's other pages are worth: word F1 over the pages of the corpus whose site has three or more, chaff alone
 * and with what recurs there, learned from the very pages, as `--site auto` does.
 *
 *   npm run bench:site -- --out-of-fold DIR [--corpus DIR]
 *
 * DIR is what `npm run train` wrote: each page is scored by weights that saw no page of its site. The formula's three
 * numbers were chosen on these pages; "chosen by fold" chooses them for each fifth of the sites on the other four.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { assemble } from '../src/assemble.ts'
import { decide } from '../src/decide.ts'
import { filters } from '../src/filters/index.ts'
import { articleText } from '../src/index.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'
import { type Formula, hearSite } from '../src/site/furniture.ts'
import { lessonOf, SiteLearner } from '../src/site/learn.ts'
import { findSite, type KnownSite } from '../src/site/profile.ts'
import { type GoldPage, type Input, readGold, readInput } from './corpus.ts'
import { wordBag, wordF1 } from './f1.ts'

const { values: options } = parseArgs({
  options: { corpus: { type: 'string', default: '../shared/corpus' }, 'out-of-fold': { type: 'string' } },
})
const folds = options['out-of-fold']
if (folds === undefined) throw new Error('--out-of-fold DIR is missing: what "npm run train" wrote')

const FEWEST = 3
const FOLDS = 5
const GRID: readonly Formula[] = [2, 3, 4, 6].flatMap((shift) =>
  [1, 2, 4, 6].flatMap((power) => [10, 15, 25].map((long) => ({ shift, power, long }))),
)

interface Scored {
  readonly f1: number
  /** Words of the label that came out. */
  readonly found: number
}

/** One page of the corpus, cleaned with any formula, or without the site. */
interface Sample {
  readonly domain: string
  clean(site: 'alone' | 'fitted' | Formula): Scored
}

const all = readGold(options.corpus)
const pagesOf = (domain: string): number => all.filter((page) => page.domain === domain).length
const gold: ReadonlyMap<string, GoldPage> = new Map(
  all.filter(({ domain }) => domain !== '' && pagesOf(domain) >= FEWEST).map((page) => [page.id, page]),
)

const judge = new Judge(filters)

function samplesOf(input: Input, folder: string): Sample[] {
  const probabilities = new Float32Array(new Uint8Array(readFileSync(join(folder, `${input}.probability.f32`))).buffer)
  const learner = new SiteLearner()
  const samples: Sample[] = []
  let profile: ReturnType<SiteLearner['profile']> | undefined
  let from = 0
  for (const [id, source] of readInput(options.corpus, input)) {
    const page = lookAround(read(source, input === 'html' ? 'html' : undefined, false))
    const probability = Float64Array.from(probabilities.subarray(from, from + page.blocks.length))
    from += page.blocks.length
    const label = gold.get(id)
    if (label === undefined) continue
    learner.add(lessonOf(page, { url: `https://${label.domain}/` }))
    const found = judge.testify(page)
    const bag = wordBag(label.body)
    const words = [...bag.values()].reduce((sum, count) => sum + count, 0)
    const siteOf = (): KnownSite | undefined => {
      profile ??= learner.profile()
      return findSite(profile, label.domain, undefined)
    }
    samples.push({
      domain: label.domain,
      clean(how) {
        const { testimony, scores } = hearSite(
          page,
          found,
          { probability, familiar: true },
          how === 'alone' ? undefined : siteOf(),
          typeof how === 'object' ? how : undefined,
        )
        const result = assemble(page, decide(page, testimony, scores, {}), {})
        const { f1, recall } = wordF1(wordBag(result.articles.map(articleText).join('\n\n')), bag)
        return { f1, found: recall * words }
      },
    })
  }
  if (from !== probabilities.length) throw new Error(`${folder} was made for other blocks of ${input}; train again`)
  return samples
}

const total = (scored: readonly Scored[], what: keyof Scored): number =>
  scored.reduce((sum, score) => sum + score[what], 0)

/** For each page its score with the formula that is best on the sites of the other folds. */
function chosenByFold(samples: readonly Sample[]): Scored[] {
  const tried = GRID.map((formula) => samples.map((sample) => sample.clean(formula)))
  const domains = [...new Set(samples.map(({ domain }) => domain))].sort()
  const foldOf = new Map(domains.map((domain, i) => [domain, i % FOLDS]))
  const inFold = samples.map(({ domain }) => foldOf.get(domain))
  const best = Array.from({ length: FOLDS }, (_, fold) => {
    const gains = tried.map((scored) =>
      total(
        scored.filter((_, i) => inFold[i] !== fold),
        'f1',
      ),
    )
    return tried[gains.indexOf(Math.max(...gains))]
  })
  return samples.map((_, i) => best[inFold[i] ?? 0]?.[i] ?? { f1: 0, found: 0 })
}

const print = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(' | ')} |\n`)
print(['input', 'pages', 'alone', 'with the site', 'chosen by fold', 'better', 'worse', 'label words lost'])
print(['---', ...Array<string>(7).fill('---:')])
for (const input of ['blocks', 'html'] as const) {
  const samples = samplesOf(input, folds)
  const alone = samples.map((sample) => sample.clean('alone'))
  const fitted = samples.map((sample) => sample.clean('fitted'))
  const byFold = chosenByFold(samples)
  const mean = (scored: readonly Scored[]): string => (total(scored, 'f1') / scored.length).toFixed(4)
  const moved = fitted.map(({ f1 }, i) => f1 - (alone[i]?.f1 ?? 0))
  const lost = 1 - total(fitted, 'found') / total(alone, 'found')
  print([
    input,
    String(samples.length),
    mean(alone),
    mean(fitted),
    mean(byFold),
    String(moved.filter((gain) => gain > 0.002).length),
    String(moved.filter((gain) => gain < -0.002).length),
    `${(lost * 100).toFixed(2)} %`,
  ])
}
