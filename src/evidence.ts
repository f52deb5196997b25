import type { Evidence } from './model.ts'

/** Evidence of this strength tips a block. */
export const WEIGHTY = 0.5

/** What was said of a block, and one opinion more, strongest first. */
export const withOpinion = (evidence: readonly Evidence[], opinion: Evidence): readonly Evidence[] =>
  [...evidence, opinion].sort((a, b) => b.strength - a.strength)

/** The strongest evidence against a block less the strongest for it, -1..1. */
export function against(evidence: readonly Evidence[] | undefined): number {
  let boilerplate = 0
  let content = 0
  for (const { says, strength } of evidence ?? []) {
    if (says === 'boilerplate') boilerplate = Math.max(boilerplate, strength)
    else content = Math.max(content, strength)
  }
  return boilerplate - content
}

/** What says that the block heads a section of boilerplate. Of most blocks nothing is said at all. */
export const openingOf = (evidence: readonly Evidence[] | undefined): Evidence | undefined =>
  evidence === undefined || evidence.length === 0 ? undefined : evidence.find(({ opens }) => opens === true)

/** True where the block heads a section of boilerplate. */
export const opensSection = (evidence: readonly Evidence[] | undefined): boolean => openingOf(evidence) !== undefined
