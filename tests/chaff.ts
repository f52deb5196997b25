import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const BINARY = fileURLToPath(new URL('../bin/chaff.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the real binary, with pipes for its streams. */
export function chaff(args: readonly string[], { input = '', cwd, env }: Surroundings = {}): Promise<Ran> {
  const child = spawn(process.execPath, [BINARY, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
  })
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  child.stdout.on('data', (chunk) => out.push(chunk))
  child.stderr.on('data', (chunk) => err.push(chunk))
  // It may end before it has read everything
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
  })
}

/** A folder with these files, gone when the test ends. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chaff-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export const PROSE =
  'The old harbour was dug by hand in the winter of 1831, and the men who dug it were paid in bread and candles. ' +
  'Nobody wrote down their names, but the stones still carry the marks that each of them cut into his work.'

export const MORE =
  'When the railway came in the following decade, the merchants left for the city, and the harbour was given to the ' +
  'fishermen, who have kept it ever since. They repair the walls themselves, every spring, with stones from the beach.'

/** So many paragraphs, no two with the same words. */
export const longText = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, i) => {
    const mark = i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')
    return `The stone with the mark ${mark} was laid in that year. ${PROSE}`
  }).join('\n\n')

/** A page as text: navigation, an article, a donation appeal. */
export const PAGE = `Skip to main content

The harbour that was dug by hand

${PROSE}

${MORE}

Please consider donating

Copyright © 2019 The Harbour Post. All rights reserved.
`

export const HTML = `<!doctype html><html><head><title>The harbour</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>The harbour that was dug by hand</h1><p>${PROSE}</p><p>${MORE}</p></article>
<footer>Copyright © 2019 The Harbour Post. All rights reserved.</footer></body></html>
`
