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

/** Turns places among the parts of a text into offsets into it; what spans no text is left out. */
function inText(parts: readonly string[], links: readonly number[], marks: readonly Mark[]): Inline {
  const offsets = [0]
  let length = 0
  for (const part of parts) {
    length += part.length
    offsets.push(length)
  }
  const offsetOf = (part: number): number => offsets[part] ?? length
  const ranges: number[] = []
  for (let link = 0; link < links.length; link += 2) {
    const start = offsetOf(links[link] ?? 0)
    const end = offsetOf(links[link + 1] ?? 0)
    if (end > start) ranges.push(start, end)
  }
  return {
    text: parts.join(''),
    links: ranges,
    marks: marks
      .map((mark) => ({ ...mark, start: offsetOf(mark.start), end: offsetOf(mark.end) }))
      .filter(({ start, end }) => end > start),
  }
}

/** Strips the inline markup of one block of Markdown. */
export function readInline(source: string): Inline {
  if (!SPECIAL.test(source)) return { text: source, links: [], marks: [] }
  // Until the end places are counted in parts: a bracket goes once its link ends, and an image with all its text
  const parts: string[] = []
  const links: number[] = []
  const marks: Mark[] = []
  const brackets: { at: number; marks: number; image: boolean }[] = []
  const emphases: { run: string; at: number }[] = []
  // After one failed search to the end there is no use in another
  let targetsEnd = true
  let i = 0
  while (i < source.length) {
    const char = source[i] ?? ''
    const next = source[i + 1]
    if (char === '\\' && next !== undefined && /[!-/:-@[-`{-~]/.test(next)) {
      parts.push(next)
      i += 2
    } else if (char === '`') {
      let run = 1
      while (source[i + run] === '`') run++
      const ticks = source.slice(i, i + run)
      const close = source.indexOf(ticks, i + run)
      if (close < 0) parts.push(ticks)
      else {
        marks.push({ kind: 'code', start: parts.length, end: parts.length + 1 })
        parts.push(source.slice(i + run, close).trim())
      }
      i = close < 0 ? i + run : close + run
    } else if (char === '[' || (char === '!' && next === '[')) {
      brackets.push({ at: parts.length, marks: marks.length, image: char === '!' })
      parts.push(char === '!' ? '![' : '[')
      i += char === '!' ? 2 : 1
    } else if (char === ']') {
      const open = brackets.pop()
      const tried = open !== undefined && next === '(' && targetsEnd
      const end: number = tried ? targetEnd(source, i + 1) : -1
      if (open === undefined || end < 0) {
        if (tried) targetsEnd = false
        parts.push(']')
        i++
      } else {
        while ((links[links.length - 2] ?? -1) >= open.at) links.length -= 2
        if (open.image) {
          parts.length = open.at
          for (const emphasis of emphases) emphasis.at = Math.min(emphasis.at, open.at)
          const inside = marks.splice(open.marks)
          for (const mark of inside) if (mark.start < open.at) marks.push({ ...mark, end: open.at })
        } else {
          parts[open.at] = ''
          links.push(open.at, parts.length)
          const href =
            source
              .slice(i + 2, end - 1)
              .trim()
              .split(/\s/, 1)[0] ?? ''
          marks.push({ kind: 'link', start: open.at, end: parts.length, href })
        }
        i = end
      }
    } else if (char === '*' || char === '_' || (char === '~' && next === '~')) {
      const run = next === char ? 2 : 1
      const inWord = char === '_' && isWord(source[i - 1]) && isWord(source[i + run])
      const alone = run === 1 && /\s|^$/.test(source[i - 1] ?? '') && /\s|^$/.test(next ?? '')
      if (inWord || alone) parts.push(source.slice(i, i + run))
      else {
        const key = source.slice(i, i + run)
        const at = emphases.findLastIndex((open) => open.run === key)
        const open = at < 0 ? undefined : emphases[at]
        const kind = EMPHASIS.get(key)
        if (open === undefined) emphases.push({ run: key, at: parts.length })
        else {
          emphases.length = at
          if (kind !== undefined) marks.push({ kind, start: open.at, end: parts.length })
        }
      }
      i += run
    } else if (char === '<') {
      const rest = source.slice(i, i + 2048)
      const autolink = AUTOLINK.exec(rest)?.[0]
      const tag = autolink === undefined ? TAG.exec(rest)?.[0] : undefined
      if (autolink !== undefined) {
        links.push(parts.length, parts.length + 1)
        parts.push(autolink.slice(1, -1))
      } else if (tag === undefined) parts.push('<')
      else if (/^<br/i.test(tag)) parts.push('\n')
      i += (autolink ?? tag ?? '<').length
    } else {
      let end: number = i + 1
      while (end < source.length && !SPECIAL.test(source[end] ?? '')) end++
      const plain = source.slice(i, end)
      if (char === '&') {
        const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(plain)?.[0] ?? '&'
        parts.push(decodeHTML(entity))
        i += entity.length
      } else {
        parts.push(plain)
        i = end
      }
    }
  }
  return inText(parts, links, marks)
}
