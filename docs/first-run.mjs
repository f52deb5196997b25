/** What `npm run setup` shows once everything is installed: chaff at work on a page of fixtures/, cut to one screen. */

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGE = 'fixtures/pages/seed/source.txt'
const WIDTH = 96

/** Runs chaff as a user would. */
function chaff(...args) {
  const ran = spawnSync(process.execPath, ['bin/chaff.js', ...args, PAGE], { cwd: ROOT, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`chaff ${args.join(' ')} ended with ${ran.status ?? ran.signal}: ${ran.stderr}`)
  return ran.stdout.trimEnd().split('\n')
}

const narrow = (line) => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line)

/** A command with the first lines of what it prints. */
function show(args, most) {
  const lines = chaff(...args)
  const cut = lines.length > most ? [`… ${lines.length - most} more lines`] : []
  return [`$ ${['chaff', ...args, PAGE].join(' ')}`, ...lines.slice(0, most).map(narrow), ...cut, ''].join('\n')
}

const screen = [
  '',
  'A scraped page with four articles stacked on it. Clean:',
  '',
  show([], 5),
  'What was removed:',
  '',
  show(['--diff'], 23),
  'And by which filter:',
  '',
  show(['--stat'], 20),
  'chaff is ready: node bin/chaff.js --help',
  '',
]
process.stdout.write(screen.join('\n'))
