/** Inline Markdown to plain text: what stands there for a reader, and where the links are. One pass, no backtracking. */

import { decodeHTML } from 'entities/decode'
import type { Mark } from '../model.ts'

export interface Inline {
  readonly text: string
  /** Offsets into the text, [start, end, start, end …]. */
  readonly links: readonly number[]
  readonly marks: readonly Mark[]
}

const SPECIAL = /[\\`*_~[\]!<&]/
const TAG = /^<(?:\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,500})?\/?|!--[^<>]{0,500}--)>/i
const AUTOLINK = /^<(?:https?:|mailto:|ftp:)[^<>\s]{1,2000}>/i

/** The end of a link's target, behind its ")", or -1. */
function targetEnd(source: string, open: number): number {
  let depth = 0
  for (let i = open; i < source.length; i++) {
    const char = source[i]
    if (char === '\\') i++
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return i + 1
  }
  return -1
}

const EMPHASIS: ReadonlyMap<string, Mark['kind'] | undefined> = new Map([
  ['*', 'emphasis'],
  ['_', 'emphasis'],
  ['**', 'strong'],
  ['__', 'strong'],
  ['~~', undefined],
])

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** Strips the inline markup of one block of Markdown. */
export function readInline(source: string): Inline {
  if (!SPECIAL.test(source)) return { text: source, links: [], marks: [] }
  const parts: string[] = []
  let length = 0
  const links: number[] = []
  const marks: Mark[] = []
  const brackets: { part: number; at: number; image: boolean }[] = []
  const emphases: { run: string; at: number }[] = []
  const write = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  // After one failed search to the end there is no use in another
  let targetsEnd = true
  let i = 0
  while (i < source.length) {
    const char = source[i] ?? ''
    const next = source[i + 1]
    if (char === '\\' && next !== undefined && /[!-/:-@[-`{-~]/.test(next)) {
      write(next)
      i += 2
    } else if (char === '`') {
      let run = 1
      while (source[i + run] === '`') run++
      const ticks = source.slice(i, i + run)
      const close = source.indexOf(ticks, i + run)
      if (close < 0) write(ticks)
      else {
        const code = source.slice(i + run, close).trim()
        marks.push({ kind: 'code', start: length, end: length + code.length })
        write(code)
      }
      i = close < 0 ? i + run : close + run
    } else if (char === '[' || (char === '!' && next === '[')) {
      brackets.push({ part: parts.length, at: length, image: char === '!' })
      write(char === '!' ? '![' : '[')
      i += char === '!' ? 2 : 1
    } else if (char === ']') {
      const open = brackets.pop()
      const tried = open !== undefined && next === '(' && targetsEnd
      const end: number = tried ? targetEnd(source, i + 1) : -1
      if (open === undefined || end < 0) {
        if (tried) targetsEnd = false
        write(']')
        i++
      } else {
        length -= (parts[open.part] ?? '').length
        parts[open.part] = ''
        if (open.image) {
          for (let p = open.part; p < parts.length; p++) parts[p] = ''
          length = open.at
        } else if (length > open.at) {
          while ((links[links.length - 2] ?? -1) >= open.at) links.length -= 2
          links.push(open.at, length)
          const href =
            source
              .slice(i + 2, end - 1)
              .trim()
              .split(/\s/, 1)[0] ?? ''
          marks.push({ kind: 'link', start: open.at, end: length, href })
        }
        i = end
      }
    } else if (char === '*' || char === '_' || (char === '~' && next === '~')) {
      const run = next === char ? 2 : 1
      const inWord = char === '_' && isWord(source[i - 1]) && isWord(source[i + run])
      const alone = run === 1 && /\s|^$/.test(source[i - 1] ?? '') && /\s|^$/.test(next ?? '')
      if (inWord || alone) write(source.slice(i, i + run))
      else {
        const key = source.slice(i, i + run)
        const at = emphases.findLastIndex((open) => open.run === key)
        const open = at < 0 ? undefined : emphases[at]
        const kind = EMPHASIS.get(key)
        if (open === undefined) emphases.push({ run: key, at: length })
        else {
          emphases.length = at
          if (kind !== undefined && length > open.at) marks.push({ kind, start: open.at, end: length })
        }
      }
      i += run
    } else if (char === '<') {
      const rest = source.slice(i, i + 2048)
      const autolink = AUTOLINK.exec(rest)?.[0]
      const tag = autolink === undefined ? TAG.exec(rest)?.[0] : undefined
      if (autolink !== undefined) {
        links.push(length, length + autolink.length - 2)
        write(autolink.slice(1, -1))
      } else if (tag === undefined) write('<')
      else if (/^<br/i.test(tag)) write('\n')
      i += (autolink ?? tag ?? '<').length
    } else {
      let end: number = i + 1
      while (end < source.length && !SPECIAL.test(source[end] ?? '')) end++
      const plain = source.slice(i, end)
      if (char === '&') {
        const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(plain)?.[0] ?? '&'
        write(decodeHTML(entity))
        i += entity.length
      } else {
        write(plain)
        i = end
      }
    }
  }
  return { text: parts.join(''), links, marks }
}
