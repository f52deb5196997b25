/** Decides, before anything is written, where each output goes. */

import { join } from 'node:path'
import { Clashes, type Placed } from './clash.ts'
import { PAGE } from './find.ts'
import { HashSet, hashOf } from './hash-set.ts'
import { realPath } from './path.ts'
import type { Page, Passed } from './walk.ts'

export interface Task {
  readonly input: string
  readonly output: string
}

/** `page.html` becomes `page.txt`; an extension that no page has is a part of the name. */
function outputName(below: string, extension: string): string {
  return below.replace(PAGE, '') + extension
}

/**
 * What is to be done, as far as it fits into memory: hashes of paths. The inputs are found a second time when their turn
 * comes; what came meanwhile waits for the next run, since nobody looked whether its output clashes.
 */
export class Plan {
  private readonly inputs = new HashSet()
  private readonly clashes: Clashes

  private constructor(
    private readonly find: () => AsyncIterable<Page | Passed>,
    private readonly out: string,
    /** Without links in it. */
    private readonly root: string,
    private readonly extension: string | undefined,
  ) {
    this.clashes = new Clashes(root)
  }

  /**
   * @param find finds the inputs; called two or three times
   * @param out the folder for all outputs; it need not exist
   * @param extension of the outputs, with its dot; undefined keeps each input's own
   * @param pass told of each input that is not read
   * @returns the plan, and why it cannot be carried out: a line for each of up to ten clashes, none where it can
   */
  static async make(
    find: () => AsyncIterable<Page | Passed>,
    out: string,
    extension: string | undefined,
    pass: (passed: Passed) => Promise<void>,
  ): Promise<{ readonly plan: Plan; readonly clashes: readonly string[] }> {
    const root = realPath(out)
    const plan = new Plan(find, out, root, extension)
    for await (const found of find()) {
      if ('why' in found) await pass(found)
      else {
        const placed = plan.place(found)
        if (plan.inputs.add(hashOf(placed.realInput))) plan.clashes.add(placed)
      }
    }
    return { plan, clashes: plan.clashes.suspected ? await plan.clashes.describe(plan.placed()) : [] }
  }

  /** How many inputs there are to be read. */
  get total(): number {
    return this.inputs.size
  }

  /**
   * Whether one of the tasks has this output.
   * @param name below the folder of the outputs
   */
  writes(name: string): boolean {
    return this.clashes.writes(join(this.root, name))
  }

  /** Each input once, in the order in which they are found. */
  tasks(): AsyncIterable<Task> {
    return this.placed()
  }

  private async *placed(): AsyncGenerator<Placed> {
    const seen = new HashSet()
    for await (const found of this.find()) {
      if ('why' in found) continue
      const placed = this.place(found)
      const hash = hashOf(placed.realInput)
      if (this.inputs.has(hash) && seen.add(hash)) yield placed
    }
  }

  private place({ path, below, real }: Page): Placed {
    const name = this.extension === undefined ? below : outputName(below, this.extension)
    return {
      input: path,
      output: join(this.out, name),
      realInput: real ?? realPath(path),
      realOutput: join(this.root, name),
    }
  }
}
