/**
 * The supervisor's side of the workers. They are threads of a child process: a thread that runs out of memory can take
 * its whole process with it, and that must not be this one, which knows what is done.
 *
 * A run has them for all its duties, since what V8 has compiled for one is of use to the next: a child each took some 5 %
 * more CPU.
 */

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ChaffError } from '../errors.ts'
import type { FromHost, ToHost } from './messages.ts'

/** Of the orders that a thread has: one that it is at, and one so that it need not wait for the supervisor. */
const ORDERS = 2

/** Innocent pages took 3 s on a machine under load; a page that takes longer than this is stopped. */
const MAX_SECONDS = 60

/** The workers died, and this page was one of those that they were at. */
export class WorkerDeath extends Error {
  override name = 'WorkerDeath'
}

/** The machine starts no worker. */
export class NoWorker extends ChaffError {
  override name = 'NoWorker'
}

interface Job {
  readonly order: unknown
  readonly resolve: (made: never) => void
  readonly reject: (reason: Error) => void
  /** Of what the thread is at. */
  timer?: NodeJS.Timeout
}

export class Workers {
  private child: ChildProcess | undefined
  /** What the child has been told that its threads are for. */
  private duty: unknown
  /** What each thread is at, and what comes next. */
  private readonly queues: readonly Job[][]
  /** Threads of the child that have loaded what their duty needs. */
  private readonly ready = new Set<number>()

  /**
   * Starts nothing: the child and its threads are started when there is work for them.
   * @param threads how many orders are carried out at once
   */
  constructor(threads: number) {
    this.queues = Array.from({ length: threads }, () => [])
  }

  /** How many orders there may be at once. */
  get room(): number {
    return this.queues.length * ORDERS
  }

  /** As `Pool.run`; a duty that is not that of the last order must not begin before all orders of that have ended. */
  run<Order, Made>(duty: unknown, order: Order): Promise<Made> {
    return new Promise((resolve: (made: Made) => void, reject) => {
      const thread = this.give({ order, resolve, reject })
      this.child ??= this.start()
      if (this.duty !== duty) {
        this.duty = duty
        this.ready.clear()
        this.send({ duty })
      }
      this.send(this.ready.has(thread) ? { thread, order } : { thread })
    })
  }

  /** Ends the child where there is one; the pages that it was at are lost. */
  kill(why: string): void {
    this.child?.kill('SIGKILL')
    this.bury(new WorkerDeath(why))
  }

  /** Puts an order where the fewest are; @returns to which thread */
  private give(job: Job): number {
    const fewest = Math.min(...this.queues.map(({ length }) => length))
    const thread = this.queues.findIndex(({ length }) => length === fewest)
    if (this.queues[thread]?.push(job) === 1) this.watch(job)
    return thread
  }

  private watch(job: Job): void {
    job.timer = setTimeout(() => this.kill(`took longer than ${MAX_SECONDS} s`), MAX_SECONDS * 1000)
  }

  private start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('./batch-host.cjs', import.meta.url)), {
      // V8 prints a page of stack traces where memory ends
      stdio: ['ignore', 'ignore', process.env['CHAFF_DEBUG'] ? 'inherit' : 'ignore', 'ipc'],
    })
    let why: string | undefined
    child.on('message', (message: FromHost<never>) => {
      if (this.child !== child) return
      if ('died' in message) why = message.died
      else if ('ready' in message) this.begin(message.thread)
      else this.finish(message.thread)?.resolve(message.made)
    })
    const gone = (reason: string): void => {
      if (this.child !== child) return
      // Else every page would be blamed for what is wrong with the machine
      this.bury(this.ready.size > 0 ? new WorkerDeath(reason) : new NoWorker(`no worker can be started: ${reason}`))
    }
    child.on('error', (error) => gone(error.message))
    child.on('exit', (code, signal) => gone(`it ended with ${why ?? signal ?? `code ${code}`}`))
    return child
  }

  private begin(thread: number): void {
    this.ready.add(thread)
    for (const { order } of this.queues[thread] ?? []) this.send({ thread, order })
  }

  private send(message: ToHost<unknown>): void {
    // Where it cannot be sent, the child is gone or never came, and an event says so
    if (this.child?.connected) this.child.send(message, () => {})
  }

  private finish(thread: number): Job | undefined {
    const queue = this.queues[thread] ?? []
    const job = queue.shift()
    clearTimeout(job?.timer)
    if (queue[0] !== undefined) this.watch(queue[0])
    return job
  }

  /** Forgets the child, and tells those who wait for it. */
  private bury(reason: Error): void {
    this.child = undefined
    this.duty = undefined
    this.ready.clear()
    for (const job of this.queues.flatMap((queue) => queue.splice(0))) {
      clearTimeout(job.timer)
      job.reject(reason)
    }
  }
}

/** Workers at one of their duties. */
export class Pool<Order, Made> {
  /** How many orders there may be at once. */
  readonly room: number

  /** @param duty told to each thread before its first order; it survives JSON */
  constructor(
    private readonly workers: Workers,
    private readonly duty: unknown,
  ) {
    this.room = workers.room
  }

  /**
   * Has one order carried out; there must be room for it.
   * @throws {WorkerDeath} where the workers died meanwhile; the next page gets new ones
   * @throws {NoWorker}
   */
  run(order: Order): Promise<Made> {
    return this.workers.run(this.duty, order)
  }

  /** Gives up what is begun. */
  kill(why: string): void {
    this.workers.kill(why)
  }
}
