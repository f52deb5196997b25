import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemPath } from '../batch/path.ts'
import { decode } from '../decode/index.ts'
import { read } from '../readers/index.ts'
import { type Lesson, lessonOf } from '../site/learn.ts'
import { describe } from './describe.ts'
import { readInput } from './input.ts'
import type { Options } from './program.ts'

/** In bytes. A larger page is many in one, or a trap; it teaches nothing, and cleaning it says what there is to say. */
const LARGEST = 4 * 2 ** 20

/** What a page teaches, if anything; or why it cannot be read. */
export type Taught = { readonly lesson?: Lesson } | { readonly why: string }

/** Reads what a file teaches of its site. Never throws: what went wrong is in the answer. */
export async function readLesson(path: string, { encoding, inputFormat }: Options): Promise<Taught> {
  try {
    const stats = statSync(systemPath(path))
    // A pipe gives its bytes once, and cleaning needs them
    if (!stats.isFile() || stats.size > LARGEST) return {}
    const { text } = await decode(await readInput(path), encoding)
    return { lesson: lessonOf(read(text, inputFormat, false), { folder: dirname(path) }) }
  } catch (error) {
    return { why: describe(error) }
  }
}
