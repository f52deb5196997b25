/**
 * An extractor's HTML as text with a line break at every block, so that no two words are glued and no tool loses
 * points for the markup that it chose to answer in.
 */

import { Parser } from 'htmlparser2'

const SILENT = new Set(['script', 'style', 'template', 'title'])
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr img picture source'
  ).split(' '),
)

/** @param {string} html */
export function htmlToText(html) {
  let text = ''
  let silent = 0
  let pre = 0
  const breakLine = (mark) => {
    text = `${text.replace(/[ \t]$/, '')}${text === '' || text.endsWith('\n') ? '' : mark}`
  }
  const around = (name) => {
    if (name === 'td' || name === 'th') breakLine('\t')
    else if (!INLINE.has(name)) breakLine('\n')
  }
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent++
      if (name === 'pre') pre++
      around(name)
    },
    ontext(data) {
      if (silent > 0) return
      const part = pre > 0 ? data : data.replace(/\s+/g, ' ')
      text += /(^|\s)$/.test(text.slice(-1)) ? part.replace(/^ /, '') : part
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--
      if (name === 'pre') pre--
      around(name)
    },
  })
  parser.end(html)
  return text.trim()
}
