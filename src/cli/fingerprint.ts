import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import manifest from '../../package.json' with { type: 'json' }
import { hashFile } from '../batch/hash.ts'
import type { Settings } from '../batch/ledger.ts'
import type { ConfigFile } from '../rules/rule.ts'
import type { Options } from './program.ts'

/** Whether an option is a part of what outputs are made of. A new option does not compile until it is named here. */
const SHAPES: Readonly<Record<string, boolean>> = {
  format: true,
  raw: true,
  diff: true,
  explain: true,
  stat: true,
  jsonl: true,
  check: false,
  out: false,
  include: false,
  ignore: false,
  noIgnore: false,
  follow: false,
  dryRun: false,
  prune: false,
  log: false,
  summary: false,
  jobs: false,
  force: false,
  durable: false,
  site: true,
  articles: true,
  separator: true,
  comments: true,
  bias: true,
  without: true,
  only: true,
  witness: true,
  inputFormat: true,
  encoding: true,
  config: false,
  printConfig: false,
  url: true,
  failOn: false,
  color: false,
  quiet: false,
  verbose: false,
} satisfies Record<keyof Options, boolean>

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** All that outputs are made of besides their inputs: version, code and weights, options, site rules; `site` is a file. */
export function settingsOf(options: Options, config: ConfigFile | undefined): Settings {
  const build = createHash('sha256')
  const data = readdirSync(new URL('./data/', import.meta.url)).sort()
  for (const name of ['batch-worker.cjs', ...data.map((file) => `data/${file}`)])
    build.update(readFileSync(new URL(`./${name}`, import.meta.url)))
  // A profile is what it says, whatever its file is called
  const site = options.site && hashFile(options.site)?.hash
  const shaping = Object.entries({ ...options, site }).filter(([name]) => SHAPES[name])
  // Reasons name the file; where it stands is told by its name
  const rules = config === undefined ? undefined : sha256(JSON.stringify([config.name, config.config]))
  const parts = {
    version: manifest.version,
    build: build.digest('hex'),
    options: { ...Object.fromEntries(shaping.sort(([a], [b]) => (a < b ? -1 : 1))), ...(rules && { rules }) },
  }
  return { settings: sha256(JSON.stringify(parts)).slice(0, 16), ...parts }
}
