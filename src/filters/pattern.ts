/** Large patterns of many languages: V8 takes milliseconds for each, and a small page needs few of them. */

/** What a filter asks a pattern. */
export interface Pattern {
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}

/**
 * A pattern that is made and compiled when the first text comes that it may match.
 * @param needs what every text has that it matches: a colon, a digit, a script. It must be cheap, and may let through
 * texts that the pattern then refuses
 */
export function lazyPattern(make: () => RegExp, needs?: RegExp): Pattern {
  let made: RegExp | undefined
  const pattern = (): RegExp => {
    made ??= make()
    return made
  }
  return {
    test: (text) => needs?.test(text) !== false && pattern().test(text),
    exec: (text) => (needs?.test(text) === false ? null : pattern().exec(text)),
  }
}
