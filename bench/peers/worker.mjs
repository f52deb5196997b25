/**
 * One tool in a process of its own: `node worker.mjs TOOL`. Requests are lines of JSON on standard input, replies
 * lines on descriptor 3, since tools print where they like. CPU time is the process's, without this file's own work.
 */

import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { tools, versions } from './tools.mjs'

const tool = tools[process.argv[2]]
const run = await tool.load()
const { htmlToText } = tool.gives === 'html' ? await import('./text.mjs') : {}

const cpu = (since) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

function reply(message) {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`)
  for (let at = 0; at < bytes.length; )
    try {
      at += writeSync(3, bytes, at)
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error
    }
}

const loaded = []

async function answer({ op, source, url, times }) {
  if (op === 'load') {
    loaded.push([source, url])
    return {}
  }
  if (op === 'page') {
    const start = process.cpuUsage()
    const output = (await run(source, url)) ?? ''
    const ms = cpu(start)
    return { ms, text: tool.gives === 'html' ? htmlToText(output) : output }
  }
  // The first is not measured: V8 throws the compiled code of a process away that idles while slow tools have their turns
  await overAll(times)
  const warm = process.cpuUsage()
  const bytes = await overAll(times)
  return { ms: cpu(warm) / times, bytes }
}

/** The length in bytes makes V8 build strings that it had only promised. */
async function overAll(times) {
  let bytes = 0
  for (let i = 0; i < times; i++)
    for (const [source, url] of loaded)
      try {
        bytes += Buffer.byteLength((await run(source, url)) ?? '')
      } catch {
        // A page that a tool cannot read costs what it cost until then
      }
  return bytes
}

reply({ version: versions(tool) })
for await (const line of createInterface({ input: process.stdin })) {
  try {
    reply(await answer(JSON.parse(line)))
  } catch (error) {
    reply({ error: String(error?.message ?? error) })
  }
}
