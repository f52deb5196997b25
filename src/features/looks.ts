/** Which elements of a page look alike: by their tag and the first word of their class. */

import type { Look } from '../model.ts'

/** @returns for each look of a page a number that those of the same tag and first name share */
export function likenessOf(looks: readonly Look[]): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from(looks, ({ tag, names }) => {
    const name = `${tag} ${names[0] ?? ''}`
    const likeness = known.get(name) ?? known.size + 1
    known.set(name, likeness)
    return likeness
  })
}

type Key = readonly [number, number, number]

/** @returns for each of `count` things the first that has the same key */
export function firstsOf(count: number, keyOf: (index: number) => Key): Int32Array {
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1
  const table = new Int32Array(mask + 1).fill(-1)
  const keys = new Int32Array(count * 3)
  const firsts = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    const [a, b, c] = keyOf(index)
    const at = index * 3
    keys[at] = a
    keys[at + 1] = b
    keys[at + 2] = c
    const mixed = Math.imul(Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    let first = table[slot] ?? -1
    while (first >= 0 && (keys[first * 3] !== a || keys[first * 3 + 1] !== b || keys[first * 3 + 2] !== c)) {
      slot = (slot + 1) & mask
      first = table[slot] ?? -1
    }
    if (first < 0) {
      table[slot] = index
      first = index
    }
    firsts[index] = first
  }
  return firsts
}
