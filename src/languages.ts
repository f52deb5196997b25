/** Which languages a page is in, as far as wordings need to know: those whose function words it has. */

import type { Language } from './filters/define.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import type { Tokens } from './model.ts'
import { functionBits } from './words.ts'

const LANGUAGES = Object.keys(FUNCTION_WORDS) as readonly Language[]

/** Words of a page that are looked at. */
const LOOKED_AT = 20_000
/** Below so many function words there is too little to tell a language by. */
const ENOUGH = 4
/** A language counts with this share of the hits of the foremost: an English page has a few Polish "to" and "do". */
const SHARE = 0.15

/** How many words of a page hold prose together in each language. */
function countHits({ hashes }: Tokens): Uint32Array {
  const hits = new Uint32Array(LANGUAGES.length)
  const count = Math.min(hashes.length, LOOKED_AT)
  for (let t = 0; t < count; t++) {
    for (let bits = functionBits(hashes[t] ?? 0); bits !== 0; bits &= bits - 1) {
      const n = 31 - Math.clz32(bits & -bits)
      hits[n] = (hits[n] ?? 0) + 1
    }
  }
  return hits
}

/** @returns the languages of a page, and English, whose labels stand on all sites; all where it has too few words to tell */
export function languagesOf(tokens: Tokens): readonly Language[] {
  const hits = countHits(tokens)
  const most = Math.max(...hits)
  return most < ENOUGH ? LANGUAGES : LANGUAGES.filter((name, n) => name === 'en' || (hits[n] ?? 0) >= most * SHARE)
}
