import { type Result, rounded } from '../assemble.ts'
import type { Article, Block, BlockKind, Evidence, Format, Metadata, Verdict, VerdictBy } from '../model.ts'
import { articleText } from './text.ts'

/** Grows when a key of the report goes or changes its meaning; new keys leave it as it is. */
export const SCHEMA_VERSION = 1

/** What one filter saw in a block. */
export interface JsonEvidence {
  readonly filter: string
  readonly says: Evidence['says']
  /** 0..1 */
  readonly strength: number
  readonly reason: string
}

export interface JsonBlock {
  /** Place among all blocks of the page, kept and removed ones together, from 0. */
  readonly index: number
  /** Offsets into the decoded source in UTF-16 units, the end exclusive. */
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
  readonly text: string
  readonly keep: boolean
  /** Who tipped the verdict: a filter's id, or `shape`, `neighbours` … where none did. */
  readonly by: VerdictBy
  readonly reason: string
  /** That the block is main content, 0..1. */
  readonly probability: number
  readonly evidence: readonly JsonEvidence[]
}

export interface JsonArticle {
  readonly title?: string
  readonly byline?: string
  /** As the page writes it. */
  readonly published?: string
  /** The body without its title. */
  readonly text: string
  /** Indexes of the body's blocks. */
  readonly blocks: readonly number[]
}

/** One cleaned page as plain data, with its keys in this order. */
export interface JsonReport {
  readonly schemaVersion: typeof SCHEMA_VERSION
  /** What the page was called when it was read, mostly its file. */
  readonly name?: string
  readonly format: Format
  readonly metadata: Metadata
  /** Expected word F1 of the articles, 0..1. */
  readonly confidence: number
  readonly warnings: readonly string[]
  readonly articles: readonly JsonArticle[]
  readonly kept: readonly JsonBlock[]
  readonly removed: readonly JsonBlock[]
}

function jsonArticle(article: Article): JsonArticle {
  const { title, byline, published, blocks } = article
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    text: articleText(article),
    blocks: blocks.map((block: Block) => block.index),
  }
}

function jsonBlock({ block, keep, by, reason, probability, evidence }: Verdict, from: number): JsonBlock {
  return {
    index: block.index,
    start: from + block.start,
    end: from + block.end,
    kind: block.kind,
    text: block.text,
    keep,
    by,
    reason,
    probability: rounded(probability),
    evidence: evidence.map(({ filter, says, strength, reason }) => ({
      filter,
      says,
      strength: rounded(strength),
      reason,
    })),
  }
}

/**
 * All that is known of a page: its articles, and every block with its verdict.
 * @param name what the page was called when it was read
 * @param from where in its source it begins, of a piece that was cut out of a larger one
 */
export function resultJson(result: Result, name?: string, from = 0): JsonReport {
  const blocks = result.verdicts.map((verdict) => jsonBlock(verdict, from))
  return {
    schemaVersion: SCHEMA_VERSION,
    ...(name !== undefined && { name }),
    format: result.page.format,
    metadata: result.page.metadata,
    confidence: result.confidence,
    warnings: result.warnings,
    articles: result.articles.map(jsonArticle),
    kept: blocks.filter((block) => block.keep),
    removed: blocks.filter((block) => !block.keep),
  }
}
