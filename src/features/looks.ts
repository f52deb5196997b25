/** Which elements of a page look alike: by their tag and the first word of their class. */

import type { Look } from '../model.ts'

/** @returns for each look of a page a number that those of the same tag and first name share */
export function likenessOf(looks: readonly Look[]): Int32Array {
  const known = new Map<string, Map<string, number>>()
  const likeness = new Int32Array(looks.length)
  let count = 0
  for (const { id, tag, names } of looks) {
    let ofTag = known.get(tag)
    if (ofTag === undefined) {
      ofTag = new Map()
      known.set(tag, ofTag)
    }
    const name = names[0] ?? ''
    let number = ofTag.get(name)
    if (number === undefined) {
      number = ++count
      ofTag.set(name, number)
    }
    likeness[id] = number
  }
  return likeness
}

/** Numbers by which a thing is compared. */
export const KEY = 3

/** @returns for each thing the first that has the same key; keys stand one after the other, KEY numbers each */
export function firstsOf(keys: Int32Array): Int32Array {
  const count = keys.length / KEY
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1
  const table = new Int32Array(mask + 1).fill(-1)
  const firsts = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    const at = index * KEY
    const a = keys[at] ?? 0
    const b = keys[at + 1] ?? 0
    const c = keys[at + 2] ?? 0
    const mixed = Math.imul(Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    let first = table[slot] ?? -1
    while (first >= 0 && (keys[first * KEY] !== a || keys[first * KEY + 1] !== b || keys[first * KEY + 2] !== c)) {
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
