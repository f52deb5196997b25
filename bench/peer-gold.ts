/** The corpus with what a comparison needs besides the body: addresses, and snippets that must or must not come out. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGold } from './corpus.ts'
import { wordBag, wordF1 } from './f1.ts'

export interface PeerPage {
  readonly id: string
  readonly type: string
  readonly url: string
  readonly bag: ReadonlyMap<string, number>
  readonly with: readonly string[]
  readonly without: readonly string[]
}

interface Snippets {
  readonly url?: string
  readonly ground_truth?: { readonly with?: readonly string[]; readonly without?: readonly string[] }
}

/** @param limit how many pages, evenly spread over the corpus; infinite for all */
export function readPeerGold(folder: string, limit: number): ReadonlyMap<string, PeerPage> {
  const all = readGold(folder)
  const count = Math.min(limit, all.length)
  const chosen = new Map<string, PeerPage>()
  for (let i = 0; i < count; i++) {
    const page = all[Math.floor((i * all.length) / count)]
    if (page === undefined) continue
    const file: Snippets = JSON.parse(readFileSync(join(folder, 'wcxb/dev/ground-truth', `${page.id}.json`), 'utf8'))
    chosen.set(page.id, {
      id: page.id,
      type: page.type,
      url: file.url || 'https://example.org/',
      bag: wordBag(page.body),
      with: file.ground_truth?.with ?? [],
      without: file.ground_truth?.without ?? [],
    })
  }
  return chosen
}

export interface Score {
  readonly type: string
  readonly f1: number
  /** Share of the snippets of the article that came out; score.mjs counts a page without any as 1. */
  readonly kept: number
  /** Share of the furniture's snippets that came out; score.mjs counts a page without any as 1. */
  readonly leaked: number
}

function share(text: string, snippets: readonly string[]): number {
  if (snippets.length === 0) return 1
  const lower = text.toLowerCase()
  return snippets.filter((snippet) => lower.includes(snippet.toLowerCase())).length / snippets.length
}

export function scorePage(page: PeerPage, text: string): Score {
  return {
    type: page.type,
    f1: wordF1(wordBag(text), page.bag).f1,
    kept: share(text, page.with),
    leaked: share(text, page.without),
  }
}
