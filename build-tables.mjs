/** Makes the tables of the command line (src/built.ts, src/built-in-entries.ts), and has it read them from files. */

import { build } from 'esbuild'

/** What is the same in every run is made when chaff is built: hashing the phrases of a language took a tenth of a start. */
export const tablesFromFiles = {
  name: 'tables-from-files',
  setup({ onLoad }) {
    onLoad({ filter: /\/built-in-entries\.ts$/ }, () => ({ contents: ENTRIES, loader: 'js' }))
    onLoad({ filter: /\/built\.ts$/ }, () => ({ contents: TABLES, loader: 'js' }))
  },
}

const TABLES = `
  import { bytesOf } from 'data-of'
  export const built = (name) => new Int32Array(bytesOf(name))
`

const ENTRIES = `
  import { built } from './built.ts'
  export const builtInEntries = (language) =>
    ({ anchored: built(language + '.anchored'), free: built(language + '.free') })
`

const notingTables = {
  name: 'noting-tables',
  setup({ onLoad }) {
    const contents =
      'export const tables = new Map(); export const built = (name, make) => tables.set(name, make()).get(name)'
    onLoad({ filter: /\/built\.ts$/ }, () => ({ contents, loader: 'js' }))
  },
}

const TABLE_MAKERS = `
  export { tables } from './src/built.ts'
  export { builtInEntries } from './src/built-in-entries.ts'
  export { clean } from './src/clean.ts'
  export { FUNCTION_WORDS } from './src/function-words.ts'
`

/** @returns the tables by their names, made by the source as it stands */
export async function makeTables() {
  const { outputFiles } = await build({
    stdin: { contents: TABLE_MAKERS, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
    plugins: [notingTables],
  })
  const made = Buffer.from(outputFiles[0].contents).toString('base64')
  const { builtInEntries, clean, FUNCTION_WORDS, tables } = await import(`data:text/javascript;base64,${made}`)
  // The table of phrases is made for the first page, and models for the first in a language that it knows or does not
  for (const inputFormat of ['html', 'text']) for (const source of ['Read more', '']) clean(source, { inputFormat })
  for (const language of Object.keys(FUNCTION_WORDS))
    for (const [which, entries] of Object.entries(builtInEntries(language))) tables.set(`${language}.${which}`, entries)
  return tables
}
