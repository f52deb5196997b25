/** Finds outputs that would overwrite each other or an input, before anything is written. */

import { dirname } from 'node:path'
import { HashSet, hashOf } from './hash-set.ts'

/** An input with its place and that of its output, without links in them. */
export interface Placed {
  readonly input: string
  readonly output: string
  readonly realInput: string
  readonly realOutput: string
}

/** What a plan wants of a path: to read it, to write it, or to have files in it. */
type Use = 'input' | 'output' | 'folder'

const CLASHES: Readonly<Record<Use, readonly Use[]>> = {
  input: ['output', 'folder'],
  output: ['output', 'input', 'folder'],
  folder: ['output', 'input'],
}

/** So many are named; who has more knows enough. */
const NAMED = 10

/** One name for all that some file system takes for one: by case, and by how accents are composed. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase()

/** The paths that a plan uses, by their hashes, and those over which two uses clash. */
export class Clashes {
  private readonly used: Readonly<Record<Use, HashSet>> = {
    input: new HashSet(),
    output: new HashSet(),
    folder: new HashSet(),
  }
  /** Folded. A hash may have erred: `describe` looks again. */
  private readonly suspects = new Set<string>()

  /** @param root the real path of the folder of all outputs */
  constructor(private readonly root: string) {}

  get suspected(): boolean {
    return this.suspects.size > 0
  }

  /** Whether an output that was noted has this real path. */
  writes(path: string): boolean {
    return this.used.output.has(hashOf(fold(path)))
  }

  /** Notes what one more input of the plan uses. */
  add(placed: Placed): void {
    for (const [use, path] of usesOf(placed, this.root)) {
      const hash = hashOf(path)
      if (this.suspects.size < NAMED && CLASHES[use].some((other) => this.used[other].has(hash)))
        this.suspects.add(path)
      // Where the folder is known, those above it are
      if (!this.used[use].add(hash) && use === 'folder') break
    }
  }

  /**
   * Says of each clash who clashes, and what to do.
   * @param placed the same inputs again; only some of them are held in memory
   * @returns one line for each of up to ten paths; none where hashes erred
   */
  async describe(placed: AsyncIterable<Placed>): Promise<string[]> {
    const users = new Map<string, Map<Use, Placed[]>>()
    for await (const one of placed)
      for (const [use, path] of usesOf(one, this.root)) {
        if (!this.suspects.has(path)) continue
        const uses = users.get(path) ?? new Map<Use, Placed[]>()
        const same = uses.get(use) ?? []
        if (same.length < 2) same.push(one)
        users.set(path, uses.set(use, same))
      }
    return [...users.values()].map(describe).filter((line) => line !== undefined)
  }
}

function* usesOf({ realInput, realOutput }: Placed, root: string): Generator<readonly [use: Use, path: string]> {
  yield ['input', fold(realInput)]
  yield ['output', fold(realOutput)]
  for (let above = dirname(realOutput); above.length > root.length; above = dirname(above))
    yield ['folder', fold(above)]
}

function describe(uses: ReadonlyMap<Use, readonly Placed[]>): string | undefined {
  const [first, second] = uses.get('output') ?? []
  const [within] = uses.get('folder') ?? []
  const [read] = uses.get('input') ?? []
  const written = first?.output ?? (within && dirname(within.output))
  if (read !== undefined && written !== undefined)
    return `${written} is an input; inputs are never overwritten: name another folder for --out`
  if (first !== undefined && second !== undefined)
    return `${first.input} and ${second.input} would both become ${second.output}; rename one, or use a folder for each`
  if (first !== undefined && within !== undefined)
    return `${first.input} would become ${first.output}, a folder of ${within.output}; rename one of them`
  return undefined
}
