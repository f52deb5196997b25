/** Writes what V8 makes of a bundle beside it, when it has cleaned some pages: what they need is compiled by then. */

const { readFileSync, rmSync, writeFileSync } = require('node:fs')
const { codeOf, load } = require('./bin/load.js')

const [, , bundle, ...pages] = process.argv

const code = codeOf(bundle)

async function build() {
  // What was not needed this time is left out
  rmSync(code, { force: true })
  const { script, exports } = load(bundle)
  for (const page of pages) await exports.main([page])
  const digest = readFileSync(bundle).subarray(-16)
  writeFileSync(code, Buffer.concat([script.createCachedData(), digest]))
}

build()
