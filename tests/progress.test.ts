import { describe, expect, it } from 'vitest'
import type { Ending, Outcome } from '../src/batch/outcome.ts'
import { Progress } from '../src/batch/progress.ts'
import { Report } from '../src/batch/report.ts'

const outcome = (ending: Ending, words?: Outcome['words']): Outcome => ({
  task: { input: 'a.html', output: 'a.txt' },
  ending,
  bytes: 500_000,
  ...(words && { words }),
  warnings: [],
})

describe('a report', () => {
  it('counts each ending, and names all of them', () => {
    const report = new Report()
    for (const ending of ['cleaned', 'cleaned', 'skipped', 'failed', 'quarantined'] as const)
      report.count(outcome(ending))
    expect(report.summary()).toBe('cleaned=2 unchanged=0 skipped=1 degraded=0 failed=1 quarantined=1')
    expect({ ended: report.ended, lost: report.lost }).toEqual({ ended: 4, lost: 2 })
  })
})

describe('progress', () => {
  it('says how far a run is, how fast, and how long it will take', () => {
    const report = new Report()
    const progress = new Progress(7210)
    expect(progress.line(report, 5000, 'a.html')).toBe('0/7210, 0.0 MB, a.html')
    for (let i = 0; i < 10; i++) report.count(outcome('cleaned', { kept: 60, removed: 40 }))
    expect(progress.line(report, 6000, 'b.html')).toBe(
      '10/7210, 10 pages/s, 12 min 0 s left, 5.0 MB, 40 % removed, b.html',
    )
  })

  it('forgets how fast it was long ago', () => {
    const report = new Report()
    const progress = new Progress(1100)
    progress.line(report, 0, '')
    for (let i = 0; i < 1000; i++) report.count(outcome('unchanged'))
    expect(progress.line(report, 1000, '')).toContain('1000 pages/s, 1 s left')
    for (let second = 2; second <= 30; second++) {
      report.count(outcome('cleaned'))
      progress.line(report, second * 1000, '')
    }
    report.count(outcome('cleaned'))
    expect(progress.line(report, 31_000, '')).toContain('1030/1100, 1.0 pages/s, 1 min 10 s left')
  })
})
