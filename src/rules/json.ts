/** Where JSON breaks: JSON.parse names the place in some versions of Node, and for some faults only. */

const TOKEN =
  /[{}[\],:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const WHITE = /[ \t\r\n]*/y

const VALUE = 'a value'
const FIRST_VALUE = 'a value or "]"'
const KEY = 'a key in double quotes'
const FIRST_KEY = 'a key in double quotes or "}"'
const COLON = '":"'
const END = 'the end of the file'
const next = (bracket: string | undefined): string => (bracket === undefined ? END : `"," or "${bracket}"`)

/** What stands where something else should. */
export interface JsonFault {
  /** From 1, in UTF-16 units. */
  readonly line: number
  readonly column: number
  readonly expected: string
}

/** The first fault of a text that is no JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  /** The brackets that would close what is open. */
  const open: string[] = []
  let expected = VALUE
  for (let at = 0; ; ) {
    WHITE.lastIndex = at
    at += WHITE.exec(text)?.[0].length ?? 0
    if (at === text.length && expected === END) return undefined
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0] ?? ''
    const follows = step(token, expected, open)
    if (follows === undefined) {
      const lines = text.slice(0, at).split('\n')
      return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, expected }
    }
    expected = follows
    at += token.length
  }
}

/** @returns what is expected behind the token; undefined where the token is not what was */
function step(token: string, expected: string, open: string[]): string | undefined {
  const bracket = open.at(-1)
  const isString = token.startsWith('"')
  if (token === '' || expected === END) return undefined
  if (expected === COLON) return token === ':' ? VALUE : undefined
  if (token === bracket && expected !== VALUE && expected !== KEY) {
    open.pop()
    return next(open.at(-1))
  }
  if (expected === KEY || expected === FIRST_KEY) return isString ? COLON : undefined
  if (expected === VALUE || expected === FIRST_VALUE) {
    if (token === '{' || token === '[') open.push(token === '{' ? '}' : ']')
    if (token === '{') return FIRST_KEY
    if (token === '[') return FIRST_VALUE
    return isString || /^[-\w]/.test(token) ? next(bracket) : undefined
  }
  return token === ',' ? (bracket === '}' ? KEY : VALUE) : undefined
}
