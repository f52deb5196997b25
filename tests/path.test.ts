import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HashSet, hashOf } from '../src/batch/hash-set.ts'
import { pathOf, systemPath } from '../src/batch/path.ts'

it('a path has the bytes of its name, whatever they are', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const bytes = Buffer.concat(pieces)
      expect(Buffer.from(systemPath(pathOf(bytes)))).toEqual(bytes)
    }),
  )
})

it('a set of hashes has what was added, however much it grew', () => {
  const set = new HashSet()
  const names = Array.from({ length: 5000 }, (_, i) => `folder/page-${i}.html`)
  expect(names.map((name) => set.add(hashOf(name))).every(Boolean)).toBe(true)
  expect(names.map((name) => set.add(hashOf(name))).some(Boolean)).toBe(false)
  expect(set.size).toBe(5000)
  expect(names.every((name) => set.has(hashOf(name)))).toBe(true)
  expect(names.some((name) => set.has(hashOf(`${name}x`)))).toBe(false)
})

it('names that differ in bytes that are no UTF-8 have different hashes', () => {
  expect(hashOf('\udcfe.txt')).not.toEqual(hashOf('\udcff.txt'))
})
