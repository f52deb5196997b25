import type { Page } from '../page.ts'
import type { Ruling } from '../rulings.ts'
import { type PhraseFound, Phrases } from './phrases.ts'
import type { Statement } from './rule.ts'
import type { SelectorFound, Selectors } from './selectors.ts'

/** What rules say of one page. */
export interface Ruled {
  /** Later ones win. */
  readonly rulings: readonly Ruling[]
  /** Why selectors were not applied, where they were not. */
  readonly note?: string
}

/** Says of pages what some rules say. */
export class Ruler {
  private readonly phrases: Phrases
  private readonly selectors: Selectors | undefined

  /**
   * @param statements later ones win
   * @param Engine of selectors, where any rule of the configuration has one
   */
  constructor(
    private readonly statements: readonly Statement[],
    Engine: typeof Selectors | undefined,
  ) {
    this.phrases = new Phrases(statements.map(({ phrases }) => phrases))
    if (Engine !== undefined && statements.some(({ selectors }) => selectors.length > 0))
      this.selectors = new Engine(statements.map(({ selectors }) => selectors))
  }

  rule(page: Page): Ruled {
    const matched = page.format === 'html' ? (this.selectors?.find(page.source) ?? []) : []
    const found = [...this.phrases.find(page).map(asSpan(page)), ...(typeof matched === 'string' ? [] : matched)]
    const rulings = found
      .toSorted((a, b) => a.list - b.list)
      .flatMap(({ start, end, list, reason }) => {
        const said = this.statements[list]
        return said === undefined ? [] : [{ start, end, keep: said.keep, reason: `${said.rule}: ${reason}` }]
      })
    return typeof matched === 'string'
      ? { rulings, note: `selectors of site rules were not applied to this page: ${matched}` }
      : { rulings }
  }
}

const asSpan =
  (page: Page) =>
  ({ block, list, reason }: PhraseFound): SelectorFound => {
    const { start, end } = page.blocks[block] ?? { start: 0, end: 0 }
    return { start, end, list, reason }
  }
