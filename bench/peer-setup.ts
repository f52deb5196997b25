/** Installs what chaff is measured against: the npm packages beside this file, the PyPI ones in a cache folder. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PEERS = fileURLToPath(new URL('peers', import.meta.url))

/** @returns whether every command succeeded; what one printed goes to stderr only where it failed */
function runAll(commands: readonly (readonly [string, ...string[]])[]): boolean {
  return commands.every(([command, ...args]) => {
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
    if (status === 0) return true
    process.stderr.write(`${command} ${args.join(' ')}: ${error?.message ?? stderr.trim().split('\n').at(-1)}\n`)
    return false
  })
}

/** @throws where the packages are not there and npm cannot fetch them */
export function setUpNode(): void {
  const lock = join(PEERS, 'package-lock.json')
  const installed = join(PEERS, 'node_modules/.chaff-lock')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return
  const ready = runAll([['npm', 'ci', '--prefix', PEERS, '--ignore-scripts', '--no-audit', '--no-fund']])
  if (!ready) throw new Error('the peers could not be installed')
  copyFileSync(lock, installed)
}

/** @returns the Python that has the PyPI tools, or nothing where they cannot be had */
export function setUpPython(): string | undefined {
  const requirements = join(PEERS, 'requirements.txt')
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12)
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'chaff-bench')
  const venv = join(cache, `venv-${digest}`)
  const python = join(venv, 'bin/python')
  const done = join(venv, 'done')
  if (existsSync(done)) return python
  rmSync(venv, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  const pip = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'] as const
  const ready = runAll([
    ['python3', '-m', 'venv', venv],
    // pip 23.2 stops at lxml's doubled extra
    [...pip, '--upgrade', 'pip>=24'],
    [...pip, '--requirement', requirements],
  ])
  if (!ready) return undefined
  writeFileSync(done, '')
  return python
}
