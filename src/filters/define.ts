import type { Block, BlockKind, Finding } from '../model.ts'
import type { Page } from '../page.ts'
import type { Sign } from '../signs.ts'
import type { Zone } from '../zones.ts'

/**
 * Languages by their ISO 639 code. A wording is written in words of its language:
 *
 * - `leave a reply` stands anywhere in the block
 * - `^leave a reply` at its beginning, `leave a reply$` at its end, `^leave a reply$` is all of it
 * - `#` is a number, `*` is one to four words of any kind
 * - `sign|signing up` is one or the other, `our?` may be missing
 * - `!let us know` says it of the whole block, however much else that says: sites speak so to their readers, and
 *   articles do not
 *
 * Case, accents, apostrophes and punctuation do not matter.
 */
export type Wording = Readonly<Partial<Record<Language, readonly string[]>>>

export type Language =
  | 'ar'
  | 'cs'
  | 'de'
  | 'el'
  | 'en'
  | 'es'
  | 'fr'
  | 'he'
  | 'hi'
  | 'id'
  | 'it'
  | 'ja'
  | 'ko'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'ru'
  | 'tr'
  | 'uk'
  | 'vi'
  | 'zh'

/** What the wording of a filter met in a block. */
export interface Cue {
  /** The longest phrase as the page has it. */
  readonly quote: string
  /** Share of the block's words that phrases cover, 0..1. */
  readonly share: number
  /** How many different phrases were met. */
  readonly phrases: number
  /** A phrase is the whole block. */
  readonly whole: boolean
  /** The whole block is one of the filter's headings. */
  readonly heading: boolean
  /** A phrase was met that says it of the whole block. */
  readonly direct: boolean
}

/** What a block must be for a filter to look at it: all of what is given. */
export interface Asks {
  /** It has so many words at most. */
  readonly words?: number
  /** It is in an element that is one of these. */
  readonly zones?: readonly Zone[]
  /** It holds one of these. */
  readonly signs?: readonly Sign[]
  /** It is one of these. */
  readonly kinds?: readonly BlockKind[]
}

export interface Filter<Id extends string = string> {
  /** Names the thing removed (or, for a guard, kept), never the mechanism. It is the file's name. */
  readonly id: Id
  /** What it removes, or for a guard keeps, in words. */
  readonly removes: string
  /** `content` makes it a guard. */
  readonly says: 'boilerplate' | 'content'
  /** Phrases of the thing itself. */
  readonly wording?: Wording
  /** Lines that head a section of it; always the whole block. */
  readonly headings?: Wording
  /**
   * Where `judge` may find something that neither wording nor headings say: in any block that is one of these, or that
   * has a 1 in a column for the page. Where it is left out, `judge` is asked about all blocks. It saves time and
   * changes nothing.
   */
  readonly asks?: readonly Asks[] | ((page: Page) => Readonly<Uint8Array>)
  /** Phrases that say nothing alone; with one `judge` is asked as well. */
  readonly hints?: Wording
  /** … and about so many blocks before and behind it; 0 where it is left out. */
  readonly reach?: number
  readonly examples: {
    /** Texts that the filter must find, each alone on a page. */
    readonly hits: readonly string[]
    /** Texts that look like it and are not. */
    readonly misses: readonly string[]
  }
  /**
   * One question about one block. Pure; never sees another filter's evidence. Where it is left out, the wording
   * alone judges (`judgeWording`).
   * @param hinted 1 for every block of the page that has a hint
   */
  readonly judge?: (block: Block, page: Page, cue: Cue | undefined, hinted: Readonly<Uint8Array>) => Finding | undefined
}

/**
 * Declares a filter, built in or your own.
 * @throws {TypeError} where the id is no lower-case-with-dashes name, or neither wording nor judge is given
 */
export function defineFilter<const Id extends string>(filter: Filter<Id>): Filter<Id> {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(filter.id))
    throw new TypeError(`filter id "${filter.id}" must be lower-case words joined by dashes, like "donation-appeal"`)
  if (filter.wording === undefined && filter.headings === undefined && filter.judge === undefined)
    throw new TypeError(`filter "${filter.id}" needs wording, headings or judge`)
  return filter
}

/** What a phrase says that may well be the article's own. */
export const inPassing = ({ reason, opens }: Finding): Finding => ({ reason, strength: 0.4, opens })

/** In blocks of more words a phrase in passing says nothing. */
const LONG = 40
/** A sentence or two: in blocks of more words a direct phrase is one among others. */
const SENTENCES = 25

/**
 * The judgement by wording alone: how much of the block the phrases cover.
 * @returns strength 0.95 where a phrase is the whole block, 0.9 where a direct one stands in a short block, else 0.9 to 0.4 by the share covered, nothing for a phrase in
 * passing in a long block
 */
export function judgeWording(block: Block, cue: Cue | undefined): Finding | undefined {
  if (cue === undefined) return undefined
  const reason = `says “${cue.quote}”`
  if (cue.heading) return { reason: `headed “${cue.quote}”`, strength: 0.95, opens: true }
  if (cue.whole) return { reason, strength: 0.95 }
  if (cue.share >= 0.5 || (cue.direct && block.words <= SENTENCES)) return { reason, strength: 0.9 }
  if (block.words > LONG) return cue.phrases >= 3 ? { reason, strength: 0.6 } : undefined
  if (cue.share >= 0.25 || cue.phrases >= 2) return { reason, strength: 0.75 }
  return { reason, strength: block.words <= 20 ? 0.55 : 0.4 }
}
