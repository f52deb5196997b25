import { against, opensSection, WEIGHTY } from '../evidence.ts'
import type { Testimony } from '../model.ts'
import type { Page } from '../page.ts'
import { Containers } from './containers.ts'
import { sectionStarts } from './headings.ts'
import { categoriesOf } from './lexicon.ts'
import { sumUp } from './sums.ts'
import { titleIndex } from './title.ts'

/** What features are made from. */
export interface Sight {
  readonly page: Page
  readonly testimony: Testimony
  /** The phrase table's opinion of each block, in log-odds; zeros where it knows the language too little. */
  readonly phrases: Float32Array
}

/** A page as features see it: what several groups ask of its blocks, once, in flat arrays. */
export class View implements Sight {
  readonly page: Page
  readonly testimony: Testimony
  readonly phrases: Float32Array
  /** Blocks of the page. */
  readonly count: number
  /** The evidence against each block, less what guards say for it. */
  readonly evidence: Float32Array
  /** 1 where a block heads a section of boilerplate. */
  readonly opens: Uint8Array
  /** 1 where a filter has weighty evidence, of whichever kind. */
  readonly named: Uint8Array
  /** The block that is the page's title, or -1. */
  readonly title: number
  /** See headings.ts. */
  readonly starts: readonly number[]
  /** See sums.ts. */
  readonly sums: Float64Array
  private madeContainers: Containers | undefined
  private madeCategories: readonly (readonly number[])[] | undefined

  constructor({ page, testimony, phrases }: Sight) {
    this.page = page
    this.testimony = testimony
    this.phrases = phrases
    this.count = page.blocks.length
    this.evidence = new Float32Array(this.count)
    this.opens = new Uint8Array(this.count)
    this.named = new Uint8Array(this.count)
    for (let i = 0; i < this.count; i++) {
      const found = testimony[i]
      if (found === undefined || found.length === 0) continue
      this.evidence[i] = against(found)
      this.opens[i] = opensSection(found) ? 1 : 0
      this.named[i] = (found[0]?.strength ?? 0) >= WEIGHTY ? 1 : 0
    }
    this.title = titleIndex(page)
    this.starts = sectionStarts(page)
    this.sums = sumUp(page, this.evidence, phrases)
  }

  /** The elements of the page as containers; made for HTML only, where features ask for them. */
  get containers(): Containers {
    this.madeContainers ??= new Containers(this.page)
    return this.madeContainers
  }

  /** For each look of the page the categories of the lexicon that its names are in. */
  get categories(): readonly (readonly number[])[] {
    this.madeCategories ??= categoriesOf(this.page.looks)
    return this.madeCategories
  }
}
