/** Word F1 as WCXB and its kin measure it: lower-cased words as bags, per page, then the mean over pages. */

const WORD = /[\p{L}\p{M}\p{N}\p{Pc}]+/gu

export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? []

export function wordBag(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

const size = (bag: ReadonlyMap<string, number>): number => {
  let total = 0
  for (const count of bag.values()) total += count
  return total
}

export interface F1 {
  readonly f1: number
  readonly precision: number
  readonly recall: number
}

export function wordF1(predicted: ReadonlyMap<string, number>, gold: ReadonlyMap<string, number>): F1 {
  const p = size(predicted)
  const g = size(gold)
  if (g === 0) return p === 0 ? { f1: 1, precision: 1, recall: 1 } : { f1: 0, precision: 0, recall: 0 }
  if (p === 0) return { f1: 0, precision: 0, recall: 0 }
  let overlap = 0
  for (const [word, count] of predicted) overlap += Math.min(count, gold.get(word) ?? 0)
  const precision = overlap / p
  const recall = overlap / g
  return { f1: overlap === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall }
}
