/**
 * Bundles the library and the command line into dist/. What every run needs is bundled, since each file that Node
 * looks up costs a millisecond of start-up; what few runs need stays outside and is imported when it is needed.
 */

import { readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'esbuild'

const OUT = 'dist'

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
