import type { Page } from '../page.ts'
import { sameWords } from '../words.ts'

/** The block that is the page's title by its head or its first h1, or -1. */
export function titleIndex(page: Page): number {
  const titled = page.metadata.title
  const h1 = page.blocks.findIndex((block) => block.kind === 'heading' && block.level === 1)
  if (titled === undefined) return h1
  const same = page.blocks.findIndex((block) => block.words <= 40 && sameWords(block.text, titled))
  return same >= 0 ? same : h1
}
