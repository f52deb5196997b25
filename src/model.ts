/**
 * The data of chaff. Everything is readonly: readers make it, filters and scores look at it, `assemble` cuts.
 * All offsets are UTF-16 units into the decoded source, the end exclusive.
 */

export type Format = 'html' | 'markdown' | 'text'

export interface Span {
  readonly start: number
  readonly end: number
}

/** What a block is in its page. `cell` is one cell of an HTML table, and a whole row in Markdown, cells parted by tabs. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'code'
  | 'cell'
  | 'caption'
  | 'term'
  | 'definition'
  | 'control'

/** What elements of one tag with the same class, id and role have in common. */
export interface Look {
  /** Its place among the looks of its document. */
  readonly id: number
  readonly tag: string
  /** Lower-case words of class, id and role. */
  readonly names: readonly string[]
}

/**
 * One enclosing element. A linked list from the inside out, shared by all blocks in it: no array is copied per block.
 * Markdown and text have none.
 */
export interface Box {
  readonly id: number
  readonly look: Look
  /** As in its look, like its names. */
  readonly tag: string
  readonly names: readonly string[]
  /** True where the element itself says that it is not shown (hidden, display:none, aria-hidden). */
  readonly hidden: boolean
  readonly parent: Box | undefined
  readonly depth: number
}

/** Inline markup of a block; offsets into the block's text. Readers record it only when asked to. */
export interface Mark extends Span {
  readonly kind: 'link' | 'strong' | 'emphasis' | 'code'
  readonly href?: string
}

/** A maximal run of text with the same nearest block-level container. */
export interface Block extends Span {
  readonly index: number
  readonly kind: BlockKind
  /** 1 to 6 for headings, nesting depth from 1 for list items, else 0. */
  readonly level: number
  /** Decoded text, white space folded (kept in code), a line feed for a line break that the author set. */
  readonly text: string
  readonly words: number
  readonly linkWords: number
  readonly box: Box | undefined
  readonly marks: readonly Mark[] | undefined
}

/** What a page says of itself in its head, its front matter or its JSON-LD. */
export interface Metadata {
  readonly title?: string
  readonly byline?: string
  /** As the page writes it, ISO 8601 where it can be told. */
  readonly published?: string
  readonly description?: string
  readonly siteName?: string
  readonly url?: string
  readonly language?: string
  /** What the page says it is: og:type and the types of its JSON-LD, lower-case ("article", "product"). */
  readonly types?: readonly string[]
  /** The software that wrote the page, as it names itself. */
  readonly generator?: string
}

/**
 * The words of all blocks as numbers, block after block, made in the reader's one pass over the text.
 * `hashes[first[b]] … hashes[first[b + 1] - 1]` are the words of block b.
 */
export interface Tokens {
  readonly hashes: Int32Array
  readonly first: Int32Array
}

export interface Document {
  readonly source: string
  readonly format: Format
  readonly blocks: readonly Block[]
  readonly tokens: Tokens
  readonly shapes: readonly Shape[]
  /** All boxes, outer before inner: `boxes[id].id === id`. */
  readonly boxes: readonly Box[]
  /** All looks of boxes, each once: `looks[id].id === id`. */
  readonly looks: readonly Look[]
  readonly metadata: Metadata
  /** Running text in the page's data: descriptions and bodies in its JSON-LD. */
  readonly dataTexts: readonly string[]
}

/** What one block looks like, counted in the same pass as its words. */
export interface Shape {
  /** Words that hold prose together: the, of, und, que … */
  readonly functionWords: number
  /** Words that begin with a capital letter. */
  readonly capitals: number
  /** Words that are all digits. */
  readonly numbers: number
  readonly letters: number
  readonly upperCase: number
  /** Full stops, question and exclamation marks. */
  readonly stops: number
  readonly commas: number
  /** Which kinds of signs it holds, one bit each: see SIGNS in signs.ts. */
  readonly signs: number
  /** The last character that is neither white space nor a closing quote or bracket. */
  readonly ending: 'stop' | 'comma' | 'colon' | 'ellipsis' | 'none'
}

/** What one filter saw in one block. The reason quotes the page; the strength is 0..1. */
export interface Finding {
  readonly reason: string
  readonly strength: number
  /** The block heads a section of boilerplate ("Related stories", "Leave a Reply"). */
  readonly opens?: boolean | undefined
  /** The block itself shows nothing: a heading above speaks for the lines below it. */
  readonly below?: boolean | undefined
}

export interface Evidence extends Finding {
  readonly filter: string
  readonly says: 'boilerplate' | 'content'
}

/** For every block of a page what was found, strongest first. */
export type Testimony = readonly (readonly Evidence[])[]

/** Who tipped a verdict: a filter's id, or one of the ways in which `decide` reasons without one. */
export type VerdictBy = string

export interface Verdict {
  readonly block: Block
  readonly keep: boolean
  /** That the block is main content, 0..1. */
  readonly probability: number
  readonly by: VerdictBy
  readonly reason: string
  readonly evidence: readonly Evidence[]
}

export interface Article {
  readonly title?: string
  readonly byline?: string
  readonly published?: string
  /** The body without its title, in the order of the page. */
  readonly blocks: readonly Block[]
}
