/** The command line as it is declared: options, help, and nothing that does anything. */

import { Command, CommanderError, Option } from 'commander'
import { UsageError } from '../errors.ts'
import { address, bias, diffStyle, explanation, list, repeated, wholeNumber } from './values.ts'

/** What a user asked for, as it was written. */
export interface Options {
  readonly format: 'text' | 'markdown' | 'html' | 'json'
  readonly raw?: true
  readonly diff?: 'auto' | 'plain'
  readonly explain?: 'verdicts' | 'features'
  readonly stat?: true
  readonly jsonl?: true
  readonly check?: true
  readonly out?: string
  readonly include?: readonly string[]
  readonly ignore?: readonly string[]
  readonly noIgnore?: true
  readonly follow?: true
  readonly dryRun?: true
  readonly prune?: true
  readonly log?: string
  readonly summary?: string
  readonly jobs?: number
  readonly force?: true
  readonly durable?: true
  readonly site?: string | undefined
  readonly articles: 'all' | 'first'
  readonly separator?: string
  readonly comments?: true
  /** -1 to 1. */
  readonly bias?: number
  readonly without?: readonly string[]
  readonly only?: readonly string[]
  readonly witness?: 'readability'
  readonly inputFormat?: 'html' | 'markdown' | 'text' | 'blocks' | 'wet' | 'wrapped'
  readonly encoding?: string
  readonly config?: string | false
  readonly printConfig?: true
  readonly url?: string
  readonly failOn?: readonly string[]
  readonly color: 'auto' | 'always' | 'never'
  readonly quiet?: true
  readonly verbose?: true
}

export type Invocation =
  | { readonly does: 'clean'; readonly inputs: readonly string[]; readonly options: Options }
  | { readonly does: 'list-filters'; readonly id: string | undefined }
  | {
      readonly does: 'learn'
      readonly inputs: readonly string[]
      readonly output: string | undefined
      readonly options: Options
    }
  | { readonly does: 'test-rules'; readonly file: string }
  | { readonly does: 'print'; readonly text: string }

const EXAMPLES = `
Examples:
  chaff page.html                     the article as text
  curl -s URL | chaff                 the same from a pipe
  chaff --diff page.txt               what was removed, and by which filter
  chaff pages/ --out clean/           a folder, its tree mirrored
  chaff --jsonl < records > cleaned   one record a line
  chaff --check pages/                where something would be removed

Exit codes: 0 done, 1 --check or --fail-on, 2 usage, 3 some inputs failed, 4 output could not be written, 130 interrupted`

export const USAGE = 'usage: chaff [options] [file, folder or glob …]; "chaff --help" says more'

/** Options that say what comes out; one at most. */
const OUTPUTS = ['format', 'raw', 'diff', 'explain', 'stat', 'jsonl', 'check']

function output(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.conflicts(OUTPUTS.filter((name) => name !== option.attributeName()))
}

/** Commander takes `--no-x` for the opposite of `--x`; here they are two things. */
function flag(flags: string, description: string): Option {
  const option = new Option(flags, description)
  option.negate = false
  return option
}

function declare(version: string, found: (invocation: Invocation) => void): Command {
  const program = new Command('chaff')
    .description('Separates the article of a scraped page from everything around it, and says what it removed.')
    .usage('[options] [file, folder or glob …]')
    .argument('[inputs...]', 'files, folders or globs; "-" or none: standard input')
    .addOption(output('--format <format>', 'what comes out').choices(['text', 'markdown', 'html', 'json']))
    .addOption(output('--raw', 'the kept lines of the source as they are'))
    .addOption(output('--diff [style]', 'a diff that patch applies; "plain" is never coloured').argParser(diffStyle))
    .addOption(
      output(
        '--explain [what]',
        'every block with its verdict, filter and reason; "features": and what its score is made of',
      ).argParser(explanation),
    )
    .addOption(output('--stat', 'a table of what the filters removed'))
    .addOption(output('--jsonl', 'one JSON record a line in, one out').conflicts('out'))
    .addOption(output('--check', 'change nothing; exit 1 where something would be removed').conflicts('out'))
    .addOption(
      new Option('--out <dir>', 'write files into this folder, the tree mirrored').conflicts([
        'diff',
        'explain',
        'stat',
      ]),
    )
    .option('--include <glob>', 'in folders, take files of these names too', repeated)
    .option('--ignore <glob>', 'in folders, leave these files out', repeated)
    .addOption(flag('--no-ignore', 'read no .chaffignore'))
    .option('--follow', 'in folders, follow links')
    .option('--jobs <number>', 'how many pages to clean at once; all cores by default', wholeNumber)
    .option('--force', 'clean what --out has already, too')
    .option('--durable', 'wait for the disk behind each output')
    .addOption(new Option('--dry-run', 'say what --out would do, and do nothing').conflicts(['log', 'summary']))
    .option('--prune', 'remove outputs whose inputs are gone from the folders')
    .option('--log <file>', 'add a line of JSON to it for each input')
    .option('--summary <file>', 'write to it what the run came to, as JSON')
    .option('--site <which>', 'what recurs on the pages is furniture: auto, off, or a profile that "chaff learn" wrote')
    .addOption(new Option('--articles <which>', 'of a stacked page').choices(['all', 'first']).default('all'))
    .option('--separator <text>', 'the line between two articles')
    .option('--comments', 'keep what readers wrote below an article')
    .addOption(
      new Option('--bias <bias>', 'precision, balanced, recall, or -1 (surely content) to 1 (lose nothing)')
        .argParser(bias)
        .conflicts('only'),
    )
    .option('--without <ids>', 'do without these filters', list)
    .option('--only <ids>', 'remove only what these filters find', list)
    .addOption(new Option('--witness <name>', 'ask another extractor for its opinion').choices(['readability']))
    .addOption(
      new Option('--input-format <format>', 'instead of telling it from the source').choices([
        'html',
        'markdown',
        'text',
        'blocks',
        'wet',
        'wrapped',
      ]),
    )
    .option('--encoding <label>', 'instead of telling it from the bytes')
    .option('--config <file>', 'site rules, instead of the nearest chaff.config.json')
    .option('--no-config', 'do without site rules')
    .option('--print-config', 'the settings and rules that hold, for a page or at all')
    .addOption(
      new Option('--url <url>', 'where the page is from, for site rules and --site')
        .argParser(address)
        .conflicts(['jsonl', 'out']),
    )
    .option('--fail-on <condition>', 'exit with 1 where it holds: confidence<0.6, removed>0.9, failed>0', list)
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--quiet', 'no warnings, no progress, no summary')
    .addOption(new Option('--verbose', 'with --out, a line for each input').conflicts('quiet'))
    .version(version)
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .configureHelp({ optionTerm: (option) => TERMS.get(option.long ?? '') ?? option.flags })
    .action((inputs: string[]) => found({ does: 'clean', inputs, options: options() }))
  const options = (): Options => ({
    color: 'auto',
    articles: 'all',
    format: 'text',
    ...program.opts<Partial<Options>>(),
  })
  program
    .command('learn')
    .description('learn what recurs on the pages of a site, for --site')
    .argument('[inputs...]', 'files, folders or globs')
    .option('-o, --output <file>', 'where the profile goes; else standard output')
    .action((inputs: string[], { output }: { output?: string }) =>
      found({ does: 'learn', inputs, output, options: options() }),
    )
  program
    .command('filters')
    .description('list the filters, or explain one')
    .argument('[id]')
    .action((id?: string) => found({ does: 'list-filters', id }))
  program
    .command('rules')
    .description('try site rules')
    .command('test')
    .description('run the examples in a file of rules')
    .argument('<file>')
    .action((file: string) => found({ does: 'test-rules', file }))
  return program
}

/** How the help writes them: commander would leave a space before the value. */
const TERMS: ReadonlyMap<string, string> = new Map([
  ['--diff', '--diff[=plain]'],
  ['--explain', '--explain[=features]'],
])

/** What options with an optional value are without one. */
const BARE: ReadonlyMap<string, string> = new Map([
  ['--diff', '--diff=auto'],
  ['--explain', '--explain=verdicts'],
])

/** An optional value would swallow the file name behind it: `--diff page.txt` is `--diff=auto page.txt`. */
function withValues(argv: readonly string[]): string[] {
  const operands = argv.indexOf('--')
  return argv.map((word, i) => (operands >= 0 && i >= operands ? word : (BARE.get(word) ?? word)))
}

/**
 * Reads the command line.
 * @param argv without node and the script
 * @throws {UsageError} for whatever cannot be meant
 */
export function parseCommandLine(argv: readonly string[], version: string): Invocation {
  let invocation: Invocation | undefined
  let printed = ''
  const program = declare(version, (found) => {
    invocation = found
  })
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        printed += text
      },
      writeErr: () => {},
    })
  try {
    program.parse(withValues(argv), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UsageError(error.code === 'commander.help' ? USAGE : oneLine(error.message))
  }
  return invocation ?? { does: 'print', text: printed }
}

const oneLine = (message: string): string => message.replace(/^error: /, '').replaceAll('\n', ' ')
