import type { Block, Box } from '../model.ts'
import { ZONES } from '../zones.ts'
import { Held, isInside, stepsToCommon, templates, topContainer, widerThan } from './containers.ts'
import type { FeatureGroup } from './group.ts'
import { CATEGORIES, categoriesOf } from './lexicon.ts'
import { describePage, KINDS_OF_PAGE, TYPES } from './page-kind.ts'

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

const NOT_TEMPLATES = new Set(['p', 'td', 'th', 'tr', 'tbody', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

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
