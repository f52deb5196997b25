import type { Containers } from './containers.ts'
import type { FeatureGroup } from './group.ts'

/** How many enclosing containers are looked at one by one. */
const CONTAINERS = 4
const FAR = 200
/** Features of a place among blocks; all others are the same for all blocks of a box. */
const OF_BLOCK = 3

/** The containers around a block, and where they stand beside those that hold the article. */
export const enclosure: FeatureGroup = {
  features: [
    ['h1-distance', 'signed distance to the first h1'],
    ['same-above', 'stands in the same element as the block above'],
    ['same-below', 'stands in the same element as the block below'],
    ['depth', 'enclosing elements'],
    ['hidden', 'an enclosing element is hidden'],
    ['top-half', 'inside the innermost element that holds half of the prose'],
    ['top-most', 'inside the innermost element that holds four fifths of the prose'],
    ['top-steps', 'steps up to an element that the top container shares'],
    ['h1-steps', 'steps up to an element that the first h1 shares'],
    ['main-steps', 'steps up to an element that the largest <main> shares'],
    ['article-steps', 'steps up to an element that the largest <article> shares'],
    ['template-count', 'siblings from the same template as the nearest repeated container'],
    ['template-words', 'words in each of them'],
    ['template-links', 'share of linked words in them'],
    ['template-prose', 'share of prose in them'],
    ['template-steps', 'steps up to it'],
    ['template-widest', 'the greatest number of siblings of any container'],
    ['outer-count', 'siblings from the same template as the outermost repeated container'],
    ['outer-words', 'words in each of them'],
    ['outer-links', 'share of linked words in them'],
    ['outer-prose', 'share of prose in them'],
    ...Array.from({ length: CONTAINERS }, (_, n) => [
      [`box${n}-prose`, `share of the page's prose in container ${n}`] as const,
      [`box${n}-words`, `words in container ${n}`] as const,
      [`box${n}-links`, `share of linked words in container ${n}`] as const,
      [`box${n}-density`, `share of prose in container ${n}`] as const,
      [`box${n}-blocks`, `blocks in container ${n}`] as const,
    ]).flat(),
  ],
  begin({ page, containers }) {
    const { blocks, boxes } = page
    const { held, depth } = containers
    const half = containers.holding(page, 0.5)
    const inHalf = containers.insideOf(half)
    const inMost = containers.insideOf(containers.holding(page, 0.8))
    const h1 = blocks.find((block) => block.kind === 'heading' && block.level === 1)
    const main = containers.largest(page, 'main')
    const article = containers.largest(page, 'article')
    const toHalf = containers.stepsTo(half)
    const toH1 = containers.stepsTo(h1?.box?.id ?? -1)
    const toMain = containers.stepsTo(main)
    const toArticle = containers.stepsTo(article)
    const allProse = Math.max(1, page.proseWords)
    /** The last block in each box that has a row of its own: others in the same tile copy it. */
    const rowOf = new Int32Array(boxes.length).fill(-1)
    return ({ data, width, first, end }, at) => {
      for (let i = first, start = at; i < end; i++, start += width) {
        const box = blocks[i]?.box
        let o = start
        data[o++] = h1 === undefined ? -FAR : Math.max(-FAR, Math.min(FAR, i - h1.index))
        const above = blocks[i - 1]?.box
        const below = blocks[i + 1]?.box
        data[o++] = above === box ? 2 : above?.parent === box?.parent ? 1 : 0
        data[o++] = below === box ? 2 : below?.parent === box?.parent ? 1 : 0
        if (box === undefined) continue
        const { id } = box
        const row = (rowOf[id] ?? -1) - first
        if (row >= 0) {
          const from = row * width + at + OF_BLOCK
          data.copyWithin(o, from, from + enclosure.features.length - OF_BLOCK)
          continue
        }
        rowOf[id] = i
        data[o++] = box.depth
        data[o++] = containers.hidden[id] ?? 0
        data[o++] = inHalf[id] ?? 0
        data[o++] = inMost[id] ?? 0
        data[o++] = toHalf[id] ?? 0
        data[o++] = h1 === undefined ? -1 : (toH1[id] ?? 0)
        data[o++] = main < 0 ? -1 : (toMain[id] ?? 0)
        data[o++] = article < 0 ? -1 : (toArticle[id] ?? 0)
        const template = containers.template[id] ?? -1
        o = putTemplate(containers, template, data, o)
        data[o++] = template < 0 ? -1 : box.depth - (depth[template] ?? 0)
        data[o++] = containers.widest[id] ?? 1
        o = putTemplate(containers, containers.outerTemplate[id] ?? -1, data, o)
        let container = id
        for (let n = 0; n < CONTAINERS; n++) {
          const words = Math.max(1, held.words[container] ?? 0)
          const prose = held.prose[container] ?? 0
          data[o++] = prose / allProse
          data[o++] = words
          data[o++] = (held.links[container] ?? 0) / words
          data[o++] = prose / words
          data[o++] = held.blocks[container] ?? 0
          container = containers.widerThan(container)
        }
      }
    }
  },
}

/** @returns the place behind what was written */
function putTemplate(
  { first, siblings, siblingSums }: Containers,
  template: number,
  data: Float32Array,
  at: number,
): number {
  const all = first[template] ?? -1
  const words = siblingSums.words[all] ?? 0
  const copies = siblings[all] ?? 0
  data[at] = copies
  data[at + 1] = copies === 0 ? 0 : words / copies
  data[at + 2] = words === 0 ? 0 : (siblingSums.links[all] ?? 0) / words
  data[at + 3] = words === 0 ? 0 : (siblingSums.prose[all] ?? 0) / words
  return at + 4
}
