import type { Block, BlockKind, Box, Document, Format, Look, Mark, Metadata, Shape } from '../model.ts'
import { scanWords, TokenBuffer } from '../words.ts'

/** What a reader knows of a block before its words are counted. */
export interface Draft {
  readonly kind: BlockKind
  readonly level: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly box?: Box | undefined
  /** Offsets into the text, [start, end, start, end …], ascending and disjoint. */
  readonly links?: readonly number[]
  readonly marks?: readonly Mark[] | undefined
}

/** Collects the blocks of one document; every reader fills one, so that all count words alike. */
export class DocumentBuilder {
  private readonly blocks: Block[] = []
  private readonly shapes: Shape[] = []
  private readonly tokens = new TokenBuffer()
  private readonly first: number[] = [0]

  /** Adds a block; text without a single word (rules, icons, brackets) belongs to the gaps and is left out. */
  add(draft: Draft): void {
    const { words, linkWords, shape } = scanWords(draft.text, this.tokens, draft.links)
    if (words > 0) this.push(draft, words, linkWords, shape)
  }

  /** Takes over a block of a document as it is, but for its place. */
  take({ tokens, shapes }: Document, block: Block): void {
    const shape = shapes[block.index]
    if (shape === undefined) return
    const end = tokens.first[block.index + 1] ?? 0
    for (let t = tokens.first[block.index] ?? 0; t < end; t++) this.tokens.push(tokens.hashes[t] ?? 0)
    this.push(block, block.words, block.linkWords, shape)
  }

  /** Adds a block whose words are the last of the tokens. */
  private push(
    { kind, level, text, start, end, box, marks }: Draft,
    words: number,
    linkWords: number,
    shape: Shape,
  ): void {
    this.first.push(this.tokens.length)
    this.shapes.push(shape)
    this.blocks.push({ index: this.blocks.length, kind, level, text, start, end, words, linkWords, box, marks })
  }

  build(
    source: string,
    format: Format,
    metadata: Metadata,
    boxes: readonly Box[] = [],
    looks: readonly Look[] = [],
    dataTexts: readonly string[] = [],
  ): Document {
    return {
      source,
      format,
      blocks: this.blocks,
      shapes: this.shapes,
      boxes,
      looks,
      tokens: { hashes: this.tokens.hashes.subarray(0, this.tokens.length), first: Int32Array.from(this.first) },
      metadata,
      dataTexts,
    }
  }
}
