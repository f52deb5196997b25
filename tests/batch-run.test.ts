import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BINARY, chaff, folderWith, HTML, longText, MORE, PAGE, PROSE, type Ran } from './chaff.ts'
import { filesBelow, ledgerOf, PRELOAD, workFiles } from './runs.ts'

const PAGES = { 'in/a.html': HTML, 'in/b/c.txt': PAGE, 'in/b/d.md': `# The harbour\n\n${PROSE}\n\n${MORE}\n` }

const summary = (counts: Readonly<Record<string, number>>): string =>
  ['cleaned', 'unchanged', 'skipped', 'degraded', 'failed', 'quarantined']
    .map((ending) => `${ending}=${counts[ending] ?? 0}`)
    .join(' ')

const lastLine = ({ stderr }: Ran): string => stderr.trimEnd().split('\n').at(-1)?.replace('chaff: ', '') ?? ''

describe('a batch', () => {
  it('makes the same bytes with any number of jobs, and what a single run prints', async () => {
    const cwd = await folderWith(PAGES)
    const one = await chaff(['in', '--out', 'one', '--jobs', '1'], { cwd })
    const three = await chaff(['in', '--out', 'three', '--jobs', '3'], { cwd })
    expect([one.code, three.code]).toEqual([0, 0])
    expect(filesBelow(join(cwd, 'three'))).toEqual(filesBelow(join(cwd, 'one')))
    expect(filesBelow(join(cwd, 'one')).get('a.txt')).toBe((await chaff(['in/a.html'], { cwd })).stdout)
  })

  it('goes on behind an input that fails, and says in the ledger and on stderr which and why', async () => {
    const cwd = await folderWith({ ...PAGES, 'in/bad.txt': '%PDF-1.7\n%\xe2\xe3\xcf\xd3' })
    const ran = await chaff(['in', 'missing.html', '--out', 'out'], { cwd })
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('chaff: in/bad.txt: Expected HTML, Markdown or text, not PDF\n')
    expect(ran.stderr).toContain('chaff: missing.html: no such file\n')
    expect(lastLine(ran)).toBe(summary({ cleaned: 3, failed: 2 }))
    expect(ledgerOf(join(cwd, 'out')).get('bad.txt')).toMatchObject({
      ending: 'failed',
      why: expect.stringContaining('PDF'),
    })
    expect(filesBelow(join(cwd, 'out')).size).toBe(3)
  })

  it('cleans a page that is too large for one go in pieces, and marks it', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML, 'in/many.txt': `${PAGE}${'a b\n'.repeat(60_000)}` })
    const ran = await chaff(['in', '--out', 'out'], { cwd })
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('chaff: in/many.txt: cleaned in 2 pieces, for its size\n')
    expect(lastLine(ran)).toBe(summary({ cleaned: 1, degraded: 1 }))
    expect(filesBelow(join(cwd, 'out')).get('many.txt')).toContain(PROSE)
  })

  it('joins the pieces of a text as paragraphs, and places their blocks in the whole page', async () => {
    const source = `${PAGE}\n\n${`${PROSE}\n\n`.repeat(30_000)}`
    const cwd = await folderWith({ 'in/many.txt': source })
    await chaff(['in', '--out', 'text', '--only', 'donation-appeal'], { cwd })
    const lines = filesBelow(join(cwd, 'text')).get('many.txt')?.split('\n') ?? []
    expect(lines.length).toBeGreaterThan(60_000)
    expect(lines.filter((line, i) => line !== '' && (lines[i + 1] ?? '') !== '')).toEqual([])

    await chaff(['in', '--out', 'json', '--format', 'json'], { cwd })
    const reports = filesBelow(join(cwd, 'json')).get('many.json')?.trim().split('\n') ?? []
    expect(reports).toHaveLength(2)
    for (const report of reports) {
      const { kept, removed } = JSON.parse(report)
      for (const { start, end, text } of [...kept, ...removed])
        if (source.slice(start, end) !== text)
          expect({ start, text: source.slice(start, end) }).toEqual({ start, text })
    }
  })

  it('leaves nothing half-made where an output cannot have its name', async () => {
    const cwd = await folderWith(PAGES)
    mkdirSync(join(cwd, 'out/a.txt'), { recursive: true })
    const ran = await chaff(['in', '--out', 'out'], { cwd })
    expect(ran.code).toBe(4)
    expect(ran.stderr).toContain('chaff: in/a.html: cannot write out/a.txt: there is a folder of that name\n')
    expect(workFiles(join(cwd, 'out'))).toEqual(['ledger.jsonl'])
    expect(lastLine(ran)).toBe(summary({ cleaned: 2, failed: 1 }))
  })
})

describe('an output', () => {
  it('follows no link out of its folder', async () => {
    const cwd = await folderWith({ ...PAGES, 'elsewhere/there': '', 'out/here': '' })
    symlinkSync('../elsewhere', join(cwd, 'out/b'))
    const ran = await chaff(['in', '--out', 'out'], { cwd })
    expect(ran.code).toBe(4)
    expect(ran.stderr).toContain('cannot write out/b/c.txt: a link leads out of out\n')
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['there'])
  })
})

describe('a second run', () => {
  /** A folder in which a run has finished; what it wrote is made once. */
  let outputs: Promise<Readonly<Record<string, string>>> | undefined
  const finished = async (): Promise<string> => {
    outputs ??= (async () => {
      const cwd = await folderWith(PAGES)
      await chaff(['in', '--out', 'out'], { cwd })
      const work = readdirSync(join(cwd, 'out/.chaff')).map((name) => join('out/.chaff', name))
      const texts = [...filesBelow(join(cwd, 'out'))].map(([name, text]) => [`out/${name}`, text] as const)
      return Object.fromEntries([...texts, ...work.map((path) => [path, readFileSync(join(cwd, path), 'utf8')])])
    })()
    return folderWith({ ...PAGES, ...(await outputs) })
  }
  const again = async (change: (cwd: string) => void, options: readonly string[] = []): Promise<string> => {
    const cwd = await finished()
    change(cwd)
    return lastLine(await chaff(['in', '--out', 'out', ...options], { cwd }))
  }

  it('starts no worker where nothing is to do', async () => {
    const cwd = await finished()
    const log = join(cwd, 'processes')
    const ran = await chaff(['in', '--out', 'out'], {
      cwd,
      env: { NODE_OPTIONS: `--require ${PRELOAD}`, FAULTS_LOG: log },
    })
    expect(lastLine(ran)).toBe(summary({ unchanged: 3 }))
    expect(readFileSync(log, 'utf8')).toBe('main\n')
  })

  it('redoes an input that changed, even to one of the same length', async () => {
    const change = (cwd: string): void => writeFileSync(join(cwd, 'in/a.html'), HTML.replace('1831', '1832'))
    expect(await again(change)).toBe(summary({ cleaned: 1, unchanged: 2 }))
  })

  it('redoes an output that is not what it wrote', async () => {
    expect(await again((cwd) => appendFileSync(join(cwd, 'out/a.txt'), 'x'))).toBe(
      summary({ cleaned: 1, unchanged: 2 }),
    )
    expect(await again((cwd) => rmSync(join(cwd, 'out/a.txt')))).toBe(summary({ cleaned: 1, unchanged: 2 }))
  })

  it('redoes all where options say other outputs, and where it is told to', async () => {
    const nothing = (): void => {}
    expect(await again(nothing, ['--without', 'navigation'])).toBe(summary({ cleaned: 3 }))
    expect(await again(nothing, ['--force'])).toBe(summary({ cleaned: 3 }))
    expect(await again(nothing, ['--jobs', '1'])).toBe(summary({ unchanged: 3 }))
  })

  it('reads a ledger whose last line is torn, and one with lines that are no ledger', async () => {
    const ledger = (cwd: string): string => join(cwd, 'out/.chaff/ledger.jsonl')
    const torn = (cwd: string): void => writeFileSync(ledger(cwd), readFileSync(ledger(cwd)).subarray(0, -20))
    expect(await again(torn)).toBe(summary({ cleaned: 1, unchanged: 2 }))
    const strange = (cwd: string): void => appendFileSync(ledger(cwd), 'null\n[]\n{"settings":7}\n{"output"')
    expect(await again(strange)).toBe(summary({ unchanged: 3 }))
  })

  it('tries again what failed', async () => {
    const cwd = await folderWith({ 'in/a.html': '%PDF-1.7' })
    await chaff(['in', '--out', 'out'], { cwd })
    writeFileSync(join(cwd, 'in/a.html'), HTML)
    expect(lastLine(await chaff(['in', '--out', 'out'], { cwd }))).toBe(summary({ cleaned: 1 }))
  })

  it('removes what a run that was killed left', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML, 'out/.chaff/123-0.tmp': 'half a pa' })
    await chaff(['in', '--out', 'out'], { cwd })
    expect(workFiles(join(cwd, 'out'))).toEqual(['ledger.jsonl'])
  })
})

describe('two runs into one folder', () => {
  const locked = (pid: number): Record<string, string> => ({
    'out/.chaff/lock': JSON.stringify({ pid, host: hostname() }),
  })

  it('are refused', async () => {
    const cwd = await folderWith({ ...PAGES, ...locked(process.pid) })
    const { code, stderr } = await chaff(['in', '--out', 'out'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toBe(
      `chaff: another chaff (process ${process.pid} on ${hostname()}) is writing into out; ` +
        'wait for it, or delete out/.chaff/lock if it is gone\n',
    )
    expect(existsSync(join(cwd, 'out/a.txt'))).toBe(false)
    expect(existsSync(join(cwd, 'out/.chaff/lock'))).toBe(true)
  })

  it('are not where the other was killed', async () => {
    const dead = spawn(process.execPath, ['-e', ''])
    await once(dead, 'exit')
    const cwd = await folderWith({ ...PAGES, ...locked(dead.pid ?? 0) })
    const { code } = await chaff(['in', '--out', 'out'], { cwd })
    expect(code).toBe(0)
    expect(workFiles(join(cwd, 'out'))).toEqual(['ledger.jsonl'])
  })
})

describe('an interrupted run', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it in order, and the next run finishes it', async (signal) => {
    const pages = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`in/${i}.txt`, longText(30 + (i % 7))]))
    const cwd = await folderWith(pages)
    const child = spawn(process.execPath, [BINARY, 'in', '--out', 'out'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    while (!existsSync(join(cwd, 'out/0.txt'))) await new Promise((resolve) => setTimeout(resolve, 20))
    const asked = performance.now()
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(code).toBe(130)
    expect(performance.now() - asked).toBeLessThan(5000)
    expect(stderr).toMatch(/^chaff: cleaned=\d+ .*\n$/)
    const written = filesBelow(join(cwd, 'out')).size
    expect(written).toBeLessThan(150)
    expect(workFiles(join(cwd, 'out'))).toEqual(['ledger.jsonl'])
    const ran = await chaff(['in', '--out', 'out'], { cwd })
    expect(lastLine(ran)).toBe(summary({ cleaned: 150 - written, unchanged: written }))
  })
})

describe('the ledger', () => {
  it('has what a line needs to be believed', async () => {
    const cwd = await folderWith(PAGES)
    await chaff(['in', '--out', 'out'], { cwd })
    const sha256 = (path: string): string =>
      createHash('sha256')
        .update(readFileSync(join(cwd, path)))
        .digest('hex')
    const entry = ledgerOf(join(cwd, 'out')).get('a.txt')
    expect(entry).toEqual({
      output: 'a.txt',
      input: 'in/a.html',
      ending: 'cleaned',
      inputHash: sha256('in/a.html'),
      outputHash: sha256('out/a.txt'),
      settings: expect.stringMatching(/^[0-9a-f]{16}$/),
      words: { kept: expect.any(Number), removed: expect.any(Number) },
      confidence: expect.any(Number),
    })
    expect(ledgerOf(join(cwd, 'out')).get(String(entry?.['settings']))).toMatchObject({ options: { format: 'text' } })
  })

  it('does not grow for ever', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML })
    await chaff(['in', '--out', 'out'], { cwd })
    const path = join(cwd, 'out/.chaff/ledger.jsonl')
    const lines = readFileSync(path, 'utf8')
    writeFileSync(path, lines.repeat(2000))
    expect(lastLine(await chaff(['in', '--out', 'out'], { cwd }))).toBe(summary({ unchanged: 1 }))
    expect(statSync(path).size).toBe(lines.length)
  })
})
