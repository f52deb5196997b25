/**
 * Bundles the library and the command line into dist/. What every run needs is bundled, since each file that Node
 * looks up costs a millisecond of start-up; what few runs need stays outside and is imported when it is needed.
 */

import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build, transform } from 'esbuild'

const OUT = 'dist'

const parsed = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/**
 * Data is written as JSON in strings: V8 reads that several times as fast as literals, and the wordings of a language
 * only once a page is in it. A megabyte of phrases as literals took 20 ms of every start.
 */
const lazyData = {
  name: 'lazy-data',
  setup({ onLoad }) {
    onLoad({ filter: /\.wording\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm' })
      const data = await import(`data:text/javascript,${encodeURIComponent(code)}`)
      const lazy = (wording) =>
        `{ ${Object.entries(wording)
          .map(([language, phrases]) => `get ${language}() { return ${parsed(phrases)} }`)
          .join(', ')} }`
      const contents = Object.entries(data).map(([name, value]) =>
        name === 'wording' || name === 'headings'
          ? `export const ${name} = ${lazy(value)}`
          : `export const ${name} = ${parsed(value)}`,
      )
      return { contents: contents.join('\n'), loader: 'js' }
    })
    onLoad({ filter: /weights\/.*\.json$/ }, async ({ path }) => ({
      contents: `export default ${parsed(JSON.parse(await readFile(path, 'utf8')))}`,
      loader: 'js',
    }))
  },
}

const common = {
  bundle: true,
  format: 'esm',
  target: 'es2023',
  splitting: true,
  outdir: OUT,
  metafile: true,
  logLevel: 'warning',
  charset: 'utf8',
  plugins: [lazyData],
}

const built = await Promise.all([
  // Neutral: an import of a Node built-in anywhere in the library fails the build
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['cheerio'],
    chunkNames: 'chunks/[name]-[hash]',
  }),
  build({
    ...common,
    entryPoints: { 'cli/main': 'src/cli/main.ts', 'cli/readability-worker': 'src/witness/readability-worker.ts' },
    platform: 'node',
    external: [
      '@exodus/bytes',
      '@mozilla/readability',
      'chalk',
      'chardet',
      'cheerio',
      'encoding-sniffer',
      'jsdom',
      'tinyglobby',
    ],
    chunkNames: 'cli/[name]-[hash]',
    // commander is CommonJS and requires Node's modules
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  }),
])

// Chunks of builds before; dist/ is never empty, since a chaff may be running from it
const made = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.outputs)))
for (const entry of await readdir(OUT, { recursive: true, withFileTypes: true })) {
  const path = relative('.', join(entry.parentPath, entry.name))
  if (entry.isFile() && path.endsWith('.js') && !made.has(path)) await rm(path)
}
