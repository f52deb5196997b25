/** Decides about every block, and says who tipped it. Nothing is cut here. */

import { against, WEIGHTY } from './evidence.ts'
import { findHeader, type Header } from './headers.ts'
import type { Block, Evidence, Testimony, Verdict } from './model.ts'
import type { CleanOptions } from './options.ts'
import type { Page } from './page.ts'
import { ruledBlocks } from './rulings.ts'
import type { Scores } from './score.ts'

/** An article as decided: its header and the blocks of its body, by index. */
export interface Decided {
  readonly header: Header
  readonly body: readonly number[]
}

export interface Decision {
  readonly verdicts: readonly Verdict[]
  readonly articles: readonly Decided[]
  /** The bar had to be lowered, or the page has nothing to keep. */
  readonly lowered: boolean
  /** Expected word F1 at the bar, 0..1. */
  readonly expectedF1: number
}

/** The bar lies between these, whatever the expected F1 says: measured on the corpus. */
const LOWEST_BAR = 0.2
const HIGHEST_BAR = 0.6
/**
 * A filter this sure of a line this short is not outvoted: readers see a donation button, not its probability. In a
 * language that the weights did not learn less is enough.
 */
const SURE = 0.9
const SURE_ABROAD = 0.6
const SHORT = 25
/**
 * On a page of so few words, of which fewer still were kept, the bar is lowered: somebody who pipes in two lines wants
 * them back. On a longer page without a likely block ("Access denied" in a whole site's frame) nothing is the answer.
 */
const FEW_WORDS = 10
const SMALL_PAGE = 60
/** A copy of a shorter line may be meant (a refrain, "Yes."). */
const COPY_WORDS = 8

type Tip = Pick<Verdict, 'keep' | 'by' | 'reason'>

const keepBy = (by: string, reason: string): Tip => ({ keep: true, by, reason })
const removeBy = (by: string, reason: string): Tip => ({ keep: false, by, reason })

/** A user's rule is obeyed whatever comes after it. */
const isRuled = (tip: Tip | undefined): boolean => tip?.by === 'rule'

const strongest = (evidence: readonly Evidence[], says: Evidence['says']): Evidence | undefined =>
  evidence.find((e) => e.says === says)

function describeShape(block: Block): string {
  const linked = block.linkWords > 0 ? `, ${block.linkWords} of them linked` : ''
  return `${block.words} ${block.words === 1 ? 'word' : 'words'}${linked}, no running text`
}

/** Why a block below the bar is removed: the strongest filter that testified, else its shape, else where it stands. */
function removal(page: Page, block: Block, evidence: readonly Evidence[]): Tip {
  const tipped = strongest(evidence, 'boilerplate')
  if (tipped !== undefined) return removeBy(tipped.filter, tipped.reason)
  if (page.prose[block.index] === 1) return removeBy('neighbours', 'prose apart from the article, among furniture')
  return removeBy('shape', describeShape(block))
}

function keeping(page: Page, block: Block, evidence: readonly Evidence[]): Tip {
  const guard = strongest(evidence, 'content')
  if (guard !== undefined) return keepBy(guard.filter, guard.reason)
  if (page.prose[block.index] === 1) return keepBy('shape', `${block.words} words of running text`)
  return keepBy('neighbours', 'stands in the article')
}

/** With `only`, shape and neighbours are silent: a block goes where one of the chosen filters testifies. */
function judgedByFilters(evidence: readonly Evidence[]): Tip {
  const tipped = strongest(evidence, 'boilerplate')
  return tipped !== undefined && against(evidence) >= WEIGHTY
    ? removeBy(tipped.filter, tipped.reason)
    : keepBy('only', 'none of the chosen filters testifies')
}

/** Lowers the bar over the same scores: what no filter speaks against stays. */
function lowerBar(page: Page, testimony: Testimony, tips: Tip[]): boolean {
  if (page.words > SMALL_PAGE) return false
  let kept = 0
  let spared = 0
  for (const block of page.blocks) {
    if (tips[block.index]?.keep === true) kept += block.words
    else if (isRuled(tips[block.index])) continue
    if (against(testimony[block.index]) < WEIGHTY) spared += block.words
  }
  if (kept >= FEW_WORDS || spared <= kept) return false
  for (const block of page.blocks)
    if (against(testimony[block.index]) < WEIGHTY && tips[block.index]?.keep === false && !isRuled(tips[block.index]))
      tips[block.index] = keepBy('minimum', 'nearly nothing else would be left')
  return true
}

/** A later copy of a kept block is said once: slides, mobile duplicates, pull quotes. */
function dropCopies(page: Page, tips: Tip[]): void {
  const seen = new Map<string, number>()
  const { hashes, first } = page.tokens
  for (const block of page.blocks) {
    const tip = tips[block.index]
    if (tip?.keep !== true || isRuled(tip) || block.words < COPY_WORDS || (page.copies[block.index] ?? 1) < 2) continue
    const key = hashes.subarray(first[block.index], first[block.index + 1]).join()
    const before = seen.get(key)
    if (before === undefined) seen.set(key, block.index)
    else tips[block.index] = removeBy('copy', `the same words as block ${before}`)
  }
}

/** The bar that maximises the expected F1 of the page: 2 · expected hits / (kept words + expected words). */
function expectedF1Cut(page: Page, scores: Float64Array): { readonly bar: number; readonly f1: number } {
  const order = page.blocks.map((block) => block.index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const words = (i: number): number => page.blocks[i]?.words ?? 0
  let expected = 0
  for (const i of order) expected += (scores[i] ?? 0) * words(i)
  let bar = HIGHEST_BAR
  let f1 = 0
  let hits = 0
  let kept = 0
  for (const i of order) {
    hits += (scores[i] ?? 0) * words(i)
    kept += words(i)
    const here = (2 * hits) / (kept + expected)
    if (here <= f1) continue
    f1 = here
    bar = scores[i] ?? 0
  }
  return { bar: Math.min(HIGHEST_BAR, Math.max(LOWEST_BAR, bar)), f1 }
}

export function decide(
  page: Page,
  testimony: Testimony,
  { probability: scores, familiar }: Scores,
  titles: readonly number[],
  options: CleanOptions,
): Decision {
  const { bar, f1 } = expectedF1Cut(page, scores)
  const ruled = ruledBlocks(page.blocks, options.rulings)
  const evidenceOf = (block: Block): readonly Evidence[] => testimony[block.index] ?? []
  const tips = page.blocks.map((block) => {
    const evidence = evidenceOf(block)
    const ruling = ruled.get(block.index)
    // With `only` nothing but the chosen filters removes
    if (ruling?.keep === true || (ruling !== undefined && options.only === undefined))
      return { keep: ruling.keep, by: 'rule', reason: ruling.reason }
    if (options.only !== undefined) return judgedByFilters(evidence)
    const named = block.words <= SHORT && against(evidence) >= (familiar ? SURE : SURE_ABROAD)
    return (scores[block.index] ?? 0) >= bar && !named ? keeping(page, block, evidence) : removal(page, block, evidence)
  })
  let lowered = false
  if (options.only === undefined) {
    dropCopies(page, tips)
    lowered = lowerBar(page, testimony, tips)
  }
  const articles = decideArticles(page, testimony, titles, tips)
  const verdicts = page.blocks.map((block) => ({
    block,
    probability: scores[block.index] ?? 0,
    evidence: evidenceOf(block),
    ...(tips[block.index] ?? keepBy('shape', '')),
  }))
  return { verdicts, articles, lowered, expectedF1: f1 }
}

/** A title that a rule removes is none. */
function withoutRuledTitle(header: Header, tips: readonly Tip[]): Header {
  const tip = header.title === undefined ? undefined : tips[header.title.index]
  return isRuled(tip) && tip?.keep === false ? { ...header, title: undefined } : header
}

/** Splits what is kept at the titles, and gives each part its header. */
function decideArticles(page: Page, testimony: Testimony, titles: readonly number[], tips: Tip[]): Decided[] {
  // What is kept above the first of stacked titles is an article too, whose frame nobody could see
  const bounds = titles[0] === 0 ? [...titles, page.blocks.length] : [0, ...titles, page.blocks.length]
  const articles: Decided[] = []
  for (const [n, from] of bounds.slice(0, -1).entries()) {
    const to = bounds[n + 1] ?? page.blocks.length
    const kept: number[] = []
    for (let i = from; i < to; i++) if (tips[i]?.keep === true) kept.push(i)
    // What a rule keeps above the title is no body that the title stands above
    const first = kept.find((i) => !isRuled(tips[i])) ?? kept[0]
    if (first === undefined) continue
    const stacked = titles.includes(from) ? page.blocks[from] : undefined
    const header = withoutRuledTitle(findHeader(page, testimony, from, first, stacked), tips)
    const { title, byline } = header
    if (title !== undefined) {
      if (!isRuled(tips[title.index])) tips[title.index] = keepBy('title', 'the title of the article')
      // A standfirst follows its title; bylines and dates part it from the body
      const below = title.index + 1
      if (below < first && page.prose[below] === 1 && against(testimony[below]) < WEIGHTY && !isRuled(tips[below])) {
        tips[below] = keepBy('title', 'the standfirst below the title')
        kept.push(below)
        kept.sort((a, b) => a - b)
      }
    }
    if (byline !== undefined && !isRuled(tips[byline.block.index]))
      tips[byline.block.index] = removeBy('byline-furniture', `names the author, “${byline.name}”`)
    articles.push({ header, body: kept.filter((i) => i !== title?.index && tips[i]?.keep === true) })
  }
  return articles
}
