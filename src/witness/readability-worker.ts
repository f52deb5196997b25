/** Runs Readability over jsdom in a thread of its own, so that it can be stopped. Scripts do not run, nothing loads. */

import { parentPort, workerData } from 'node:worker_threads'
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'

// Without a console of its own jsdom prints complaints about style sheets
const { window } = new JSDOM(String(workerData), { virtualConsole: new VirtualConsole() })
parentPort?.postMessage(new Readability(window.document).parse()?.textContent ?? '')
