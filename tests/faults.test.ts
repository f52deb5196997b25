/**
 * Runs that are killed, and calls to the file system that fail. Few of each here; `npm run test:faults` takes a hundred
 * kills, and has every call fail in turn.
 */

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { BINARY, chaff, folderWith, HTML, longText, type Ran } from './chaff.ts'
import { filesBelow, ledgerOf, PRELOAD, workFiles } from './runs.ts'

const ALL = process.env['FAULTS'] === 'all'
const KILLS = ALL ? 100 : 2
/** Calls between two that fail; 1 is every call. */
const STEP = ALL ? 1 : 23

const broken = { NODE_OPTIONS: `--require ${PRELOAD}` }

/** What holds at any moment: outputs are whole or not there. */
function expectWhole(out: string, reference: ReadonlyMap<string, string>): void {
  if (!existsSync(out)) return
  for (const [name, text] of filesBelow(out)) expect(text, name).toBe(reference.get(name))
}

/** What holds behind a run that nothing disturbed. */
async function expectFinished(cwd: string, reference: ReadonlyMap<string, string>): Promise<void> {
  const { code, stderr } = await chaff(['in', '--out', 'out', '--jobs', '2'], { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^chaff: cleaned=\d+ .*\n$/) })
  expect(filesBelow(join(cwd, 'out'))).toEqual(reference)
  expect(workFiles(join(cwd, 'out'))).toEqual(['ledger.jsonl'])
}

function expectSane({ code, stderr }: Ran): void {
  expect([0, 2, 3, 4]).toContain(code)
  expect(stderr).not.toMatch(/internal error|\n {4}at /)
  expect(stderr).toMatch(/^(?:chaff: [^\n]+\n)+$/)
}

/** Pages, and what an undisturbed run makes of them. */
async function runOver(pages: number): Promise<{ cwd: string; reference: ReadonlyMap<string, string> }> {
  const files = Array.from({ length: pages }, (_, i) => [`in/${i % 3}/${i}.txt`, longText(3 + (i % 5))] as const)
  const cwd = await folderWith(Object.fromEntries(files))
  await chaff(['in', '--out', 'reference'], { cwd })
  return { cwd, reference: filesBelow(join(cwd, 'reference')) }
}

describe('pages that kill', () => {
  it('are quarantined, are left alone by the next run, and harm no other page', async () => {
    const names = ['a', 'abort', 'b', 'hang', ...(ALL ? ['memory'] : []), 'z']
    const cwd = await folderWith(Object.fromEntries(names.map((name) => [`in/${name}.html`, HTML])))
    const env = { ...broken, FAULTS_HANGING: join(cwd, 'hanging') }
    const args = ['in', '--out', 'out', '--jobs', '2', '--site', 'off']
    const ran = await chaff(args, { cwd, env })
    expect(ran.code).toBe(3)
    expectSane(ran)
    const killed = 'it killed its worker twice, the second time alone'
    expect(ran.stderr).toContain(`chaff: in/abort.html: ${killed}: it ended with SIGABRT\n`)
    expect(ran.stderr).toContain(`chaff: in/hang.html: ${killed}: took longer than 60 s\n`)
    expect(ran.stderr).toContain(
      `cleaned=3 unchanged=0 skipped=0 degraded=0 failed=0 quarantined=${names.length - 3}\n`,
    )
    expect(ledgerOf(join(cwd, 'out')).get('hang.txt')).toMatchObject({ ending: 'quarantined' })
    expect([...filesBelow(join(cwd, 'out')).keys()]).toEqual(['a.txt', 'b.txt', 'z.txt'])
    const next = await chaff(args, { cwd, env })
    expect(next.stderr).toContain('in an earlier run (--force tries it again)\n')
    expect(next.stderr).toContain(
      `cleaned=0 unchanged=3 skipped=0 degraded=0 failed=0 quarantined=${names.length - 3}\n`,
    )
  }, 120_000)

  it('once only are tried again', async () => {
    const cwd = await folderWith({ 'in/abort-once.html': HTML, 'in/b.html': HTML })
    const env = { ...broken, FAULTS_SEEN: join(cwd, 'seen') }
    // Beside another killer it could die with that one first, and by itself when it is alone
    const { code, stderr } = await chaff(['in', '--out', 'out', '--jobs', '1'], { cwd, env })
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('chaff: cleaned=2 ') })
    expect(existsSync(env.FAULTS_SEEN)).toBe(true)
  })

  it('teach nothing of their site, and harm nobody who learns it', async () => {
    const names = ['abort', 'b', 'c', 'hang', 'z']
    const files = names.map((name) => [`in/${name}.html`, HTML] as const)
    const innocent = files.filter(([name]) => !/abort|hang/.test(name))
    const cwd = await folderWith(Object.fromEntries(files))
    const env = { ...broken, FAULTS_HANGING: join(cwd, 'hanging') }
    const { code, stdout, stderr } = await chaff(['learn', 'in', '--jobs', '2', '--quiet'], { cwd, env })
    expect(code).toBe(3)
    expect(stderr).toBe(
      'chaff: in/abort.html: it killed its worker twice, the second time alone: it ended with SIGABRT\n' +
        'chaff: in/hang.html: it killed its worker twice, the second time alone: took longer than 60 s\n',
    )
    const without = await folderWith(Object.fromEntries(innocent))
    expect(stdout).toBe((await chaff(['learn', 'in', '--jobs', '1', '--quiet'], { cwd: without })).stdout)
  })

  it('fail --check, which goes on', async () => {
    const names = ['abort', 'b', 'hang', 'z']
    const cwd = await folderWith(Object.fromEntries(names.map((name) => [`in/${name}.html`, HTML])))
    const env = { ...broken, FAULTS_HANGING: join(cwd, 'hanging') }
    const { code, stdout, stderr } = await chaff(['--check', 'in', '--site', 'off'], { cwd, env })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^in\/b\.html: .*\nin\/z\.html: .*\n$/)
    expect(stderr).toBe(
      'chaff: in/abort.html: it killed its worker twice, the second time alone: it ended with SIGABRT\n' +
        'chaff: in/hang.html: it killed its worker twice, the second time alone: took longer than 60 s\n',
    )
  })

  it('are not blamed where no worker can be started', async () => {
    const cwd = await folderWith({ 'in/a.html': HTML, 'in/b.html': HTML })
    const ran = await chaff(['in', '--out', 'out'], { cwd, env: { ...broken, FAULTS_NO_WORKER: '1' } })
    expect(ran.code).toBe(3)
    expect(ran.stderr).toBe(
      'chaff: no worker can be started: it ended with made up\n' +
        'chaff: cleaned=0 unchanged=0 skipped=0 degraded=0 failed=0 quarantined=0\n',
    )
  })
})

// With fewer yet, Node itself falls over
describe.runIf(ALL)('too few files that may be open', () => {
  it.each([20, 24, 28])('%i end the run in a line and a code', async (most) => {
    const { cwd, reference } = await runOver(3)
    const script = `ulimit -n ${most}; "$0" "$1" in --out out --jobs 2`
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, BINARY], { cwd, encoding: 'utf8' })
    expectSane({ code: status, stdout: '', stderr })
    expectWhole(join(cwd, 'out'), reference)
    await expectFinished(cwd, reference)
  })
})

describe('SIGKILL', () => {
  let seed = 20261123
  /** From 0 to 1; the same in every run of the tests. */
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }

  it(`at ${KILLS} random moments tears no output, and the next run finishes to the byte`, async () => {
    const { cwd, reference } = await runOver(40)
    const out = join(cwd, 'out')
    const began = performance.now()
    await expectFinished(cwd, reference)
    const whole = performance.now() - began
    for (let kill = 0; kill < KILLS; kill++) {
      rmSync(out, { recursive: true, force: true })
      const group = kill % 2 === 1
      const run = spawn(process.execPath, [BINARY, 'in', '--out', 'out', '--jobs', '2'], { cwd, detached: true })
      const ended = once(run, 'exit')
      await new Promise((resolve) => setTimeout(resolve, random() * whole))
      // Alone, and with its workers: a terminal that closes, and a machine that runs out of memory
      if (run.pid !== undefined && run.exitCode === null) process.kill(group ? -run.pid : run.pid, 'SIGKILL')
      await ended
      expectWhole(out, reference)
      await expectFinished(cwd, reference)
    }
  }, 600_000)
})

describe('a call to the file system that fails', () => {
  it.each([
    'main',
    'worker',
  ])('in %s ends in a line and a code, tears nothing, and the next run finishes', async (where) => {
    const { cwd, reference } = await runOver(3)
    const seen = join(cwd, 'seen')
    for (let at = 1; ; at += STEP) {
      rmSync(join(cwd, 'out'), { recursive: true, force: true })
      rmSync(seen, { force: true })
      const env = {
        ...broken,
        FAULTS_AT: String(at),
        FAULTS_IN: where,
        FAULTS_SEEN: seen,
        FAULTS_UNDER: join(cwd, 'out'),
      }
      const ran = await chaff([join(cwd, 'in'), '--out', join(cwd, 'out'), '--durable', '--jobs', '1'], { cwd, env })
      if (!existsSync(seen)) return expect(at).toBeGreaterThan(1)
      expectSane(ran)
      expectWhole(join(cwd, 'out'), reference)
      await expectFinished(cwd, reference)
    }
  }, 600_000)
})

describe('--durable', () => {
  it('waits for the output, its name and the line in the ledger, in this order', async () => {
    const cwd = await folderWith({ 'in/sub/a.html': HTML })
    const out = join(cwd, 'out')
    const env = { ...broken, FAULTS_CALLS: join(cwd, 'calls'), FAULTS_UNDER: out }
    expect((await chaff(['in', '--out', out, '--durable'], { cwd, env })).code).toBe(0)
    const calls = readFileSync(env.FAULTS_CALLS, 'utf8').replace(/\d+-0\.tmp/g, 'page')
    const orders = calls.split('\n').filter((call) => /fsync|rename/.test(call))
    expect(orders.slice(-5)).toEqual([
      'worker fsyncSync .chaff/page',
      'main fsyncSync ',
      'main renameSync .chaff/page',
      'main fsyncSync sub',
      'main fsyncSync .chaff/ledger.jsonl',
    ])
  })
})

describe('a disk', () => {
  const inNamespace = (script: string, cwd: string) =>
    spawnSync('unshare', ['-rm', 'sh', '-c', script, process.execPath, BINARY], { cwd, encoding: 'utf8' })
  let mounts = false
  beforeAll(() => {
    mounts = inNamespace('mount -t tmpfs none /mnt', '/').status === 0
  })

  it('that is full ends the run with 4 and leaves no half of a file', async (context) => {
    if (!mounts) return context.skip('this machine lets nobody mount a tmpfs')
    const { cwd, reference } = await runOver(30)
    mkdirSync(join(cwd, 'full'))
    const script =
      'mount -t tmpfs -o size=40k none full && "$0" "$1" in --out full; code=$?; cp -r full out; exit $code'
    const { status, stderr } = inNamespace(script, cwd)
    expect(status).toBe(4)
    expect(stderr).toMatch(/^chaff: cannot write full\/[^\n]*: the disk is full\nchaff: cleaned=\d+ .*\n$/)
    expect(filesBelow(join(cwd, 'out')).size).toBeGreaterThan(0)
    expectWhole(join(cwd, 'out'), reference)
    await expectFinished(cwd, reference)
  })

  it('that takes no large files fails those, and goes on', async () => {
    const cwd = await folderWith({ 'in/a.txt': longText(3), 'in/b.txt': longText(200), 'in/c.txt': longText(3) })
    const script = `ulimit -f 16; "$0" "$1" in --out out`
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, BINARY], { cwd, encoding: 'utf8' })
    expect(status).toBe(4)
    expect(stderr).toContain('chaff: in/b.txt: cannot write out/b.txt: it is larger than files may be here\n')
    expect([...filesBelow(join(cwd, 'out')).keys()]).toEqual(['a.txt', 'c.txt'])
    expect(workFiles(join(cwd, 'out'))).toEqual(['ledger.jsonl'])
  })
})

describe('streams that nobody reads', () => {
  it('end no run', async () => {
    const { cwd, reference } = await runOver(10)
    const run = spawn(process.execPath, [BINARY, 'in', 'missing.html', '--out', 'out'], { cwd })
    run.stdout.destroy()
    run.stderr.destroy()
    const [code] = await once(run, 'exit')
    expect(code).toBe(3)
    expect(filesBelow(join(cwd, 'out'))).toEqual(reference)
  })
})
