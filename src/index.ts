/** The public library. It touches no file system, network, clock or console, and runs wherever JavaScript does. */

export type { Result } from './assemble.ts'
export { type Cleaner, clean, createCleaner } from './clean.ts'
export { ChaffError, UsageError } from './errors.ts'
export {
  type Asks,
  type Cue,
  defineFilter,
  type Filter,
  judgeWording,
  type Language,
  type Wording,
} from './filters/define.ts'
export { type FilterId, filters } from './filters/index.ts'
export type {
  Article,
  Block,
  BlockKind,
  Box,
  Document,
  Evidence,
  Finding,
  Format,
  Look,
  Mark,
  Metadata,
  Span,
  Verdict,
} from './model.ts'
export type { CleanOptions, TestifierId } from './options.ts'
export type { Origin } from './origin.ts'
export type { Page } from './page.ts'
export type { InputFormat } from './readers/index.ts'
export type { Ruling } from './rulings.ts'
export { learnSite } from './site/learn.ts'
export type { Furniture, SiteFurniture, SiteProfile } from './site/profile.ts'
export type { Witness } from './witness.ts'
export { resultDiff } from './writers/diff.ts'
export { resultExplain } from './writers/explain.ts'
export { resultHtml } from './writers/html.ts'
export { type JsonArticle, type JsonBlock, type JsonEvidence, type JsonReport, resultJson } from './writers/json.ts'
export { resultMarkdown } from './writers/markdown.ts'
export type { Paint } from './writers/paint.ts'
export { resultRaw } from './writers/raw.ts'
export { articleText, resultText } from './writers/text.ts'
