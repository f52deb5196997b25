/** `--fail-on`: conditions of which each ends the run with code 1. */

import { closest } from 'fastest-levenshtein'
import type { Result } from '../assemble.ts'
import { UsageError } from '../errors.ts'
import { EXIT, type ExitCode } from './exit.ts'

/** What a condition can ask for: of a page the confidence and the share of words removed, of a run the failed inputs. */
export type Measure = 'confidence' | 'removed' | 'failed'

export type Measures = Readonly<Partial<Record<Measure, number>>>

interface Condition {
  readonly text: string
  readonly measure: Measure
  readonly holds: (value: number) => boolean
}

const MEASURES: readonly Measure[] = ['confidence', 'removed', 'failed']

const CONDITION = /^\s*([a-z]+)\s*(<=|>=|<|>)\s*(\d{1,15}(?:\.\d{1,15})?|\.\d{1,15})\s*$/i

const OPERATORS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
}

function parse(text: string): Condition {
  const [, name = '', operator = '', number = ''] = CONDITION.exec(text) ?? []
  const compare = OPERATORS[operator]
  if (compare === undefined)
    throw new UsageError(`--fail-on ${text} is no condition; write it like confidence<0.6, removed>0.9 or failed>0`)
  const measure = MEASURES.find((known) => known === name.toLowerCase())
  if (measure === undefined) {
    const nearest = closest(name.toLowerCase(), [...MEASURES])
    throw new UsageError(`--fail-on knows no "${name}"; did you mean "${nearest}"? There are ${MEASURES.join(', ')}`)
  }
  const bound = Number(number)
  if (measure !== 'failed' && bound > 1)
    throw new UsageError(`--fail-on ${text} can never differ from page to page: ${measure} is between 0 and 1`)
  return { text: `${measure}${operator}${number}`, measure, holds: (value) => compare(value, bound) }
}

/** The conditions of one run, and whether one of them held. */
export class FailOn {
  private readonly conditions: readonly Condition[]
  private held = false

  /** @throws {UsageError} where one of them is none, with the nearest name where it asks for something unknown */
  constructor(texts: readonly string[]) {
    this.conditions = texts.map(parse)
  }

  /** @returns for each condition that holds why, in words; it is remembered for the exit code */
  check(measures: Measures): string[] {
    const found: string[] = []
    for (const { text, measure, holds } of this.conditions) {
      const value = measures[measure]
      if (value === undefined || !holds(value)) continue
      found.push(`--fail-on ${text}: ${measure} is ${Number(value.toFixed(4))}`)
      this.held = true
    }
    return found
  }

  /** 1 where a condition held, whatever inputs failed; output that could not be written and Ctrl-C say more than it. */
  exitCode(code: ExitCode): ExitCode {
    return this.held && (code === EXIT.done || code === EXIT.failed) ? EXIT.found : code
  }
}

/** What conditions can ask for of one page; of an empty one nothing was removed. */
export function measuresOf({ page, verdicts, confidence }: Result): Measures {
  let kept = 0
  for (const { keep, block } of verdicts) if (keep) kept += block.words
  return { confidence, removed: page.words === 0 ? 0 : 1 - kept / page.words }
}
