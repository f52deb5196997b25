/** Decides about every block, and says who tipped it. Nothing is cut here. */

import { bestBar } from './bar.ts'
import { isBodiless } from './bodiless.ts'
import { ARTICLE_WORDS } from './candidates.ts'
import { findComments } from './comments.ts'
import { against, WEIGHTY } from './evidence.ts'
import { findStackedTitles } from './frames.ts'
import { findGoingOn } from './goes-on.ts'
import { keptBlocks, likelyBlocks } from './likely.ts'
import type { Block, Evidence, Testimony, Verdict } from './model.ts'
import type { CleanOptions } from './options.ts'
import type { Page } from './page.ts'
import { type Decided, decideArticles, findParts, type Part } from './parts.ts'
import { ruledBlocks } from './rulings.ts'
import { Sayings } from './sayings.ts'
import type { Scores } from './score.ts'
import { isRuled, keepBy, removeBy, type Tip } from './tips.ts'
import { findWidgets } from './widgets.ts'

export interface Decision {
  readonly verdicts: readonly Verdict[]
  readonly articles: readonly Decided[]
  /** The bar had to be lowered, or the page has nothing to keep. */
  readonly lowered: boolean
  /** The page has no text but its description. */
  readonly bodiless: boolean
  /** The probability from which blocks were kept. */
  readonly bar: number
  /** Expected word F1 at the balanced bar, 0..1. */
  readonly expectedF1: number
}

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
/** Keeps what stays since nearly nothing else would. */
const MINIMUM = 'minimum'
const COPY = 'copy'
/** A copy of a shorter line may be meant (a refrain, "Yes."). */
const COPY_WORDS = 6

// What is said of many blocks is one object
const APART = removeBy('neighbours', 'prose apart from the article, among furniture')
const INSIDE = keepBy('neighbours', 'stands in the article')
const GOES_ON = keepBy('neighbours', 'running text that goes on from the article')

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
  if (page.prose[block.index] === 1) return APART
  return removeBy('shape', describeShape(block))
}

function keeping(page: Page, block: Block, evidence: readonly Evidence[]): Tip {
  const guard = strongest(evidence, 'content')
  if (guard !== undefined) return keepBy(guard.filter, guard.reason)
  if (page.prose[block.index] === 1) return keepBy('shape', `${block.words} words of running text`)
  return INSIDE
}

/** A reader's comment is content where somebody asks for it, whatever it looks like. */
const commentTip = (wanted: boolean): Tip => ({ keep: wanted, by: 'comments', reason: 'a reader’s comment' })

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
      tips[block.index] = keepBy(MINIMUM, 'nearly nothing else would be left')
  return true
}

/** Where a title says that an article follows, but next to nothing of it is kept, what may belong to it stays. */
function keepShortArticles(page: Page, titles: readonly number[], likely: readonly boolean[], tips: Tip[]): void {
  for (const [n, from] of titles.entries()) {
    const article = page.blocks.slice(from + 1, titles[n + 1])
    let kept = 0
    for (const { index, words } of article) if (tips[index]?.keep === true) kept += words
    if (kept >= ARTICLE_WORDS) continue
    for (const { index } of article)
      if (likely[index] === true && tips[index]?.keep === false && !isRuled(tips[index]) && tips[index]?.by !== COPY)
        tips[index] = keepBy(MINIMUM, 'nearly nothing else would be left below its title')
  }
}

/**
 * A later copy of a kept block is said once: slides, mobile duplicates, pull quotes.
 * @param settled blocks that stay whatever is a copy of them
 */
function dropCopies(page: Page, tips: Tip[], settled: ReadonlySet<number> = new Set()): void {
  const sayings = new Sayings(page)
  const hasCopies = ({ index }: Block): boolean => (page.copies[index] ?? 1) > 1
  for (const block of page.blocks) if (settled.has(block.index) && hasCopies(block)) sayings.add(block)
  for (const block of page.blocks) {
    const tip = tips[block.index]
    if (tip?.keep !== true || isRuled(tip) || settled.has(block.index)) continue
    if (block.words < COPY_WORDS || !hasCopies(block)) continue
    const before = sayings.add(block)
    if (before !== undefined) tips[block.index] = removeBy(COPY, `the same words as block ${before}`)
  }
}

export function decide(
  page: Page,
  testimony: Testimony,
  { probability: scores, familiar }: Scores,
  options: CleanOptions,
): Decision {
  const balanced = bestBar(page, scores, 0)
  const bar = options.bias === undefined ? balanced.bar : bestBar(page, scores, options.bias).bar
  const ruled = ruledBlocks(page.blocks, options.rulings)
  const likely = likelyBlocks(page, testimony, scores, balanced.bar)
  const titles = findStackedTitles(page, testimony, likely, keptBlocks(scores, balanced.bar))
  const comments = new Set(findComments(page, testimony, titles, options.comments === true ? 'keep' : 'remove'))
  const bodiless = isBodiless(page)
  const widgets = findWidgets(page, testimony)
  const evidenceOf = (block: Block): readonly Evidence[] => testimony[block.index] ?? []
  const tipsAt = (bar: number): Tip[] => {
    const goingOn = findGoingOn(page, testimony, scores, bar)
    return page.blocks.map((block) => {
      const evidence = evidenceOf(block)
      const ruling = ruled.get(block.index)
      // With `only` nothing but the chosen filters removes
      if (ruling?.keep === true || (ruling !== undefined && options.only === undefined))
        return { keep: ruling.keep, by: 'rule', reason: ruling.reason }
      if (options.only !== undefined) return judgedByFilters(evidence)
      if (bodiless) return removeBy('description', 'is the page’s description, whose body is missing')
      if (comments.has(block.index)) return commentTip(options.comments === true)
      const named = block.words <= SHORT && against(evidence) >= (familiar ? SURE : SURE_ABROAD)
      const keeps = (scores[block.index] ?? 0) >= bar && !named
      const widget = widgets.get(block.index)
      if (widget !== undefined && (keeps ? against(evidence) >= 0 : evidence.length === 0))
        return removeBy(widget.filter, `part of a widget: ${widget.reason}`)
      if (keeps) return keeping(page, block, evidence)
      return goingOn[block.index] === 1 ? GOES_ON : removal(page, block, evidence)
    })
  }
  let tips = tipsAt(balanced.bar)
  let lowered = false
  if (options.only === undefined) {
    dropCopies(page, tips)
    lowered = !bodiless && lowerBar(page, testimony, tips)
    if (!bodiless) keepShortArticles(page, titles, likely, tips)
  }
  const parts = findParts(page, testimony, titles, tips)
  if (bar !== balanced.bar && options.only === undefined) tips = turnDial(page, parts, tips, tipsAt(bar))
  const articles = decideArticles(parts, tips)
  const verdicts = page.blocks.map((block) => {
    const { keep, by, reason } = tips[block.index] ?? keepBy('shape', '')
    return { block, keep, probability: scores[block.index] ?? 0, by, reason, evidence: evidenceOf(block) }
  })
  return { verdicts, articles, lowered, bodiless, bar, expectedF1: bodiless ? 0 : balanced.expected }
}

/**
 * The dial moves the bar and nothing else: what is a title, a byline, a copy or the least to be kept is decided at the
 * balanced bar. So a higher recall never keeps less.
 */
function turnDial(page: Page, parts: readonly Part[], balanced: readonly Tip[], dialled: readonly Tip[]): Tip[] {
  const settled = new Set<number>()
  for (const [i, tip] of balanced.entries()) if (tip.keep) settled.add(i)
  for (const { header, standfirst } of parts)
    for (const i of [header.title?.index, standfirst]) if (i !== undefined) settled.add(i)
  const tips = balanced.map((tip, i) => (tip.by === COPY || tip.by === MINIMUM ? tip : (dialled[i] ?? tip)))
  dropCopies(page, tips, settled)
  return tips
}
