/** Tables of what was measured, and of the bounds that must hold. */

export const print = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(' | ')} |\n`)

export class Bounds {
  /** How many were missed so far. */
  missed = 0

  /** Begins their table. */
  constructor() {
    process.stdout.write('\n')
    print(['bound', 'measured', 'bound', ''])
    print(['---', '---:', '---:', '---'])
  }

  /** A line of the table; `skipped` where there is no value. */
  check(what: string, value: number | undefined, sign: '≥' | '≤', limit: number): void {
    const held = value === undefined || (sign === '≥' ? value >= limit : value <= limit)
    if (!held) this.missed++
    const verdict = value === undefined ? 'skipped' : held ? 'pass' : 'FAIL'
    print([what, value === undefined ? '–' : value.toFixed(2), `${sign} ${limit}`, verdict])
  }
}
