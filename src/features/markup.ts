import type { Block, Box } from '../model.ts'
import { ZONES } from '../zones.ts'
import type { FeatureGroup, Sight } from './group.ts'
import { CATEGORIES, categoriesOf } from './lexicon.ts'

/** How many enclosing containers are looked at one by one. */
const CONTAINERS = 4
/** Enclosing elements whose count says something. */
const COUNTED = [
  'ul',
  'li',
  'table',
  'form',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'figure',
  'div',
] as const
/** Farther up than this, names are those of the page. */
const MAX_UP = 24

/** What the boxes of a page hold, by box id. */
class Held {
  readonly words: Float64Array
  readonly prose: Float64Array
  readonly links: Float64Array
  readonly blocks: Float64Array

  constructor({ page }: Sight) {
    const { boxes, blocks, prose } = page
    this.words = new Float64Array(boxes.length)
    this.prose = new Float64Array(boxes.length)
    this.links = new Float64Array(boxes.length)
    this.blocks = new Float64Array(boxes.length)
    for (const block of blocks) {
      if (block.box === undefined) continue
      const { id } = block.box
      add(this.words, id, block.words)
      add(this.links, id, block.linkWords)
      add(this.blocks, id, 1)
      if (prose[block.index] === 1) add(this.prose, id, block.words)
    }
    // Inner boxes come after outer ones, so one pass from the end sums up
    for (let id = boxes.length - 1; id > 0; id--) {
      const parent = boxes[id]?.parent?.id
      if (parent === undefined) continue
      for (const sums of [this.words, this.prose, this.links, this.blocks]) add(sums, parent, sums[id] ?? 0)
    }
  }
}

function add(sums: Float64Array, id: number, value: number): void {
  sums[id] = (sums[id] ?? 0) + value
}

/** The innermost box that holds at least this share of the page's prose. */
function topContainer({ page }: Sight, held: Held, share: number): Box | undefined {
  let top: Box | undefined
  for (const box of page.boxes)
    if ((held.prose[box.id] ?? 0) >= page.proseWords * share && (top === undefined || box.depth > top.depth)) top = box
  return page.proseWords === 0 ? undefined : top
}

function isInside(box: Box | undefined, outer: Box | undefined): boolean {
  let at = box
  while (at !== undefined && outer !== undefined && at.depth > outer.depth) at = at.parent
  return at !== undefined && at === outer
}

/** The number of elements between a box and the nearest that encloses another box too. */
function stepsToCommon(box: Box | undefined, other: Box | undefined): number {
  let a = box
  let b = other
  let steps = 0
  while (a !== b && a !== undefined && b !== undefined) {
    if (a.depth >= b.depth) {
      a = a.parent
      steps++
    } else b = b.parent
  }
  return steps
}

/** Siblings made from one template (cards, menu items, comments): box id → how many, and the words of all. */
function templates({ page }: Sight, held: Held): { count: Float64Array; words: Float64Array; links: Float64Array } {
  const ids = new Map<string, number>()
  const key = new Int32Array(page.boxes.length)
  const count: number[] = []
  const words: number[] = []
  const links: number[] = []
  for (const box of page.boxes) {
    const name = `${box.parent?.id ?? -1} ${box.tag} ${box.names[0] ?? ''}`
    const id = ids.get(name) ?? ids.size
    ids.set(name, id)
    key[box.id] = id
    count[id] = (count[id] ?? 0) + 1
    words[id] = (words[id] ?? 0) + (held.words[box.id] ?? 0)
    links[id] = (links[id] ?? 0) + (held.links[box.id] ?? 0)
  }
  const of = (values: readonly number[]): Float64Array => Float64Array.from(key, (id) => values[id] ?? 0)
  return { count: of(count), words: of(words), links: of(links) }
}

const NOT_TEMPLATES = new Set(['p', 'td', 'th', 'tr', 'tbody', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** What pages say that they are, in the words of schema.org and Open Graph. */
const TYPES: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['an article', ['article', 'newsarticle', 'blogposting', 'techarticle', 'report']],
  ['a product', ['product', 'productgroup', 'og:product', 'offer', 'individualproduct']],
  ['a forum', ['discussionforumposting', 'qapage', 'question']],
  ['a list', ['itemlist', 'collectionpage', 'searchresultspage', 'offercatalog']],
  ['a service', ['service', 'localbusiness', 'softwareapplication', 'faqpage']],
  ['a site', ['website', 'organization']],
]
/** Names that tell kinds of pages apart by how many elements have them. */
const KINDS_OF_PAGE = [
  'product',
  'card',
  'forum',
  'shop',
  'price',
  'comments',
  'review',
  'documentation',
  'code',
  'article',
  'accordion',
  'carousel',
  'form',
  'table',
  'search',
  'login',
  'content',
]

function describePage({ page }: Sight): number[] {
  const types = page.metadata.types ?? []
  const counts = new Map<number, number>()
  for (const box of page.boxes)
    for (const category of categoriesOf(box.names)) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [
    ...TYPES.map(([, words]) => (types.some((type) => words.includes(type)) ? 1 : 0)),
    ...KINDS_OF_PAGE.map((name) => (counts.get(CATEGORIES.indexOf(name)) ?? 0) / Math.max(1, page.boxes.length)),
  ]
}

/** What only markup tells: containers, names, templates. */
export const markup: FeatureGroup = {
  features: [
    ['depth', 'enclosing elements'],
    ['hidden', 'an enclosing element is hidden'],
    ['tag', 'p, li, heading, cell, div … as a number'],
    ...Array.from({ length: CONTAINERS }, (_, n) => [
      [`box${n}-prose`, `share of the page's prose in container ${n}`] as const,
      [`box${n}-words`, `words in container ${n}, log`] as const,
      [`box${n}-links`, `share of linked words in container ${n}`] as const,
      [`box${n}-density`, `share of prose in container ${n}`] as const,
      [`box${n}-blocks`, `blocks in container ${n}, log`] as const,
    ]).flat(),
    ['top-half', 'inside the innermost element that holds half of the prose'],
    ['top-most', 'inside the innermost element that holds four fifths of the prose'],
    ['top-steps', 'steps up to an element that the top container shares'],
    ['h1-steps', 'steps up to an element that the first h1 shares'],
    ['h1-distance', 'signed distance to the first h1'],
    ['same-above', 'stands in the same element as the block above'],
    ['same-below', 'stands in the same element as the block below'],
    ['template-count', 'siblings from the same template as the nearest repeated container, log'],
    ['template-words', 'words in each of them, log'],
    ['template-links', 'share of linked words in them'],
    ['template-steps', 'steps up to it'],
    ['template-widest', 'the greatest number of siblings of any container, log'],
    ...ZONES.map((zone) => [`in-${zone}`, `nearness of an element named ${zone}`] as const),
    ...CATEGORIES.map((name) => [`near-${name}`, `nearness of elements whose class or id names ${name}`] as const),
    ...TYPES.map(([name]) => [`page-is-${name}`, `the page says that it is ${name}`] as const),
    ...KINDS_OF_PAGE.map((name) => [`page-${name}`, `share of elements whose class or id names ${name}`] as const),
    ['own-name', 'category of the nearest named element, as a number'],
    ['embedded', 'stands only in the data of the page'],
    ...COUNTED.map((tag) => [`<${tag}>`, `enclosing <${tag}> elements`] as const),
  ],
  fill(sight, columns) {
    const { page } = sight
    const held = new Held(sight)
    const half = topContainer(sight, held, 0.5)
    const most = topContainer(sight, held, 0.8)
    const repeated = templates(sight, held)
    const h1 = page.blocks.find((block) => block.kind === 'heading' && block.level === 1)
    const prose = Math.max(1, page.proseWords)
    const ofPage = describePage(sight)
    const byBox = new Map<Box, Float32Array>()
    for (const block of page.blocks) {
      const values = block.box === undefined ? undefined : (byBox.get(block.box) ?? ofBox(block.box))
      if (block.box !== undefined && values !== undefined) byBox.set(block.box, values)
      const above = page.blocks[block.index - 1]
      const below = page.blocks[block.index + 1]
      for (const [c, column] of columns.entries()) column[block.index] = values?.[c] ?? 0
      set(columns, 'h1-distance', block, signedDistance(block, h1))
      set(columns, 'same-above', block, above?.box === block.box ? 2 : above?.box?.parent === block.box?.parent ? 1 : 0)
      set(columns, 'same-below', block, below?.box === block.box ? 2 : below?.box?.parent === block.box?.parent ? 1 : 0)
    }

    function ofBox(box: Box): Float32Array {
      const values = new Float32Array(markup.features.length)
      let c = 0
      const put = (value: number): void => {
        values[c++] = value
      }
      const zoneAt = new Float32Array(ZONES.length)
      const near = new Float32Array(CATEGORIES.length)
      let ownName = -1
      const counts = new Float32Array(COUNTED.length)
      let hidden = 0
      let template: Box | undefined
      let templateSteps = 0
      let widest = 1
      let steps = 0
      for (let at: Box | undefined = box; at !== undefined && steps < MAX_UP; at = at.parent, steps++) {
        if (at.hidden) hidden = 1
        const tag = COUNTED.indexOf(at.tag as (typeof COUNTED)[number])
        if (tag >= 0) counts[tag] = (counts[tag] ?? 0) + 1
        const bits = page.zoneBits(at)
        if (bits !== 0)
          for (let z = 0; z < ZONES.length; z++)
            if ((bits & (1 << z)) !== 0 && zoneAt[z] === 0) zoneAt[z] = 1 / (steps + 1)
        if (at.tag !== 'body' && at.tag !== 'html')
          for (const category of categoriesOf(at.names)) {
            near[category] = (near[category] ?? 0) + 1 / (steps + 1)
            if (ownName < 0) ownName = category
          }
        const copies = repeated.count[at.id] ?? 1
        if (!NOT_TEMPLATES.has(at.tag)) {
          if (template === undefined && copies >= 3) {
            template = at
            templateSteps = steps
          }
          widest = Math.max(widest, copies)
        }
      }
      put(box.depth)
      put(hidden)
      put(tagCode(box.tag))
      let container: Box | undefined = box
      for (let n = 0; n < CONTAINERS; n++) {
        const id = container?.id ?? 0
        const words = Math.max(1, held.words[id] ?? 0)
        put((held.prose[id] ?? 0) / prose)
        put(Math.log1p(words))
        put((held.links[id] ?? 0) / words)
        put((held.prose[id] ?? 0) / words)
        put(Math.log1p(held.blocks[id] ?? 0))
        container = widerThan(container, held)
      }
      put(isInside(box, half) ? 1 : 0)
      put(isInside(box, most) ? 1 : 0)
      put(stepsToCommon(box, half))
      put(h1 === undefined ? -1 : stepsToCommon(box, h1.box))
      c += 3
      const copies = template === undefined ? 0 : (repeated.count[template.id] ?? 0)
      const words = template === undefined ? 0 : (repeated.words[template.id] ?? 0)
      put(Math.log1p(copies))
      put(copies === 0 ? 0 : Math.log1p(words / copies))
      put(words === 0 || template === undefined ? 0 : (repeated.links[template.id] ?? 0) / words)
      put(template === undefined ? -1 : templateSteps)
      put(Math.log1p(widest))
      for (const value of zoneAt) put(value)
      for (const value of near) put(value)
      for (const value of ofPage) put(value)
      put(ownName)
      put(box.tag === 'script' || box.tag === 'meta' ? 1 : 0)
      for (const value of counts) put(value)
      return values
    }
  },
}

const COLUMN = new Map(markup.features.map(([name], index) => [name, index]))

function set(columns: readonly Float32Array[], name: string, block: Block, value: number): void {
  const column = columns[COLUMN.get(name) ?? -1]
  if (column !== undefined) column[block.index] = value
}

function signedDistance(block: Block, to: Block | undefined): number {
  if (to === undefined) return -20
  const distance = block.index - to.index
  return Math.sign(distance) * Math.log1p(Math.abs(distance))
}

/** The next enclosing box that holds more blocks: wrappers around the same content are one container. */
function widerThan(box: Box | undefined, held: Held): Box | undefined {
  let at = box?.parent
  while (at?.parent !== undefined && held.blocks[at.id] === held.blocks[box?.id ?? 0]) at = at.parent
  return at ?? box
}

const TAGS = [
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'dd',
  'dt',
  'div',
  'section',
  'article',
  'blockquote',
  'pre',
  'figcaption',
  'button',
  'option',
  'body',
  'header',
  'footer',
  'nav',
  'aside',
  'form',
  'ul',
  'ol',
  'summary',
  'noscript',
  'center',
]

const tagCode = (tag: string): number => TAGS.indexOf(tag)
