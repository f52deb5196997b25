/** The code that V8 made of the command line when it was built (bin/load.js) saves time, and changes nothing. */

import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGE } from './chaff.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'chaff-test-'))
const NAME = `dist/cli/main.${process.arch}.code`
const code = join(copy, NAME)
const clean = (root: string): string =>
  execFileSync(process.execPath, [join(root, 'bin/chaff.js')], { input: PAGE, encoding: 'utf8' })

/** Whether V8 took the code of a build; undefined where it was given none. */
function refused(root: string): boolean | undefined {
  const script = `const { load } = require('${root}/bin/load.js')
    console.log(JSON.stringify({ refused: load('${root}/dist/cli/main.cjs').script.cachedDataRejected }))`
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).refused
}

beforeAll(() => {
  for (const folder of ['bin', 'dist/cli']) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true })
})
afterAll(() => rmSync(copy, { recursive: true }))

describe('the code of the build', () => {
  it('is in use', () => {
    expect(refused(copy)).toBe(false)
  })

  const made = (): Uint8Array => readFileSync(join(ROOT, NAME))
  it.each([
    ['is of another build', () => [...made().subarray(0, -16), ...Buffer.from('0123456789abcdef')], undefined],
    ['is empty', () => [], undefined],
    ['was cut short', () => [...made().subarray(0, 100_000), ...made().subarray(-16)], true],
    [
      'is of another V8',
      () => [
        ...made()
          .subarray(0, 4)
          .map((byte) => ~byte),
        ...made().subarray(4),
      ],
      true,
    ],
  ] as const)('is left aside where it %s', (_, bytes, verdict) => {
    writeFileSync(code, Uint8Array.from(bytes()))
    expect(refused(copy)).toBe(verdict)
    expect(clean(copy)).toBe(clean(ROOT))
  })

  it('need not be there', () => {
    rmSync(code)
    expect(refused(copy)).toBeUndefined()
    expect(clean(copy)).toBe(clean(ROOT))
  })
})
