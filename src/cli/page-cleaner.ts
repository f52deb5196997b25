import { dirname, resolve } from 'node:path'
import type { Result } from '../assemble.ts'
import { STDIN } from '../batch/find.ts'
import type { Cleaner } from '../clean.ts'
import { decode } from '../decode/index.ts'
import type { CleanOptions } from '../options.ts'
import type { Origin } from '../origin.ts'
import type { MakeCleaner } from '../rules/rule.ts'
import { askReadability } from '../witness/readability.ts'
import { type FailOn, measuresOf } from './fail-on.ts'
import { nameOf, readInput } from './input.ts'
import type { Options } from './program.ts'
import { say } from './streams.ts'

interface Noted {
  readonly result: Result
  readonly notes: readonly string[]
}

/** Where the page of an input is from. */
export function originOf(path: string, url: string | undefined): Origin {
  return path === STDIN ? { url } : { url, path: resolve(path), folder: dirname(path) }
}

/** From an input's path to its result, by the options of one run. */
export class PageCleaner {
  private readonly cleaner: Cleaner

  /** @throws {UsageError} where an option names a filter that does not exist */
  constructor(
    private readonly cleaning: CleanOptions,
    private readonly options: Options,
    readonly failOn: FailOn,
    private readonly makeCleaner: MakeCleaner,
  ) {
    this.cleaner = makeCleaner(cleaning)
  }

  /**
   * Reads and cleans one page, and says on standard error what a user should know of it.
   * @throws {ChaffError} where the bytes are no text; the system's error where they cannot be read
   */
  async clean(path: string): Promise<Result> {
    const { result, notes } = await this.cleanFile(path)
    if (!this.options.quiet) for (const note of notes) await say(`${nameOf(path)}: ${note}`)
    for (const found of this.failOn.check(measuresOf(result))) await say(`${nameOf(path)}: ${found}`)
    return result
  }

  /** The same without a word; the notes are what a user should know. */
  async cleanFile(path: string): Promise<Noted> {
    const { text } = await decode(await readInput(path), this.options.encoding)
    return this.cleanText(text, originOf(path, this.options.url))
  }

  /** Cleans a decoded page, or a piece of it. */
  async cleanText(text: string, origin: Origin): Promise<Noted> {
    const alone = this.cleaner.clean(text, origin)
    const opinion = this.options.witness === undefined ? undefined : await askReadability(alone.page)
    const heard = typeof opinion === 'object'
    const result = heard ? this.makeCleaner({ ...this.cleaning, witness: opinion }).clean(text, origin) : alone
    const notes = text.trim() === '' ? ['the input is empty'] : result.warnings
    return { result, notes: typeof opinion === 'string' ? [...notes, opinion] : notes }
  }
}
