import type { Box } from '../model.ts'
import { ZONES } from '../zones.ts'
import type { FeatureGroup } from './group.ts'
import { CATEGORIES } from './lexicon.ts'

/** Zones that say more than the filters that know them. */
const NAMED = ['main', 'dialog', 'form', 'sidebar', 'comments', 'navigation', 'footer'] as const
const PLACE_OF_ZONE = ZONES.map((zone) => NAMED.indexOf(zone as (typeof NAMED)[number]))
const NAMED_BITS = PLACE_OF_ZONE.reduce((bits, place, bit) => (place < 0 ? bits : bits | (1 << bit)), 0)

/** Farther up than this, names are those of the page. */
const MAX_UP = 24
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
]
const COUNTED_AS = new Map(COUNTED.map((tag, index) => [tag, index]))

const TAGS =
  'p li h1 h2 h3 h4 h5 h6 td th dd dt div section article blockquote pre figcaption button option body header footer nav aside form ul ol summary noscript center'
const TAG_CODES = new Map(TAGS.split(' ').map((tag, code) => [tag, code]))

/** What the elements around a block are called: by tag, class, id and role. */
export const names: FeatureGroup = {
  features: [
    ['tag', 'p, li, heading, cell, div … as a number'],
    ['own-name', 'category of the nearest named element, as a number'],
    ['embedded', 'stands only in the data of the page'],
    ...NAMED.map((zone) => [`in-${zone}`, `nearness of an element named ${zone}`] as const),
    ...CATEGORIES.map((name) => [`near-${name}`, `nearness of elements whose class or id names ${name}`] as const),
    ...COUNTED.map((tag) => [`<${tag}>`, `enclosing <${tag}> elements`] as const),
  ],
  begin({ page, categories: ofLooks }) {
    const countedAs = page.looks.map(({ tag }) => COUNTED_AS.get(tag) ?? -1)
    const named = page.looks.map(({ id, tag }) => (tag === 'body' || tag === 'html' ? [] : (ofLooks[id] ?? [])))
    /** The last block in each box that has a row of its own: others in the same tile copy it. */
    const rowOf = new Int32Array(page.boxes.length).fill(-1)
    return ({ data, width, first, end }, at) => {
      for (let i = first, o = at; i < end; i++, o += width) {
        const box = page.blocks[i]?.box
        if (box === undefined) continue
        const row = (rowOf[box.id] ?? -1) - first
        if (row >= 0) {
          const from = row * width + at
          data.copyWithin(o, from, from + names.features.length)
          continue
        }
        rowOf[box.id] = i
        const zones = o + 3
        const categories = zones + NAMED.length
        const counts = categories + CATEGORIES.length
        data[o] = TAG_CODES.get(box.tag) ?? -1
        data[o + 1] = -1
        data[o + 2] = box.tag === 'script' || box.tag === 'meta' ? 1 : 0
        let seen = 0
        let steps = 1
        for (let up: Box | undefined = box; up !== undefined && steps <= MAX_UP; up = up.parent, steps++) {
          const counted = countedAs[up.look.id] ?? -1
          if (counted >= 0) data[counts + counted] = (data[counts + counted] ?? 0) + 1
          for (let bits = page.zoneBits(up) & NAMED_BITS & ~seen; bits !== 0; bits &= bits - 1) {
            data[zones + (PLACE_OF_ZONE[31 - Math.clz32(bits & -bits)] ?? 0)] = 1 / steps
            seen |= bits & -bits
          }
          for (const category of named[up.look.id] ?? []) {
            data[categories + category] = (data[categories + category] ?? 0) + 1 / steps
            if (data[o + 1] === -1) data[o + 1] = category
          }
        }
      }
    }
  },
}
