import type { Result } from '../assemble.ts'
import { type Cleaner, judgePage } from '../clean.ts'
import { Judge } from '../judge.ts'
import { type CleanOptions, chosenFilters } from '../options.ts'
import type { Origin } from '../origin.ts'
import { lookAround } from '../page.ts'
import { read } from '../readers/index.ts'
import type { Rule } from './rule.ts'
import { Ruler } from './ruler.ts'
import type { Selectors } from './selectors.ts'
import { settingsOf } from './settings.ts'

/** What is made once for all pages that the same rules are for. */
interface Site {
  readonly options: CleanOptions
  readonly judge: Judge
  readonly ruler: Ruler
}

/** Cleans pages, each under the rules of its site. */
export class RuledCleaner implements Cleaner {
  private readonly sites = new Map<string, Site>()

  /**
   * @param rules in their order
   * @param options of the command line: they beat rules
   */
  constructor(
    private readonly rules: readonly Rule[],
    private readonly Engine: typeof Selectors | undefined,
    private readonly options: CleanOptions,
  ) {}

  /** @param origin its address beats the one that the page says of itself */
  clean(source: string, origin: Origin = {}): Result {
    const page = lookAround(read(source, this.options.inputFormat, this.options.marks ?? false))
    const { options, judge, ruler } = this.siteOf({ ...origin, url: origin.url ?? page.metadata.url })
    const { rulings, note } = ruler.rule(page)
    const result = judgePage(page, judge, { ...options, rulings }, origin)
    return note === undefined ? result : { ...result, warnings: [...result.warnings, note] }
  }

  private siteOf(origin: Origin): Site {
    const rules = this.rules.filter((rule) => rule.matches(origin))
    const key = rules.map((rule) => this.rules.indexOf(rule)).join()
    let site = this.sites.get(key)
    if (site === undefined) {
      const options = { ...this.options, ...settingsOf(rules, this.options).values }
      const statements = rules.flatMap((rule) => rule.statements)
      site = { options, judge: new Judge(chosenFilters(options)), ruler: new Ruler(statements, this.Engine) }
      this.sites.set(key, site)
    }
    return site
  }
}
