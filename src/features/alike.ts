import type { FeatureGroup } from './group.ts'
import { firstsOf, KEY } from './looks.ts'

/**
 * Blocks that look alike, wherever they stand: by the looks of the three elements around them. The paragraphs of an
 * article are alike, and so are the prices of a shop and the titles of teasers.
 */
export const alike: FeatureGroup = {
  features: [
    ['alike', 'blocks that look like it'],
    ['alike-words', 'words in each of them'],
    ['alike-links', 'share of linked words in them'],
    ['alike-prose', 'share of them that are prose'],
    ['alike-share', 'share of the page in them'],
    ['alike-place', 'where it stands between the first and the last of them'],
    ['alike-spread', 'share of the blocks between the first and the last that are among them'],
  ],
  begin({ page, containers, count }) {
    const { blocks, prose } = page
    const { parent, likeness } = containers
    const keys = new Int32Array(count * KEY)
    for (let i = 0; i < count; i++) {
      const own = blocks[i]?.box?.id ?? -1
      const around = parent[own] ?? -1
      keys[i * KEY] = likeness[own] ?? 0
      keys[i * KEY + 1] = likeness[around] ?? 0
      keys[i * KEY + 2] = likeness[parent[around] ?? -1] ?? 0
    }
    const firsts = firstsOf(keys)
    const number = new Int32Array(count)
    const words = new Int32Array(count)
    const links = new Int32Array(count)
    const running = new Int32Array(count)
    const last = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      const first = firsts[i] ?? i
      number[first] = (number[first] ?? 0) + 1
      words[first] = (words[first] ?? 0) + (blocks[i]?.words ?? 0)
      links[first] = (links[first] ?? 0) + (blocks[i]?.linkWords ?? 0)
      running[first] = (running[first] ?? 0) + (prose[i] ?? 0)
      last[first] = i
    }
    return ({ data, width, first: firstBlock, end }, at) => {
      for (let i = firstBlock, row = at; i < end; i++, row += width) {
        const first = firsts[i] ?? i
        const all = number[first] ?? 1
        const said = words[first] ?? 1
        const reach = (last[first] ?? i) - first
        let o = row
        data[o++] = all
        data[o++] = said / all
        data[o++] = (links[first] ?? 0) / said
        data[o++] = (running[first] ?? 0) / all
        data[o++] = said / page.words
        data[o++] = reach === 0 ? 0 : (i - first) / reach
        data[o] = all / (reach + 1)
      }
    }
  },
}
