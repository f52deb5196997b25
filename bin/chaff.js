#!/usr/bin/env node
const { main } = require('../dist/cli/main.cjs')

// Never process.exit: what is still on its way into a pipe would be lost
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
