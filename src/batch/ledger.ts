/**
 * What was done, a line of JSON each, in `.chaff/ledger.jsonl` of the outputs' folder. A line is written when its output
 * has its name: what the ledger says is true whenever a run is killed, and what it does not say is done again.
 */

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, ftruncateSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonAt, jsonLines } from './json-lines.ts'
import type { Ending, Words } from './outcome.ts'
import { syncFolder, WriteError, workFolder } from './write.ts'

/** All that makes outputs what they are, besides their inputs. */
export interface Settings {
  /** Names them in entries. */
  readonly settings: string
  readonly version: string
  /** Of the code and the weights. */
  readonly build: string
  readonly options: Readonly<Record<string, unknown>>
}

export interface Entry {
  /** Below the folder of the outputs. */
  readonly output: string
  /** As the user named it. */
  readonly input: string
  readonly ending: Exclude<Ending, 'unchanged'>
  readonly why?: string | undefined
  readonly settings: string
  /** SHA-256 in hexadecimal; left out where it could not be read. */
  readonly inputHash?: string | undefined
  /** SHA-256 in hexadecimal; left out where there is none. */
  readonly outputHash?: string | undefined
  /** As in the outcome: conditions of `--fail-on` hold of pages that need not be cleaned again, too. */
  readonly words?: Words | undefined
  readonly confidence?: number | undefined
}

/** A ledger with more lines than twice its entries and these is written anew. */
const SPARE = 1000

/** Fields of a line that name what it is about. */
type Line = Partial<Entry & Settings>

/** Whatever stands in the file: people edit files. */
function nameOf(line: Line): string | undefined {
  const name: unknown = line.output ?? line.settings
  return typeof name === 'string' ? name : undefined
}

const isEntry = (line: Line): line is Entry => line.output !== undefined
const keyOf = (name: string): number => createHash('sha1').update(name).digest().readUIntBE(0, 6)

export class Ledger {
  private file: number
  private end = 0
  private lines = 0
  /**
   * Where the last line about each output begins, by 48 bits of the hash of its name: 60 MB for a million. Where two
   * names have one hash, the earlier is forgotten, and its page is cleaned again.
   */
  private readonly offsets = new Map<number, number>()

  private constructor(
    private readonly path: string,
    private readonly durable: boolean,
    flags: 'a+' | 'r',
  ) {
    this.file = openSync(path, flags)
    for (const { value, offset, next } of jsonLines<Line>(this.file)) {
      this.lines++
      this.end = next
      const name = value && nameOf(value)
      if (name !== undefined) this.offsets.set(keyOf(name), offset)
    }
  }

  /**
   * Opens a ledger to be added to; one run at a time may.
   * @param out whose work folder exists
   * @param durable wait after each line until the disk has it
   * @throws {WriteError}
   */
  static open(out: string, durable: boolean): Ledger {
    const path = join(workFolder(out), 'ledger.jsonl')
    try {
      const ledger = new Ledger(path, durable, 'a+')
      if (durable) syncFolder(workFolder(out))
      // A run that was killed may have left half a line
      ftruncateSync(ledger.file, ledger.end)
      if (ledger.lines > 2 * ledger.offsets.size + SPARE) ledger.compact()
      return ledger
    } catch (error) {
      throw WriteError.of(path, error, true)
    }
  }

  /** Opens a ledger to be looked at; undefined where there is none. */
  static look(out: string): Ledger | undefined {
    try {
      return new Ledger(join(workFolder(out), 'ledger.jsonl'), false, 'r')
    } catch {
      return undefined
    }
  }

  /** @param output below the folder of the outputs */
  find(output: string): Entry | undefined {
    const line = this.read(output)
    return line !== undefined && isEntry(line) ? line : undefined
  }

  /** The last entry of each output, in no order. */
  *entries(): Generator<Entry> {
    for (const offset of this.offsets.values()) {
      const line = jsonAt<Line>(this.file, offset)
      if (line !== undefined && isEntry(line)) yield line
    }
  }

  /** @throws {WriteError} which is final: what cannot be noted must not go on */
  add(line: Entry | Settings): void {
    try {
      this.append(line)
      if (this.durable) fsyncSync(this.file)
    } catch (error) {
      throw WriteError.of(this.path, error, true)
    }
  }

  /** Adds settings that the ledger does not know yet. */
  addSettings(settings: Settings): void {
    if (this.read(settings.settings) === undefined) this.add(settings)
  }

  /** @throws {WriteError} */
  close(): void {
    try {
      closeSync(this.file)
    } catch (error) {
      throw WriteError.of(this.path, error, true)
    }
  }

  private append(line: Line): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
    writeFileSync(this.file, bytes)
    this.offsets.set(keyOf(nameOf(line) ?? ''), this.end)
    this.end += bytes.length
    this.lines++
  }

  private read(name: string): Line | undefined {
    const offset = this.offsets.get(keyOf(name))
    const line = offset === undefined ? undefined : jsonAt<Line>(this.file, offset)
    return line !== undefined && nameOf(line) === name ? line : undefined
  }

  /** Writes the last line about each output into a new file, which then takes the place of the old one. */
  private compact(): void {
    const old = this.file
    const offsets = [...this.offsets.values()].sort((a, b) => a - b)
    const fresh = `${this.path}.tmp`
    this.file = openSync(fresh, 'w+')
    this.end = 0
    this.lines = 0
    for (const offset of offsets) {
      const line = jsonAt<Line>(old, offset)
      if (line !== undefined) this.append(line)
    }
    fsyncSync(this.file)
    renameSync(fresh, this.path)
    closeSync(old)
  }
}
