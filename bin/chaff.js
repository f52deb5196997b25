#!/usr/bin/env node
import { main } from '../dist/cli/main.js'

// Never process.exit: what is still on its way into a pipe would be lost
process.exitCode = await main(process.argv.slice(2))
