/** Stacked pages, made of the corpus's articles and of frames; the same ones on every run. */

import { type Body, hash, type Piece, readBodies, type Split } from './stacked-bodies.ts'
import { type Frame, TUNING_FRAMES } from './stacked-frames.ts'
import { TEST_FRAMES } from './stacked-test-frames.ts'

export interface StackedArticle {
  readonly title: string
  /** The frame above, the body and the frame below. */
  readonly pieces: readonly Piece[]
  /** What should come out. */
  readonly gold: string
}

export interface StackedPage {
  readonly id: string
  readonly kind: string
  readonly language: string
  readonly split: Split
  readonly site: string
  readonly top: readonly Piece[]
  readonly articles: readonly StackedArticle[]
  readonly bottom: readonly Piece[]
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export class Random {
  private state: number

  constructor(seed: string) {
    this.state = hash(seed)
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** `count` different items, fewer where there are fewer. */
  sample<T>(items: readonly T[], count: number): T[] {
    const left = [...items]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)).flat()
  }
}

/** Pages a frame makes; of other languages there are few bodies. */
const ENGLISH_PAGES = 4
const OTHER_PAGES = 3

interface Words {
  readonly sites: readonly string[]
  readonly sections: readonly string[]
  readonly authors: readonly string[]
  /** What stands above and below all articles of a page. */
  readonly tops: readonly (readonly string[])[]
  readonly bottoms: readonly (readonly string[])[]
}

const ENGLISH: Readonly<Record<Split, Words>> = {
  tuning: {
    sites: ['The Duran', 'Harbour Weekly', 'Northern Echo Lines'],
    sections: ['Politics', 'Opinion', 'Sports', 'Local News', 'Culture'],
    authors: ['Alexander Rowe', 'Seraphim Lane', 'Maria Gonzales', 'J. T. Ferguson', 'Anna-Lena Voss'],
    tops: [
      ['Connect with us', 'Home', 'News', 'Analysis', 'Podcasts', 'About'],
      ['Skip to content', 'Menu', 'Search', 'Home', 'Contact', 'Subscribe'],
      ['Home', 'World', 'Business', 'Sport', 'Sign in'],
    ],
    bottoms: [
      ['Trending', 'Facebook', 'Twitter', 'Copyright © 2021. All rights reserved.'],
      ['About us', 'Privacy Policy', 'Terms of Use', '© 2023'],
    ],
  },
  test: {
    sites: ['Meadow Post', 'The Weekly Lantern', 'Coastline Review'],
    sections: ['Business', 'Travel', 'Science', 'Food and drink', 'Technology'],
    authors: ['Priya Raman', 'Tom O’Leary', 'Ingrid Halvorsen', 'Samuel Adeyemi', 'Lucy Whitcombe'],
    tops: [
      ['Jump to main content', 'Sections', 'My account', 'Newsletters', 'E-paper'],
      ['Subscribe now', 'Log in', 'Weather', 'Jobs', 'Puzzles', 'Video', 'Archive'],
      ['Front page', 'Magazine', 'Events', 'Shop'],
    ],
    bottoms: [
      ['Contact the newsroom', 'Advertise with us', 'Cookie settings', 'Accessibility', 'All content © 2024'],
      ['Imprint', 'Careers', 'RSS', 'Get the app', 'Site map', '2022 Lantern Media Group. All rights reserved.'],
    ],
  },
}

const AUTHORS: Readonly<Record<string, readonly string[]>> = {
  ar: ['أحمد علي', 'ليلى حسن', 'سامر الخوري'],
  cs: ['Jana Dvořáková', 'Petr Novák', 'Tomáš Kučera'],
  de: ['Jonas Petersen', 'Sabine Kröger', 'Lena von Thal'],
  el: ['Γιώργος Παππάς', 'Ελένη Βλάχου', 'Νίκος Δήμου'],
  es: ['Juana Pérez', 'Íñigo Salas', 'Carmen de la Torre'],
  fr: ['Claire Morel', 'Hugo Lefèvre', 'Anne de Brissac'],
  he: ['דנה לוי', 'יוסי כהן', 'רונית בר'],
  hi: ['सुनीता शर्मा', 'राहुल वर्मा', 'अमित जोशी'],
  id: ['Budi Santoso', 'Siti Rahma', 'Agus Wijaya'],
  it: ['Chiara Bonetti', 'Marco Ferri', 'Elisa De Luca'],
  ja: ['三浦志保', '田中健', '佐藤由美'],
  ko: ['홍길동', '김서연', '박준호'],
  nl: ['Jan de Boer', 'Sanne Visser', 'Pieter van Dam'],
  pl: ['Anna Kowalska', 'Marek Zieliński', 'Ewa Wójcik'],
  pt: ['Rafael Tanaka', 'Inês Duarte', 'João da Silva'],
  ru: ['Иван Петров', 'Ольга Седова', 'Мария Ким'],
  tr: ['Ayşe Demir', 'Mehmet Kaya', 'Elif Şahin'],
  uk: ['Ірина Гнатюк', 'Олег Бондар', 'Марія Шевчук'],
  vi: ['Nguyễn Minh', 'Trần Thu Hà', 'Lê Quang'],
  zh: ['王晓慧', '李强', '张小明'],
}

/** Menus and footers of languages other than English: short, and in words that all sites have. */
const OTHER_TOP = ['Facebook', 'Instagram', 'YouTube']
const OTHER_BOTTOM = ['RSS', '© 2024']

const line = (text: string): Piece => ({ kind: 'line', text })
const link = (text: string): Piece => ({ kind: 'link', text })

/** Parts the first sentence from a body, for frames that show it above the byline. */
function withSummary(pieces: readonly Piece[]): { readonly summary: string; readonly rest: readonly Piece[] } {
  const at = pieces.findIndex((piece) => piece.kind === 'paragraph')
  const text = pieces[at]?.text ?? ''
  const end = /[.!?。](?= |$)/.exec(text)
  if (end === null || at > 0) return { summary: text, rest: pieces.filter((_, i) => i !== at) }
  const rest = text.slice(end.index + 1).trim()
  const others = pieces.slice(1)
  return {
    summary: text.slice(0, end.index + 1),
    rest: rest === '' ? others : [{ kind: 'paragraph', text: rest }, ...others],
  }
}

interface Filling {
  readonly random: Random
  readonly frame: Frame
  readonly words: Words
  readonly site: string
  readonly others: readonly Body[]
}

function frameBody(body: Body, { random, frame, words, site, others }: Filling): StackedArticle {
  const { language } = frame
  const date = new Date(Date.UTC(2012 + random.below(13), random.below(12), 1 + random.below(28)))
  const [section = '', section2 = ''] = random.sample(words.sections, 2)
  const [other, other2] = random.sample(others, 2)
  const { summary, rest } = withSummary(body.pieces)
  const values: Readonly<Record<string, string>> = {
    title: body.title,
    summary,
    author: random.pick(AUTHORS[language] ?? words.authors),
    date: date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' }),
    iso: date.toISOString().slice(0, 10),
    ago: `${2 + random.below(20)} hours ago`,
    views: (300 + random.below(20_000)).toLocaleString('en'),
    minutes: String(2 + random.below(9)),
    count: String(2 + random.below(90)),
    section,
    section2,
    other: other?.title ?? 'More',
    other2: other2?.title ?? 'More',
    site,
  }
  const summarized = frame.lines.includes('{summary}')
  const pieces = frame.lines.flatMap((template): readonly Piece[] => {
    if (template === '{body}') return summarized ? rest : body.pieces
    const text = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    if (template.startsWith('# ')) return [{ kind: 'title', text: text.slice(2) }]
    if (template === '{summary}') return [{ kind: 'paragraph', text }]
    return [template.startsWith('- ') ? link(text.slice(2)) : line(text)]
  })
  return { title: body.title, pieces, gold: body.pieces.map(({ text }) => text).join('\n') }
}

/**
 * Pages of two to four articles, every frame on some of them.
 * @param copies how many pages an English frame makes
 * @param isWanted which bodies they are made of
 */
export function stackedPages(
  corpus: string,
  split: Split,
  copies = ENGLISH_PAGES,
  frames: readonly Frame[] = split === 'tuning' ? TUNING_FRAMES : TEST_FRAMES,
  isWanted: (body: Body) => boolean = () => true,
): StackedPage[] {
  const languages = [...new Set(frames.map(({ language }) => language))].filter((language) => language !== 'en')
  const bodies = readBodies(corpus, split, languages)
  const words = ENGLISH[split]
  return frames.flatMap((frame, n) => {
    const english = frame.language === 'en'
    const own = bodies.filter((body) => body.language === frame.language && isWanted(body))
    return Array.from({ length: english ? copies : OTHER_PAGES }, (_, copy) => {
      const id = `${split}-${n}-${copy}`
      const random = new Random(id)
      const chosen = random.sample(own, 2 + random.below(3))
      const site = random.pick(words.sites)
      const filling = { random, frame, words, site, others: own.filter((body) => !chosen.includes(body)) }
      return {
        id,
        kind: frame.kind,
        language: frame.language,
        split,
        site,
        top: (english ? random.pick(words.tops) : OTHER_TOP).map(link),
        articles: chosen.map((body) => frameBody(body, filling)),
        bottom: (english ? random.pick(words.bottoms) : OTHER_BOTTOM).map(line),
      }
    })
  })
}
