/** chaff with the probabilities that training wrote for each page out of fold: no page is scored by weights that saw it. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemble, type Result } from '../src/assemble.ts'
import { decide } from '../src/decide.ts'
import { filters } from '../src/filters/index.ts'
import { Judge } from '../src/judge.ts'
import type { CleanOptions } from '../src/options.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'
import type { Input } from './corpus.ts'

const judge = new Judge(filters)

/**
 * @param folder what `npm run train` wrote
 * @returns a cleaner that must be given the pages of the input in the order of the corpus; throws where they have more
 *   blocks than they had in training
 */
export function outOfFold(folder: string, input: Input, options: CleanOptions): (source: string) => Result {
  const probabilities = new Float32Array(new Uint8Array(readFileSync(join(folder, `${input}.probability.f32`))).buffer)
  let from = 0
  return (source) => {
    const page = lookAround(read(source, input === 'html' ? 'html' : undefined, false))
    const testimony = judge.testify(page)
    const probability = Float64Array.from(probabilities.subarray(from, from + page.blocks.length))
    from += page.blocks.length
    // A reader that makes more blocks than in training would give every later page the scores of others
    if (from > probabilities.length) throw new Error(`${folder} was made for other blocks of ${input}; train again`)
    return assemble(page, decide(page, testimony, { probability, familiar: true }, options), options)
  }
}
