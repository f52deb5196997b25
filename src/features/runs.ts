import type { Block } from '../model.ts'
import type { Page } from '../page.ts'

/** Runs of neighbouring blocks that are alike: for every block the length of its run and the words in it. */
export function runs(
  { blocks }: Page,
  alike: (a: Block, b: Block) => boolean,
): { readonly length: Int32Array; readonly words: Int32Array } {
  const length = new Int32Array(blocks.length)
  const words = new Int32Array(blocks.length)
  for (let from = 0; from < blocks.length; ) {
    let above = blocks[from]
    let sum = above?.words ?? 0
    let to = from + 1
    for (; to < blocks.length; to++) {
      const block = blocks[to]
      if (above === undefined || block === undefined || !alike(above, block)) break
      sum += block.words
      above = block
    }
    length.fill(to - from, from, to)
    words.fill(sum, from, to)
    from = to
  }
  return { length, words }
}
