/**
 * Loaded into every process and thread of a run (NODE_OPTIONS=--require) to break what tests want broken; nothing of
 * this is in chaff. What breaks is named by the page, or by the environment:
 *
 *   abort.*, hang.*, memory.*   reading such a page in a worker aborts the process, never ends, takes all memory
 *   abort-once.*                the same, until the file `FAULTS_SEEN` exists
 *   FAULTS_HANGING              a file that a page makes which hangs; then its minute is over
 *   FAULTS_NO_WORKER            threads end before they have begun
 *   FAULTS_LOG                  a file that gets a line for each process
 *   FAULTS_AT, FAULTS_IN        the call to the file system that fails, from 1, in `main` or in `worker`
 *   FAULTS_CODE                 with which code it fails
 *   FAULTS_CALLS                a file that gets a line for each call to the file system
 *   FAULTS_UNDER                only calls about this folder count
 */

const fs = require('node:fs')
const { basename, relative } = require('node:path')
const { isMainThread } = require('node:worker_threads')

const {
  FAULTS_HANGING,
  FAULTS_SEEN,
  FAULTS_LOG,
  FAULTS_AT,
  FAULTS_IN,
  FAULTS_CODE = 'EIO',
  FAULTS_CALLS,
  FAULTS_UNDER,
} = process.env
const { readFileSync, existsSync, writeFileSync, appendFileSync, rmSync } = fs

const where = !isMainThread ? 'worker' : /batch-host/.test(process.argv[1] ?? '') ? 'host' : 'main'
if (FAULTS_LOG && isMainThread) appendFileSync(FAULTS_LOG, `${where}\n`)

// A minute is too long for a test, and any shorter time too short on a busy machine: it is over once the page hangs
const { setTimeout } = globalThis
if (FAULTS_HANGING && where === 'main')
  globalThis.setTimeout = (act, ms, ...rest) => {
    if (ms !== 60_000) return setTimeout(act, ms, ...rest)
    return setInterval(() => {
      if (!existsSync(FAULTS_HANGING)) return
      rmSync(FAULTS_HANGING, { force: true })
      act()
    }, 50)
  }

const BREAK = {
  abort: () => {
    // A page that hung beside it dies with it: left behind, its file would end the minute of the next page
    if (FAULTS_HANGING) rmSync(FAULTS_HANGING, { force: true })
    process.kill(process.pid, 'SIGABRT')
  },
  hang: () => {
    writeFileSync(FAULTS_HANGING, '')
    for (;;);
  },
  memory: () => {
    for (const taken = []; ; ) taken.push(new Array(1e6).fill(taken.length))
  },
  'abort-once': () => {
    if (existsSync(FAULTS_SEEN)) return
    writeFileSync(FAULTS_SEEN, '')
    process.kill(process.pid, 'SIGABRT')
  },
}

if (where === 'worker' && process.env['FAULTS_NO_WORKER']) throw new Error('made up')
if (where === 'worker')
  fs.readFileSync = (path, ...rest) => {
    BREAK[basename(String(path)).replace(/\..*/, '')]?.()
    return readFileSync(path, ...rest)
  }

if (FAULTS_CALLS || (FAULTS_AT && where === FAULTS_IN)) {
  let calls = 0
  const open = new Map()
  const pathOf = (first) => (typeof first === 'number' ? (open.get(first) ?? '') : String(first))
  const patch = (module, name) => {
    const original = module[name]
    module[name] = (...args) => {
      const path = pathOf(args[0])
      if (!path.startsWith(FAULTS_UNDER)) return original(...args)
      if (FAULTS_CALLS) appendFileSync(FAULTS_CALLS, `${where} ${name} ${relative(FAULTS_UNDER, path)}\n`)
      if (++calls === Number(FAULTS_AT)) {
        writeFileSync(FAULTS_SEEN, name)
        const error = Object.assign(new Error(`${FAULTS_CODE}: made up, ${name}`), { code: FAULTS_CODE, syscall: name })
        if (module === fs.promises) return Promise.reject(error)
        throw error
      }
      const result = original(...args)
      if (name === 'openSync') open.set(result, path)
      if (name === 'closeSync') open.delete(args[0])
      return result
    }
  }
  const { native } = fs.realpathSync
  for (const name of Object.keys(fs)) if (name.endsWith('Sync')) patch(fs, name)
  fs.realpathSync.native = native
  patch(fs.realpathSync, 'native')
  for (const name of ['stat', 'readdir', 'realpath', 'mkdir', 'open', 'rename']) patch(fs.promises, name)
}
