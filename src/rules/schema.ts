/** What a chaff.config.json may say. `npm run docs` publishes it as schema/chaff.config.schema.json. */

import { closest } from 'fastest-levenshtein'
import * as z from 'zod'
import { UsageError } from '../errors.ts'
import { filters } from '../filters/index.ts'
import { testifierId } from '../options.ts'
import { SITE_FURNITURE } from '../site/profile.ts'

/** An object that refuses a key it does not know, and names the nearest that it does. */
const section = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key; did you mean "${closest(issue.keys[0] ?? '', Object.keys(shape))}"?`
        : undefined,
  })

const HOST = /^[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u

const host = z.string().regex(HOST, { error: (issue) => `"${issue.input}" is no host; write it like "example.org"` })

const glob = z.string().min(1)

function testifierFault(name: unknown): string {
  try {
    return testifierId(String(name))
  } catch (error) {
    return error instanceof UsageError ? error.message : String(error)
  }
}

const testifier = z.enum([...filters.map((known) => known.id), SITE_FURNITURE], {
  error: (issue) => testifierFault(issue.input),
})

const statement = section({
  phrases: z
    .array(z.string())
    .exactOptional()
    .describe('a block that has one of them, in the notation of docs/rules.md'),
  selectors: z
    .array(z.string())
    .exactOptional()
    .describe('CSS selectors; a block of HTML that stands in an element which one matches'),
})

const texts = z.array(z.string().min(1)).exactOptional()

const example = section({
  url: z.url().exactOptional().describe('where the page is from; left out, the first of hosts'),
  path: z.string().exactOptional().describe('the file that it would be in, from the folder that paths start at'),
  html: z.string().exactOptional(),
  markdown: z.string().exactOptional(),
  text: z.string().exactOptional(),
  removes: texts.describe('texts of the page whose blocks must go'),
  keeps: texts.describe('texts of the page whose blocks must stay'),
}).refine(({ html, markdown, text }) => [html, markdown, text].filter((page) => page !== undefined).length === 1, {
  error: 'expected one of "html", "markdown" and "text"',
})

const site = section({
  hosts: z.array(host).min(1).exactOptional().describe('the page is from one of them, or from a subdomain'),
  paths: z.array(glob).min(1).exactOptional().describe('globs; the file of the page matches one of them'),
  remove: statement.exactOptional().describe('blocks that go'),
  keep: statement.exactOptional().describe('blocks that stay, whatever "remove" of the same rule says'),
  without: z.array(testifier).exactOptional().describe('filters that do not testify'),
  bias: z.number().min(-1).max(1).exactOptional().describe('from precision, -1, to recall, 1'),
  comments: z.boolean().exactOptional().describe('keep what readers wrote below an article'),
  examples: z.array(example).exactOptional().describe('pages on which "chaff rules test" tries the rules'),
}).refine(({ hosts, paths }) => hosts !== undefined || paths !== undefined, {
  error: 'expected "hosts" or "paths": which pages is it for?',
})

export const configSchema = section({
  $schema: z.string().exactOptional(),
  sites: z.array(site).exactOptional().describe('rules; all that match a page apply, later ones win'),
}).meta({ title: 'chaff.config.json', description: 'Rules of chaff for sites; docs/rules.md explains them.' })

export type Config = z.infer<typeof configSchema>
export type Site = z.infer<typeof site>
export type Statement = z.infer<typeof statement>
export type Example = z.infer<typeof example>
