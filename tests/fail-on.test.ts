import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXIT } from '../src/cli/exit.ts'
import { FailOn, measuresOf } from '../src/cli/fail-on.ts'
import { clean } from '../src/index.ts'
import { chaff, folderWith, HTML, PAGE } from './chaff.ts'

describe('FailOn', () => {
  it.each([
    ['confidence<0.6', { confidence: 0.59 }, { confidence: 0.6 }],
    ['confidence <= .6', { confidence: 0.6 }, { confidence: 0.61 }],
    [' removed > 0.9 ', { removed: 0.91 }, { removed: 0.9 }],
    ['Removed>=1', { removed: 1 }, { removed: 0.99 }],
    ['failed>0', { failed: 1 }, { failed: 0 }],
    ['failed>=10', { failed: 10 }, { failed: 9 }],
  ])('%s holds where it should', (condition, holding, passing) => {
    const failOn = new FailOn([condition])
    expect(failOn.check(passing)).toEqual([])
    expect(failOn.exitCode(EXIT.done)).toBe(EXIT.done)
    expect(failOn.check(holding)).toHaveLength(1)
    expect(failOn.exitCode(EXIT.done)).toBe(EXIT.found)
  })

  it('says which condition held and why, and asks only for what it is given', () => {
    const failOn = new FailOn(['confidence < 0.6', 'removed>0.5', 'failed>0'])
    expect(failOn.check({ confidence: 0.41237, removed: 0.7 })).toEqual([
      '--fail-on confidence<0.6: confidence is 0.4124',
      '--fail-on removed>0.5: removed is 0.7',
    ])
  })

  it('says more than failed inputs, and less than unwritten output or Ctrl-C', () => {
    const failOn = new FailOn(['failed>0'])
    failOn.check({ failed: 1 })
    const codes = [EXIT.failed, EXIT.unwritable, EXIT.interrupted].map((code) => failOn.exitCode(code))
    expect(codes).toEqual([EXIT.found, EXIT.unwritable, EXIT.interrupted])
  })

  it.each([
    ['confidense<0.6', 'did you mean "confidence"?'],
    ['remove>0.5', 'did you mean "removed"?'],
    ['confidence', 'is no condition'],
    ['confidence<', 'is no condition'],
    ['confidence<-1', 'is no condition'],
    ['confidence<<1', 'is no condition'],
    ['confidence=1', 'is no condition'],
    ['', 'is no condition'],
    ['confidence<60', 'between 0 and 1'],
  ])('refuses "%s"', (condition, message) => {
    expect(() => new FailOn([condition])).toThrow(message)
  })
})

describe('measuresOf', () => {
  it('is the share of words that went', () => {
    const { removed = -1 } = measuresOf(clean(PAGE))
    expect(removed).toBeGreaterThan(0.1)
    expect(removed).toBeLessThan(0.3)
    expect(measuresOf(clean('')).removed).toBe(0)
  })
})

describe('chaff --fail-on', () => {
  it('ends with 1, names the page, and prints it all the same', async () => {
    const cwd = await folderWith({ 'a.txt': PAGE, 'b.html': HTML })
    const plain = await chaff(['a.txt', 'b.html'], { cwd })
    const ran = await chaff(['a.txt', 'b.html', '--fail-on', 'removed > 0.13', '--quiet'], { cwd })
    expect(ran).toEqual({
      code: 1,
      stdout: plain.stdout,
      stderr: expect.stringMatching(/^chaff: a\.txt: --fail-on removed>0\.13: removed is 0\.\d+\n$/),
    })
  })

  it('ends with 0 where nothing holds', async () => {
    const ran = await chaff(['--fail-on', 'removed>0.9', '--fail-on', 'confidence<0.2,failed>0'], { input: PAGE })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
  })

  it('counts inputs that failed', async () => {
    const cwd = await folderWith({ 'a.txt': PAGE })
    const ran = await chaff(['a.txt', 'missing.txt', '--fail-on', 'failed>0'], { cwd })
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('chaff: --fail-on failed>0: failed is 1\n')
  })

  it('holds in a second run as in the first, though nothing is cleaned again', async () => {
    const cwd = await folderWith({ 'in/a.txt': PAGE, 'in/b.html': HTML })
    const args = ['in', '--out', 'out', '--fail-on', 'removed>0.13', '--fail-on', 'confidence<=1', '--jobs', '1']
    const first = await chaff(args, { cwd })
    expect(first.code).toBe(1)
    expect(first.stderr).toMatch(/^chaff: in\/a\.txt: --fail-on removed>0\.13: removed is 0\.\d+$/m)
    const second = await chaff(args, { cwd })
    expect(second).toEqual({ ...first, stderr: first.stderr.replace('cleaned=2 unchanged=0', 'cleaned=0 unchanged=2') })
  })

  it('asks the same confidence of a page alone and in a folder, of an empty one too', async () => {
    const cwd = await folderWith({ 'in/a.txt': PAGE, 'in/empty.txt': '' })
    const args = ['--site', 'off', '--fail-on', 'confidence<=1']
    const held = async (inputs: readonly string[]): Promise<string[]> => {
      const { stderr } = await chaff([...inputs, ...args], { cwd })
      return stderr.split('\n').filter((line) => line.includes('--fail-on'))
    }
    const folder = await held(['in', '--out', 'out', '--log', 'log'])
    expect(folder).toEqual(await held(['in/a.txt', 'in/empty.txt']))
    const [, logged] = readFileSync(join(cwd, 'log'), 'utf8').split('\n')
    expect(String(JSON.parse(logged ?? '').confidence)).toMatch(/^0\.\d{1,4}$/)
  })

  it('counts in tables too', async () => {
    expect((await chaff(['--stat', '--fail-on', 'removed>0.1'], { input: PAGE })).code).toBe(1)
  })

  it('looks at every record, and names twenty at most', async () => {
    const record = `${JSON.stringify({ text: PAGE })}\n`
    const one = await chaff(['--jsonl', '--fail-on', 'removed>0.1'], { input: `{"text":""}\n${record}` })
    expect(one.code).toBe(1)
    expect(one.stderr).toMatch(/^chaff: standard input: line 2: --fail-on removed>0\.1: removed is 0\.\d+\n$/)
    const many = await chaff(['--jsonl', '--fail-on', 'removed>0.1'], { input: record.repeat(25) })
    expect(many.stdout.trimEnd().split('\n')).toHaveLength(25)
    expect(many.stderr.trimEnd().split('\n')).toHaveLength(21)
    expect(many.stderr).toMatch(/chaff: --fail-on: 5 more\n$/)
    const bad = await chaff(['--jsonl', '--fail-on', 'failed>0'], { input: 'bad\n' })
    expect(bad).toMatchObject({ code: 1, stderr: expect.stringContaining('--fail-on failed>0: failed is 1') })
  })

  it('refuses what is no condition before anything is done', async () => {
    expect(await chaff(['--fail-on', 'confidense<0.6'], { input: PAGE })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'chaff: --fail-on knows no "confidense"; did you mean "confidence"? There are confidence, removed, failed\n',
    })
  })
})
