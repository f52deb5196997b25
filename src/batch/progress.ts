import type { Report } from './report.ts'

/**
 * What the speed is measured over, in ms: pages that are done already take no time, and would promise an early end long
 * after the last of them.
 */
const WINDOW = 20_000

interface Moment {
  readonly time: number
  readonly ended: number
}

/** How far a run is, in a line. */
export class Progress {
  private readonly moments: Moment[] = []

  /** @param total how many inputs there are to be read */
  constructor(private readonly total: number) {}

  /**
   * The most important comes first, since a narrow terminal shows no more.
   * @param now in ms; from a clock that is never set
   * @param path of the input that ended last
   */
  line(report: Report, now: number, path: string): string {
    const { ended, words } = report
    this.moments.push({ time: now, ended })
    while (this.moments.length > 2 && now - (this.moments[0]?.time ?? now) > WINDOW) this.moments.shift()
    const [first = { time: now, ended }] = this.moments
    const speed = now > first.time ? (1000 * (ended - first.ended)) / (now - first.time) : 0
    const all = words.kept + words.removed
    return [
      `${ended}/${this.total}`,
      ...(speed > 0 ? [`${rounded(speed)} pages/s`, `${duration((this.total - ended) / speed)} left`] : []),
      `${rounded(report.bytes / 1e6)} MB`,
      ...(all > 0 ? [`${Math.round((100 * words.removed) / all)} % removed`] : []),
      path,
    ].join(', ')
  }
}

const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)))

/** @param seconds not below 0 */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
