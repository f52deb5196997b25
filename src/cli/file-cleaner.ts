import { createHash } from 'node:crypto'
import { rounded } from '../assemble.ts'
import type { CleanOrder, Made } from '../batch/messages.ts'
import { NewFile, WriteError } from '../batch/write.ts'
import { decode } from '../decode/index.ts'
import { detectFormat } from '../readers/index.ts'
import { cutPage } from '../readers/pieces.ts'
import type { MakeCleaner } from '../rules/rule.ts'
import type { SiteProfile } from '../site/profile.ts'
import { statOf, sumStats } from '../writers/stat.ts'
import { describe } from './describe.ts'
import { FailOn } from './fail-on.ts'
import { readInput } from './input.ts'
import { originOf, PageCleaner } from './page-cleaner.ts'
import type { Options } from './program.ts'
import { betweenPieces, type Rendering, render } from './render.ts'
import { cleanOptions } from './settings.ts'

/** From a file to a file, by the options of one run. */
export class FileCleaner {
  private readonly pages: PageCleaner
  private readonly rendering: Rendering

  /** @param site the profile of its pages' sites */
  constructor(
    private readonly options: Options,
    private readonly site: SiteProfile | undefined,
    private readonly makeCleaner: MakeCleaner,
  ) {
    this.pages = this.cleanerFor(options)
    this.rendering = { form: options.raw ? 'raw' : options.format, separator: options.separator, paint: undefined }
  }

  /** Cleans one page. Never throws: what went wrong is in the answer. */
  async clean({ input, output, temporary }: CleanOrder): Promise<Made> {
    let bytes = 0
    try {
      const read = await readInput(input)
      bytes = read.length
      const { text } = await decode(read, this.options.encoding)
      const file = new NewFile(temporary, output)
      try {
        const cleaned = await this.fill(file, text, input)
        const inputHash = createHash('sha256').update(read).digest('hex')
        return { ...cleaned, bytes, inputHash, outputHash: file.finish(this.options.durable ?? false) }
      } finally {
        file.close()
      }
    } catch (error) {
      if (!(error instanceof WriteError)) return { ending: 'failed', why: describe(error), bytes }
      return { ending: 'failed', why: error.message, bytes, unwritable: error.final ? 'all' : 'one' }
    }
  }

  /**
   * A page that is too large for one go is cleaned in pieces, each as a page of its own: time and memory are bounded by
   * the pieces, but headings, repetitions and neighbours count within their piece only.
   */
  private async fill(file: NewFile, text: string, input: string): Promise<Filled> {
    const pieces = cutPage(text, this.options.inputFormat)
    const whole = pieces.length === 1
    const cleaner = whole ? this.pages : this.cleanerFor({ inputFormat: detectFormat(text), ...this.options })
    const warnings: string[] = []
    let origin = originOf(input, this.options.url)
    let stat = sumStats([])
    let words = 0
    let expected = 0
    let from = 0
    let between = ''
    for (const piece of pieces) {
      const { result, notes } = await cleaner.cleanText(piece, origin)
      // Only the first piece has the head, in which a page says where it is from
      origin = { ...origin, url: origin.url ?? result.page.metadata.url }
      const rendered = await render(result, input, this.rendering, from)
      from += piece.length
      if (rendered !== '') {
        file.add(between + rendered)
        between = betweenPieces(this.rendering)
      }
      warnings.push(...notes)
      stat = sumStats([stat, statOf(result)])
      words += result.page.words
      expected += result.confidence * result.page.words
    }
    const counted = {
      words: { kept: stat.kept.words, removed: words - stat.kept.words },
      confidence: words === 0 ? 0 : rounded(expected / words),
      removed: [...stat.removed],
    }
    if (whole) return { ending: 'cleaned', ...counted, warnings }
    // That nothing was kept of one piece is no news of the page
    return { ending: 'degraded', why: `cleaned in ${pieces.length} pieces, for its size`, ...counted, warnings: [] }
  }

  private cleanerFor(options: Options): PageCleaner {
    return new PageCleaner(cleanOptions(options, this.site), options, new FailOn([]), this.makeCleaner)
  }
}

type Filled = Omit<Extract<Made, { inputHash: string }>, 'bytes' | 'inputHash' | 'outputHash'>
