import type { Result } from '../assemble.ts'
import type { Evidence, Verdict } from '../model.ts'
import { fitted } from './columns.ts'
import { type Paint, plain } from './paint.ts'
import { printable } from './printable.ts'
import { type Count, statOf } from './stat.ts'

const WIDTH = 100
export const INDENT = ' '.repeat(11)

const shown = (text: string, width: number): string => printable(fitted(text, width))

const percent = (probability: number): string => `${Math.round(probability * 100)}%`.padStart(4)

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function witness({ filter, says, strength, reason }: Evidence): string {
  const against = says === 'content' ? 'for ' : ''
  return `also ${against}${filter} ${strength.toFixed(2)}: ${reason}`
}

/** A verdict in two lines, and one more for each filter that saw something else. */
export function explained({ block, keep, probability, by, reason, evidence }: Verdict, paint: Paint): string {
  const text = shown(block.text, WIDTH - INDENT.length)
  const facts = `${block.kind} ${block.start}–${block.end} · `
  const why = reason === '' ? '' : `: ${reason}`
  const lines = [
    `${keep ? paint.strong('keep') : paint.removed('drop')} ${percent(probability)}  ${keep ? text : paint.removed(text)}`,
    INDENT +
      paint.note(facts) +
      paint.name(by) +
      paint.note(shown(why, Math.max(40, WIDTH - INDENT.length - facts.length - by.length))),
  ]
  for (const other of evidence)
    if (other.filter !== by) lines.push(INDENT + paint.note(shown(witness(other), WIDTH - INDENT.length)))
  return `${lines.join('\n')}\n`
}

/** All verdicts counted, in one line. */
export function summarized(result: Result): string {
  const { kept, removed } = statOf(result)
  const dropped = [...removed.values()].reduce<Count>(
    (sum, { blocks, words }) => ({ blocks: sum.blocks + blocks, words: sum.words + words }),
    { blocks: 0, words: 0 },
  )
  return [
    `${result.page.format}, ${plural(result.page.blocks.length, 'block')}`,
    `kept ${kept.blocks} (${plural(kept.words, 'word')})`,
    `dropped ${dropped.blocks} (${plural(dropped.words, 'word')})`,
    plural(result.articles.length, 'article'),
    `confidence ${result.confidence.toFixed(2)}`,
  ].join(' · ')
}

/**
 * Every block in the order of the page: kept or dropped, how probably it is content, its text (cut to the line), its
 * kind and offsets, who tipped the verdict and why, and what other filters saw. A summary in one line ends it. All
 * of it is for people: nothing in it is obeyed by a terminal.
 */
export function resultExplain(result: Result, paint: Paint = plain): string {
  const verdicts = result.verdicts.map((verdict) => explained(verdict, paint))
  return [...verdicts, `${paint.strong(summarized(result))}\n`].join('\n')
}
