/** One record a line in, one out. */

import type { Result } from '../assemble.ts'
import { type Cleaner, createCleaner } from '../clean.ts'
import { ChaffError } from '../errors.ts'
import type { CleanOptions } from '../options.ts'
import type { Origin } from '../origin.ts'
import type { InputFormat } from '../readers/index.ts'
import type { MakeCleaner } from '../rules/rule.ts'
import { countRemoved } from '../writers/stat.ts'
import { articleText } from '../writers/text.ts'
import { rawMembers } from './members.ts'

/** Where a record may have its page; the first that it has counts. */
const FIELDS = ['html', 'markdown', 'text'] as const

/** Copied as they are written. */
const PASSED_THROUGH = ['id', 'url']

const BLANK = /^[ \t\r]*$/

/** What became of one line. */
export interface Answer {
  /** A JSON object without a line feed. */
  readonly json: string
  /** What was made of the page; nothing where the line failed. */
  readonly result?: Result
}

/** Cleans records, with the filters compiled once for each kind of page. */
export class RecordCleaner {
  private readonly cleaners = new Map<InputFormat, Cleaner>()
  private readonly decoder = new TextDecoder('utf-8', { fatal: true })

  constructor(
    private readonly options: CleanOptions,
    private readonly makeCleaner: MakeCleaner = createCleaner,
  ) {}

  /**
   * Answers one line with one record, whatever the line is: what is wrong stands in the record's `error`, so that a
   * reader can count on as many lines as it wrote.
   * @param line undefined where it was too long to be read
   * @param number of the line, from 1, for messages
   */
  answer(line: Uint8Array | undefined, number: number): Answer {
    let passed = ''
    try {
      const source = this.decode(line)
      const record = parse(source)
      passed = [...rawMembers(source, PASSED_THROUGH)].map(([name, value]) => `"${name}":${value},`).join('')
      const result = this.clean(record)
      return { json: `{${passed}${JSON.stringify(summary(result)).slice(1)}`, result }
    } catch (error) {
      const reason = error instanceof ChaffError ? error.message : `internal error: ${String(error)}`
      return { json: `{${passed}${JSON.stringify({ error: `line ${number}: ${reason}` }).slice(1)}` }
    }
  }

  private decode(line: Uint8Array | undefined): string {
    if (line === undefined) throw new ChaffError('longer than 256 MB')
    try {
      return this.decoder.decode(line)
    } catch {
      throw new ChaffError('not UTF-8')
    }
  }

  private clean(record: object): Result {
    for (const field of FIELDS) {
      if (!Object.hasOwn(record, field)) continue
      const page: unknown = Reflect.get(record, field)
      if (typeof page === 'string') return this.cleanerFor(field).clean(page, originOf(record))
      if (page !== null) throw new ChaffError(`"${field}" must be a string`)
    }
    throw new ChaffError('no "text", "markdown" or "html" in the record')
  }

  private cleanerFor(field: InputFormat): Cleaner {
    // A text's style may be known; what is called html or markdown is just that
    const inputFormat = field === 'text' ? (this.options.inputFormat ?? field) : field
    let cleaner = this.cleaners.get(inputFormat)
    if (cleaner === undefined) {
      cleaner = this.makeCleaner({ ...this.options, inputFormat })
      this.cleaners.set(inputFormat, cleaner)
    }
    return cleaner
  }
}

/** Where a record says that its page is from. */
function originOf(record: object): Origin {
  const url: unknown = Object.hasOwn(record, 'url') ? Reflect.get(record, 'url') : undefined
  return typeof url === 'string' ? { url } : {}
}

function parse(source: string): object {
  if (BLANK.test(source)) throw new ChaffError('blank, expected a JSON object')
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    throw new ChaffError(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ChaffError('expected a JSON object')
  return value
}

function summary(result: Result): object {
  const articles = result.articles.map((article) => ({
    title: article.title ?? null,
    byline: article.byline ?? null,
    published: article.published ?? null,
    text: articleText(article),
  }))
  return {
    text: articles.map((article) => article.text).join('\n\n'),
    title: articles[0]?.title ?? null,
    articles,
    confidence: result.confidence,
    warnings: result.warnings,
    removed: Object.fromEntries([...countRemoved(result)].map(([filter, { blocks }]) => [filter, blocks])),
  }
}
