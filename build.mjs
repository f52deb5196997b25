/**
 * Bundles the library and the command line into dist/. What every run needs is bundled, since each file that Node
 * looks up costs a millisecond of start-up; what few runs need stays outside and is imported when it is needed.
 */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { build, transform } from 'esbuild'
import { makeTables, tablesFromFiles } from './build-tables.mjs'

const OUT = 'dist'

const parsed = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** A filter's examples as the formatter writes them: a hundred kilobytes for tests and documents, that no page needs. */
const EXAMPLES = /\n {2}examples: (\{[\s\S]*?\n {2}\}),\n/

/** Code of an object whose parts are made when they are first asked for. */
const lazy = (name, parts) => {
  const entries = Object.entries(parts)
  const memory = entries.map((_, n) => `let ${name}${n};`).join(' ')
  const getters = entries.map(([part, code], n) => `get ${part}() { return ${name}${n} ??= ${code} }`)
  return [memory, `const ${name} = { ${getters.join(', ')} };`, ''].join('\n')
}

/**
 * Data is written as JSON: V8 reads that several times as fast as literals, and the wordings of a language only once a
 * page is in it, the weights once there is one to score. A megabyte of phrases as literals took 20 ms of every start.
 * @param store puts a part of the data away, by the file that it belongs to and its name in there
 * @param byLanguage code of an object with a member for each language, where there is a shorter one than getters
 */
const lazyData = (store, prelude = '', byLanguage = undefined) => ({
  name: 'lazy-data',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /\.wording\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm' })
      const data = await import(`data:text/javascript,${encodeURIComponent(code)}`)
      const contents = Object.entries(data).map(([name, value]) => {
        if (name !== 'wording' && name !== 'headings') return `export const ${name} = ${parsed(value)}`
        const key = `${basename(path, '.wording.ts')} ${name}`
        const parts = Object.entries(value).map(([language, phrases]) => [language, store(language, key, phrases)])
        return byLanguage === undefined
          ? `${lazy(name, Object.fromEntries(parts))} export { ${name} }`
          : `export const ${name} = ${byLanguage(key, Object.keys(value))}`
      })
      return { contents: `${prelude}${contents.join('\n')}`, loader: 'js' }
    })
    onLoad({ filter: /weights\/.*\.json$/ }, async ({ path }) => {
      // Phrases are there to be read; in use their keys stand for them
      const { phrases, ...weights } = JSON.parse(await readFile(path, 'utf8'))
      const file = basename(path, '.json')
      const parts = Object.entries(weights).map(([name, value]) => [name, store(file, name, value)])
      return {
        contents: `${prelude}${lazy('weights', Object.fromEntries(parts))} export default weights`,
        loader: 'js',
      }
    })
    onLoad({ filter: /\/filters\/[a-z-]+\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      const [, literal] = EXAMPLES.exec(code) ?? []
      if (literal === undefined) return { contents: code, loader: 'ts' }
      const examples = store('examples', basename(path, '.ts'), new Function(`return ${literal}`)())
      const contents = code.replace(EXAMPLES, () => `\n  get examples() { return ${examples} },\n`)
      return { contents: `${prelude}${contents}`, loader: 'ts' }
    })
    onResolve({ filter: /^data-of$/ }, ({ path }) => ({ path, namespace: 'data' }))
    onLoad({ filter: /.*/, namespace: 'data' }, () => ({ contents: DATA_OF, loader: 'js' }))
  },
})

/** The library runs where there are no files: its data is in its source. */
const inSource = lazyData((_file, _name, value) => parsed(value))

/** The command line reads what its page needs from files: its source is a fifth as long, and that much sooner compiled. */
const files = new Map()
/** Tables, and long lists of numbers, as the bytes that they are in memory: parsing those of a model took 5 ms. */
const arrays = await makeTables()
const inFiles = lazyData(
  (file, name, value) => {
    if (isNumbers(value)) {
      const whole = value.every(Number.isInteger)
      arrays.set(`${file}.${name}`, whole ? Int32Array.from(value) : Float32Array.from(value))
      return `new ${whole ? 'Int32Array' : 'Float32Array'}(bytesOf(${JSON.stringify(`${file}.${name}`)}))`
    }
    files.set(file, { ...files.get(file), [name]: value })
    return `dataOf(${JSON.stringify(file)})[${JSON.stringify(name)}]`
  },
  "import { bytesOf, dataOf, wordingOf } from 'data-of'\n",
  (key, languages) => `wordingOf(${JSON.stringify(key)}, ${JSON.stringify(languages.join(' '))})`,
)

const isNumbers = (value) => Array.isArray(value) && value.length > 500 && typeof value[0] === 'number'

const DATA_OF = `
  import { readFileSync } from 'node:fs'
  import { dirname, join } from 'node:path'
  const files = {}
  const read = (name, encoding) => readFileSync(join(dirname(__filename), 'data', name), encoding)
  export const dataOf = (file) => files[file] ??= JSON.parse(read(file + '.json', 'utf8'))
  // A getter a language for each filter were 1,200 functions to make at every start
  export const wordingOf = (key, languages) => new Proxy({}, {
    get: (_, language) => typeof language === 'string' && languages.includes(language) ? dataOf(language)[key] : undefined,
    ownKeys: () => languages.split(' '),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
  export const bytesOf = (array) => new Uint8Array(read(array + '.bin')).buffer
`

/** Commander can start a program for a subcommand. Ours are no programs, and Node's code for that is a tenth of a start. */
const noPrograms = {
  name: 'no-programs',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('/commander/') ? { path, namespace: 'nothing' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }))
  },
}

/** Text has no entities: their table is made for the first page that may have some. */
const entitiesLater = {
  name: 'entities-later',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^entities\/decode$/ }, ({ path, importer }) =>
      importer.startsWith(resolve('src')) ? { path, namespace: 'later' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'later' }, () => ({ contents: ENTITIES, resolveDir: '.' }))
  },
}

const ENTITIES = `
  let decode
  export const decodeHTML = (text, mode) => {
    decode ??= require('entities/decode').decodeHTML
    return decode(text, mode)
  }
`

const common = {
  bundle: true,
  format: 'esm',
  target: 'es2023',
  splitting: true,
  outdir: OUT,
  metafile: true,
  logLevel: 'warning',
}

const built = await Promise.all([
  // Neutral: an import of a Node built-in anywhere in the library fails the build
  build({
    ...common,
    charset: 'utf8',
    plugins: [inSource],
    entryPoints: ['src/index.ts'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['cheerio'],
    chunkNames: 'chunks/[name]-[hash]',
  }),
  // CommonJS in one file: the loader of modules reads every file in a thread, and takes 5 ms to begin with
  build({
    ...common,
    format: 'cjs',
    splitting: false,
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [entitiesLater, tablesFromFiles, inFiles, noPrograms],
    entryPoints: {
      'cli/main': 'src/cli/main.ts',
      'cli/batch-host': 'src/batch/host.ts',
      'cli/batch-worker': 'src/cli/batch-worker.ts',
      'cli/readability-worker': 'src/witness/readability-worker.ts',
    },
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    external: [
      '@exodus/bytes',
      '@mozilla/readability',
      'chalk',
      'chardet',
      'cheerio',
      'css-select',
      'encoding-sniffer',
      'ignore',
      'jsdom',
      'picomatch',
      'zod',
    ],
    // Found when it is asked for: Node's code for addresses took 2 ms of every start
    banner: { js: "const here = { get url() { return require('node:url').pathToFileURL(__filename).href } };" },
    define: { 'import.meta.url': 'here.url' },
  }),
])

/** Compiled code forgets how to import (bin/load.js): a function that it is given does. Its digest tells builds apart. */
const MAIN = `${OUT}/cli/main.cjs`
const written = await readFile(MAIN, 'utf8')
const source = written.replaceAll('import("', 'importOutside("')
const { imports } = built.map(({ metafile }) => metafile.outputs[MAIN]).find((output) => output !== undefined)
const expected = imports.filter(({ kind }) => kind === 'dynamic-import').length
const found = source.split('importOutside("').length - 1
if (found !== expected) throw new Error(`${MAIN} has ${found} dynamic imports, and should have ${expected}`)
const digest = createHash('sha256').update(source).digest('hex').slice(0, 16)
await writeFile(MAIN, `${source}//${digest}`)

const DATA = `${OUT}/cli/data`
await mkdir(DATA, { recursive: true })
const data = new Map([
  ...Array.from(files, ([file, parts]) => [`${DATA}/${file}.json`, JSON.stringify(parts)]),
  ...Array.from(arrays, ([name, array]) => [`${DATA}/${name}.bin`, array]),
])
for (const [path, contents] of data) await writeFile(path, contents)

// Chunks and data of builds before; dist/ is never empty, since a chaff may be running from it
const made = new Set([...built.flatMap(({ metafile }) => Object.keys(metafile.outputs)), ...data.keys()])
for (const entry of await readdir(OUT, { recursive: true, withFileTypes: true })) {
  const path = relative('.', join(entry.parentPath, entry.name))
  if (entry.isFile() && /\.(?:c?js|json|bin)$/.test(path) && !made.has(path)) await rm(path)
}

// Options of Node would be those of its users, too
const { NODE_OPTIONS, ...env } = process.env
const pages = ['html', 'txt'].map((ending) => `fixtures/filters/donation-appeal/news.${ending}`)
execFileSync(process.execPath, ['build-code.cjs', resolve(MAIN), ...pages], {
  env,
  stdio: ['ignore', 'ignore', 'inherit'],
})
