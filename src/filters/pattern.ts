/** Large patterns of many languages: V8 takes milliseconds for each, and a small page needs few of them. */

/** What a filter asks a pattern. */
export interface Pattern {
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}

/** A pattern that is made and compiled when the first text is asked about: callers ask after cheaper signs. */
export function lazyPattern(make: () => RegExp): Pattern {
  let made: RegExp | undefined
  const pattern = (): RegExp => {
    made ??= make()
    return made
  }
  return {
    test: (text) => pattern().test(text),
    exec: (text) => pattern().exec(text),
  }
}
