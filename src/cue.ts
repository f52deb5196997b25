import { CHARACTERS, KIND, KIND_SHIFT, LETTER, unitAt } from './characters.ts'
import type { Cue } from './filters/define.ts'
import type { Block, Tokens } from './model.ts'
import type { Mention } from './wording.ts'
import { scanWords, TokenBuffer } from './words.ts'

const isOfWord = (text: string, at: number): boolean =>
  ((CHARACTERS[unitAt(text, at)] ?? 0) & KIND) >= LETTER << KIND_SHIFT

const quoted = new TokenBuffer()

/**
 * The words number `from` to `from + count - 1` of a text as they stand there, for reasons that quote the page.
 * Called only where something was found.
 */
export function quoteWords(text: string, from: number, count: number): string {
  quoted.length = 0
  let start: number | undefined
  // Word by word through the same scanner: a space-separated piece may hold several words
  for (const { 0: piece, index } of text.matchAll(/\S+/g)) {
    scanWords(piece, quoted)
    if (quoted.length > from) start ??= index
    if (start !== undefined && quoted.length >= from + count) return text.slice(start, index + piece.length)
  }
  return text
}

/** A phrase that is the whole block needs no search for its words where no signs stand around it. */
function quoteOf({ text }: Block, { from, to }: Mention, whole: boolean): string {
  const bare = whole && isOfWord(text, 0) && isOfWord(text, text.length - 1)
  return bare ? text : quoteWords(text, from, to - from)
}

/**
 * Sums up what the wording of a filter met in a block.
 * @param mentions of all filters in this block, in the order of their first word
 * @returns undefined where there are none but hints
 */
export function cueOf(block: Block, { first }: Tokens, mentions: readonly Mention[], filter: number): Cue | undefined {
  const words = (first[block.index + 1] ?? 0) - (first[block.index] ?? 0)
  let longest: Mention | undefined
  let whole = false
  let heading = false
  let direct = false
  let covered = 0
  let coveredTo = 0
  const phrases = new Set<unknown>()
  for (const mention of mentions) {
    const { from, to, pattern } = mention
    if (pattern.role === 'hint' || pattern.filter !== filter) continue
    phrases.add(pattern)
    direct ||= pattern.direct
    covered += Math.max(0, to - Math.max(from, coveredTo))
    coveredTo = Math.max(coveredTo, to)
    if (to - from === words) {
      whole = true
      heading ||= pattern.role === 'heading'
    }
    if (longest === undefined || to - from > longest.to - longest.from) longest = mention
  }
  if (longest === undefined) return undefined
  return {
    quote: quoteOf(block, longest, whole),
    share: covered / words,
    phrases: phrases.size,
    whole,
    heading,
    direct,
  }
}
