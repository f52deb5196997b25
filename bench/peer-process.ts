/** A tool in its own process: asked one thing at a time, killed and started again where it does not answer. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import type { Readable } from 'node:stream'
import { PEERS } from './peer-setup.ts'

export type Request =
  | { readonly op: 'page' | 'load'; readonly source: string; readonly url: string }
  | { readonly op: 'round'; readonly times: number }

export interface Reply {
  readonly version?: string
  readonly text?: string
  /** CPU time in milliseconds; of a round, the mean over its times. */
  readonly ms?: number
  readonly error?: string
}

export class PeerProcess {
  version = ''
  #child: ChildProcess | undefined
  #replies: AsyncIterator<string> | undefined
  #lines: Interface | undefined

  /**
   * @param tool a name in tools.mjs, or in worker.py where there is a Python
   * @param limit milliseconds for one answer; more on a busy machine, where a tool gets but a share of a core
   */
  constructor(
    readonly tool: string,
    readonly python?: string,
    readonly limit: number = 20_000,
  ) {}

  async #start(): Promise<ChildProcess> {
    const [command, ...args] =
      this.python === undefined
        ? [process.execPath, ...(this.tool === 'chaff-source' ? ['--import', 'tsx'] : []), join(PEERS, 'worker.mjs')]
        : [this.python, join(PEERS, 'worker.py')]
    const child = spawn(command, [...args, this.tool], { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] })
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      complaint = (complaint + data).slice(-2000)
    })
    child.stdin?.on('error', () => {})
    this.#child = child
    this.#lines = createInterface({ input: child.stdio[3] as Readable, crlfDelay: Infinity })
    this.#replies = this.#lines[Symbol.asyncIterator]()
    const hello = await this.#reply(60_000)
    if (hello?.version === undefined) throw new Error(`${this.tool} does not start: ${complaint}`)
    this.version = hello.version
    return child
  }

  async #reply(limit: number): Promise<Reply | undefined> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, limit, undefined)
    })
    const line = await Promise.race([this.#replies?.next(), late])
    clearTimeout(timer)
    return line === undefined || line.done ? undefined : (JSON.parse(line.value) as Reply)
  }

  /** @returns the reply; one with `error` where the tool threw, died or took too long */
  async ask(request: Request): Promise<Reply> {
    const child = this.#child ?? (await this.#start())
    child.stdin?.write(`${JSON.stringify(request)}\n`)
    const [load = 0] = loadavg()
    const reply = await this.#reply(this.limit * Math.max(1, load / availableParallelism()))
    if (reply !== undefined) return reply
    const died = child.exitCode !== null || child.signalCode !== null
    await this.stop()
    return { error: died ? 'died' : `over ${this.limit / 1000} s` }
  }

  async stop(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    this.#lines?.close()
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}
