/** Asks Readability what it takes for the article. */

import type { Document } from '../model.ts'

/** What another extractor took for the article of a page. */
export interface Opinion {
  readonly name: 'readability'
  readonly text: string
}

/** jsdom is quadratic in depth: 800 nested elements in 4 kB took it 55 s. */
const MAX_DEPTH = 200
const MAX_LENGTH = 2_000_000

/** Inline elements count for no depth, and 2000 unclosed <b> in 29 kB took jsdom more than a minute. */
const MAX_SECONDS = 30
const MAX_MEGABYTES = 1024

/**
 * @returns its opinion, or in words why it has none. Never throws: a witness that fails is no reason to fail.
 */
export async function askReadability(page: Document): Promise<Opinion | string> {
  if (page.format !== 'html') return 'Readability was not asked: it reads HTML only'
  if (page.source.length > MAX_LENGTH) return 'Readability was not asked: the page is larger than 2 MB'
  if (page.boxes.some((box) => box.depth >= MAX_DEPTH))
    return `Readability was not asked: elements are nested more than ${MAX_DEPTH} deep`
  try {
    return { name: 'readability', text: await run(page.source) }
  } catch (error) {
    return `Readability failed: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function run(source: string): Promise<string> {
  const { Worker } = await import('node:worker_threads')
  const worker = new Worker(new URL('./readability-worker.cjs', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    stdout: true,
    stderr: true,
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<string>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${MAX_SECONDS} s`)), MAX_SECONDS * 1000)
      worker.once('message', (text) => resolve(String(text)))
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('no answer')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
