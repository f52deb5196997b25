/** Word F1 of every page of an input. */

import { type GoldPage, type Input, readInput } from './corpus.ts'
import { type F1, wordBag, wordF1 } from './f1.ts'

export interface Row extends F1 {
  readonly id: string
  readonly type: string
}

/**
 * @param folder the corpus
 * @param gold its labelled pages
 * @param clean from a page's source to the text that is kept of it; is given the pages in the order of the corpus
 */
export function scorePages(
  folder: string,
  input: Input,
  gold: readonly GoldPage[],
  clean: (source: string) => string,
): Row[] {
  const labelled = new Map(gold.map((page) => [page.id, page]))
  const rows: Row[] = []
  for (const [id, source] of readInput(folder, input)) {
    const page = labelled.get(id)
    if (page !== undefined) rows.push({ id, type: page.type, ...wordF1(wordBag(clean(source)), wordBag(page.body)) })
  }
  return rows
}

/** The mean over pages; of none it is 0. */
export const mean = (rows: readonly Row[], of: keyof F1 = 'f1'): number =>
  rows.reduce((sum, row) => sum + row[of], 0) / (rows.length || 1)
