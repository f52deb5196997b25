import { describe, expect, it } from 'vitest'
import { breadcrumb } from '../src/filters/breadcrumb.ts'
import { here } from '../src/filters/breadcrumb.wording.ts'
import type { Filter } from '../src/filters/define.ts'
import { mediaCaption } from '../src/filters/media-caption.ts'
import { labels } from '../src/filters/media-caption.wording.ts'
import { Judge } from '../src/judge.ts'
import { lookAround } from '../src/page.ts'
import { read } from '../src/readers/index.ts'

const ENGLISH = 'The last ferry leaves at nine, and for forty years it was the only way to the island.'

/** What a filter says of a line on an English page. */
const reasonFor = (filter: Filter, line: string): string | undefined =>
  new Judge([filter]).testify(lookAround(read(`${line}\n${ENGLISH}`, 'text', false)))[0]?.[0]?.reason

describe('labels are found on pages of another language:', () => {
  it.each(Object.values(here).flat())('%s', (label) => {
    expect(reasonFor(breadcrumb, `${label}: Mill 7`)).toBe(`says “${label}: Mill 7”`)
  })

  it.each(
    labels.flatMap((list) => list.split('|')).filter((label) => /^[\p{L}\p{M} ]+$/u.test(label)),
  )('%s', (label) => {
    expect(reasonFor(mediaCaption, `${label}: Mill 7`)).toBe(`credits “${label}: Mill 7”`)
  })
})
