/** `.chaffignore` and `--ignore`: what in a tree is no input. The notation and its meaning are those of .gitignore. */

import ignore, { type Ignore } from 'ignore'

export const IGNORE_FILE = '.chaffignore'

/** The matcher remembers each path that it was asked about; so many may stand in memory. */
const REMEMBERED = 1000

// Case counts, on every system: the same tree has the same inputs everywhere
const matcher = (): Ignore => ignore({ ignorecase: false })

/** The rules that hold in one folder of a tree. A later rule outweighs an earlier one, as in git. */
export class IgnoreRules {
  private all: Ignore
  private asked = 0

  private constructor(
    /** The rules of the files in this folder and those above. */
    private readonly files: Ignore,
    /** Those of the command line, which outweigh all files. */
    private readonly patterns: readonly string[],
  ) {
    this.all = matcher().add(files).add(patterns)
  }

  /** @param patterns of `--ignore`, as though they stood in the tree's uppermost folder */
  static of(patterns: readonly string[]): IgnoreRules {
    return new IgnoreRules(matcher(), patterns)
  }

  /**
   * The rules in a folder that has a file of its own.
   * @param folder its path below the tree's root, parted by slashes; empty for the root
   * @param text of the file
   */
  with(folder: string, text: string): IgnoreRules {
    const rules = text.replace(/^\ufeff/, '').split(/\r?\n/)
    return new IgnoreRules(
      matcher()
        .add(this.files)
        .add(rules.map((rule) => below(folder, rule))),
      this.patterns,
    )
  }

  /**
   * Ask about a folder before asking about what is in it: in an ignored folder all is ignored.
   * @param path below the tree's root, parted by slashes; that of a folder ends with one
   */
  ignores(path: string): boolean {
    if (++this.asked % REMEMBERED === 0) this.all = matcher().add(this.all)
    return this.all.ignores(path)
  }
}

/** A rule of a folder's file as the root's file would have it. */
function below(folder: string, rule: string): string {
  if (folder === '' || rule.startsWith('#')) return rule
  const negated = rule.startsWith('!')
  const body = negated ? rule.slice(1) : rule
  if (/^[ /]*$/.test(body)) return ''
  const path = folder.replace(/[\\*?[\] ]/g, '\\$&')
  // A rule with a slash before its end is about one place; others hold at any depth
  const anchored = /\/./.test(body.trimEnd())
  return `${negated ? '!' : ''}/${path}/${anchored ? body.replace(/^\//, '') : `**/${body}`}`
}
