import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestOf, floorsFor, raised, shortfalls } from '../bench/floors.ts'
import { folderWith } from './chaff.ts'

const row = (type: string, f1: number) => ({ id: type, type, f1, precision: f1, recall: f1 })
const rows = [row('article', 0.9), row('article', 1), row('forum', 0.7), row('forum', 0.9)]

describe('floors', () => {
  it('lie below what was reached, the nearer the more pages there are', () => {
    expect(floorsFor(rows)).toEqual({ all: 0.825, article: 0.8793, forum: 0.7293 })
  })

  it('rise and do not fall', () => {
    expect(raised({ all: 0.8, article: 0.95 }, rows)).toEqual({ all: 0.825, article: 0.95, forum: 0.7293 })
  })

  it('are what nothing may lie below, a type that is gone neither', () => {
    expect(shortfalls('html', { all: 0.87, article: 0.94 }, rows)).toEqual([])
    expect(shortfalls('html', { all: 0.88, product: 0.1 }, rows)).toEqual([
      'html, all: 0.8750 is below its floor of 0.88',
      'html, product: 0.0000 is below its floor of 0.1',
    ])
  })

  it('know their pages by name and by byte', async () => {
    const folder = await folderWith({ 'html/1.html.gz': 'a', 'labels/1.json': '{}', 'README.md': '' })
    const before = digestOf(folder)
    writeFileSync(join(folder, 'README.md'), 'other')
    expect(digestOf(folder)).toBe(before)
    writeFileSync(join(folder, 'html/1.html.gz'), 'b')
    expect(digestOf(folder)).not.toBe(before)
  })
})
