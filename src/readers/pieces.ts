/** Cuts pages that are too large for one go: cleaning takes some three kilobytes of memory a block. */

import { elementOf } from './elements.ts'
import { detectFormat, type InputFormat } from './index.ts'
import { tokenize } from './tokenizer.ts'

/** In UTF-16 units. The largest of the 1,256 pages of the corpus has 5.3 million. */
const MAX_LENGTH = 8_000_000
/** Lines, or tags that begin a block: 150 MB at worst. The most on a page of the corpus is 15,320. */
const MAX_STARTS = 50_000
/** Shorter sources cannot have so many starts: a line has a line feed and a word, a tag four characters. */
const SHORT = 2 * MAX_STARTS

/**
 * Cuts a source where a line or a block begins, and never inside a script.
 * @returns the pieces, which together are the source; nearly always there is one
 */
export function cutPage(source: string, format: InputFormat = detectFormat(source)): readonly string[] {
  if (source.length < SHORT) return [source]
  const cuts = new Cuts()
  if (format === 'html') findTags(source, cuts)
  else findLines(source, cuts)
  return cuts.of(source)
}

class Cuts {
  private readonly at: number[] = []
  private piece = 0
  private starts = 0
  private last = 0

  /** A block may begin here; called in the order of the source. */
  start(offset: number): void {
    this.starts++
    // Before this one the piece was not too long: the last start is the latest place for a cut
    if (this.starts > MAX_STARTS || offset - this.piece > MAX_LENGTH) {
      const cut = this.last > this.piece ? this.last : offset
      this.at.push(cut)
      this.piece = cut
      this.starts = 1
    }
    this.last = offset
  }

  of(source: string): readonly string[] {
    return [0, ...this.at].map((from, n) => source.slice(from, this.at[n]))
  }
}

function findTags(source: string, cuts: Cuts): void {
  const ignore = (): void => {}
  tokenize(source, {
    ontext: ignore,
    onopentagname: (start, end) => {
      if (!elementOf(source, start, end).isInline) cuts.start(start - 1)
    },
    onattribute: ignore,
    onopentagend: ignore,
    onclosetag: ignore,
  })
}

function findLines(source: string, cuts: Cuts): void {
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) cuts.start(at + 1)
}
