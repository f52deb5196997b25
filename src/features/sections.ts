import type { FeatureGroup } from './group.ts'
import { LINKS, PROSE, sumOf, WORDS } from './sums.ts'

/** The section that a block stands in, from its heading to the next. */
export const sections: FeatureGroup = {
  features: [
    ['section-words', 'words of the section'],
    ['section-prose', 'share of prose in the section'],
    ['section-links', 'share of linked words in the section'],
    ['section-opens', 'its heading opens a section of boilerplate'],
    ['section-number', 'number of the section'],
    ['section-above', 'share of prose in the section above'],
    ['section-below', 'share of prose in the section below'],
  ],
  begin({ opens, starts, sums }) {
    const share = (which: number, n: number): number => {
      const from = starts[n] ?? 0
      const to = starts[n + 1] ?? 0
      const words = sumOf(sums, WORDS, from, to)
      return words === 0 ? 0 : sumOf(sums, which, from, to) / words
    }
    let n = 0
    return ({ data, width, first, end }, at) => {
      for (let i = first; i < end; ) {
        const from = starts[n] ?? 0
        const to = starts[n + 1] ?? end
        const words = sumOf(sums, WORDS, from, to)
        const prose = share(PROSE, n)
        const links = share(LINKS, n)
        const above = n === 0 ? -1 : share(PROSE, n - 1)
        const below = n + 2 < starts.length ? share(PROSE, n + 1) : -1
        for (; i < to && i < end; i++) {
          let o = (i - first) * width + at
          data[o++] = words
          data[o++] = prose
          data[o++] = links
          data[o++] = opens[from] ?? 0
          data[o++] = n
          data[o++] = above
          data[o] = below
        }
        if (i === to) n++
      }
    }
  },
}
