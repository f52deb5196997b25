/** What the HTML reader knows of elements by name. */

import type { BlockKind, Mark } from '../model.ts'
import { NameTable } from './name-table.ts'

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that stand in a line of text. All others, unknown ones too, begin and end blocks. */
export const INLINE = setOf(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q rb rp rt ruby s ' +
    'samp small source span strike strong sub sup time tt u var wbr area mi mo mn mrow msup msub mfrac semantics ' +
    'annotation input track param',
)

/**
 * Inline elements that pages lay out as boxes: labels, tags, the year and the length of a film. Where one ends and another
 * begins there is no white space in the source, and a gap on the screen.
 */
const BOXES = setOf('a label span time')

/** Elements without content. */
const VOID = setOf('area base basefont bgsound br col embed frame hr img input link meta param source track wbr')

/** Elements whose content is no text of the page. */
export const SKIPPED = setOf(
  'script style template svg math iframe object embed canvas audio video map datalist noembed noframes textarea title',
)

/** Elements of HTML that end an unclosed <svg> or <math>, as in browsers. */
const BREAKS_OUT = setOf(
  'blockquote body br center dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr img li menu nobr ol p pre ruby s small span strong table u ul',
)

/** Elements whose kind is their own, whatever they stand in. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'item'],
  ['blockquote', 'quote'],
  ['pre', 'code'],
  ['listing', 'code'],
  ['xmp', 'code'],
  ['plaintext', 'code'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['dt', 'term'],
  ['dd', 'definition'],
  ['button', 'control'],
  ['select', 'control'],
  ['option', 'control'],
  ['optgroup', 'control'],
  ['legend', 'control'],
])

const MARK_KINDS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
])

/** An opening tag on the left closes the elements on the right, up to the nearest of `SCOPES`. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', setOf('li p')],
  ['dt', setOf('dt dd p')],
  ['dd', setOf('dt dd p')],
  ['tr', setOf('tr td th p')],
  ['td', setOf('td th p')],
  ['th', setOf('td th p')],
  ['tbody', setOf('thead tbody tfoot tr td th p')],
  ['tfoot', setOf('thead tbody tr td th p')],
  ['option', setOf('option')],
  ['optgroup', setOf('option optgroup')],
])

/** Where the search for elements to close ends. */
const SCOPES = setOf('table ul ol dl select body html td th div section article main template button')

/** Block elements that may stand inside <p>; all others close it. */
const KEEPS_PARAGRAPH = setOf('button select option optgroup noscript')

/** Elements whose content is skipped, and that are read after all where they never end: an <iframe> in <noscript>. */
const RECOVERED = setOf('iframe title textarea noframes noembed template svg object canvas video audio')

/** Elements by which a page says what it is. */
const DESCRIBING = setOf('html script link meta')

/** All that the reader knows of elements of one name. */
export class Element {
  readonly isInline: boolean
  readonly isBox: boolean
  readonly isVoid: boolean
  readonly isSkipped: boolean
  readonly isRecovered: boolean
  readonly isForeign: boolean
  readonly isScope: boolean
  readonly isDescribing: boolean
  readonly breaksOut: boolean
  readonly keepsParagraph: boolean
  readonly kind: BlockKind | undefined
  readonly mark: Mark['kind'] | undefined
  readonly closes: ReadonlySet<string> | undefined

  constructor(readonly name: string) {
    this.isInline = INLINE.has(name)
    this.isBox = BOXES.has(name)
    this.isVoid = VOID.has(name)
    this.isSkipped = SKIPPED.has(name)
    this.isRecovered = RECOVERED.has(name)
    this.isForeign = name === 'svg' || name === 'math'
    this.isScope = SCOPES.has(name)
    this.isDescribing = DESCRIBING.has(name)
    this.breaksOut = BREAKS_OUT.has(name)
    this.keepsParagraph = KEEPS_PARAGRAPH.has(name)
    this.kind = KINDS.get(name)
    this.mark = MARK_KINDS.get(name)
    this.closes = CLOSES.get(name)
  }
}

/** Names longer than this are no copies but slices, and would keep the page that they are from in memory. */
const MAX_REMEMBERED = 12
const MAX_ELEMENTS = 300
const seen = new NameTable<Element>()

/** The element whose name stands between two offsets of a source. */
export function elementOf(source: string, start: number, end: number): Element {
  const known = seen.find(source, start, end)
  if (known !== undefined) return known
  const element = new Element(source.slice(start, end).toLowerCase())
  if (element.name.length <= MAX_REMEMBERED && seen.size < MAX_ELEMENTS) seen.add(element.name, element)
  return element
}
