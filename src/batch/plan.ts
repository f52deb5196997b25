/** Decides, before anything is written, where each output goes. */

import { realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import { type Found, PAGE } from './find.ts'

export interface Task {
  readonly input: string
  readonly output: string
}

/** `page.html` becomes `page.txt`; an extension that no page has is a part of the name. */
function outputName(below: string, extension: string): string {
  return below.replace(PAGE, '') + extension
}

/**
 * @param out the folder for all outputs; it need not exist
 * @param extension of the outputs, with its dot; undefined keeps each input's own
 * @throws {UsageError} where two inputs would become one output, or an output is an input
 */
export async function planBatch(found: readonly Found[], out: string, extension?: string): Promise<readonly Task[]> {
  const root = await realpath(out).catch(() => resolve(out))
  const inputs = new Map<string, string>()
  for (const { path } of found) inputs.set(keyOf(await realpath(path).catch(() => resolve(path))), path)
  const tasks = new Map<string, Task>()
  for (const { path, below } of found) {
    const name = extension === undefined ? below : outputName(below, extension)
    const output = join(out, name)
    const key = keyOf(join(root, name))
    const input = inputs.get(key)
    if (input !== undefined)
      throw new UsageError(`${output} is an input; inputs are never overwritten: name another folder for --out`)
    const other = tasks.get(key)
    if (other !== undefined && resolve(other.input) !== resolve(path))
      throw new UsageError(
        `${other.input} and ${path} would both become ${output}; rename one, or use a folder for each`,
      )
    tasks.set(key, { input: path, output })
  }
  for (const [key, task] of tasks) {
    for (let above = dirname(key); above.length > root.length; above = dirname(above)) {
      const file = tasks.get(above)
      if (file !== undefined)
        throw new UsageError(`${file.input} would become ${file.output}, a folder of ${task.output}`)
    }
  }
  return [...tasks.values()]
}

/** Names that some file system takes for one: by case, and by how accents are composed. */
const keyOf = (path: string): string => path.normalize('NFC').toLowerCase()
