#!/usr/bin/env node
const { join } = require('node:path')
const { load } = require('./load.js')

const { main } = load(join(__dirname, '../dist/cli/main.cjs')).exports

// Never process.exit: what is still on its way into a pipe would be lost
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
