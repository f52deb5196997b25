/**
 * The JavaScript tools, each as its documentation shows it. `gives` tells what a tool returns: HTML becomes text
 * outside the measured time, text stays as it is.
 */

import { readFileSync } from 'node:fs'

/** @typedef {(source: string, url: string) => string | undefined | Promise<string | undefined>} Run */

async function readability() {
  const { Readability } = await import('@mozilla/readability')
  return (document) => new Readability(document).parse()?.content ?? ''
}

async function jsdom() {
  const { JSDOM, VirtualConsole } = await import('jsdom')
  const virtualConsole = new VirtualConsole()
  return (html, url) => new JSDOM(html, { url, virtualConsole }).window.document
}

async function linkedom() {
  const { parseHTML } = await import('linkedom')
  return (html) => parseHTML(html).document
}

/** @param [parse] makes the document; without it defuddle does, over linkedom, as its own command line does */
async function defuddle(parse = (html) => html) {
  const { Defuddle } = await import('defuddle/node')
  // Without useAsync: false it asks third parties on the network
  return async (html, url) => (await Defuddle(parse(html, url), url, { useAsync: false })).content
}

async function chaff(index) {
  const { articleText, createCleaner } = await import(index)
  const cleaner = createCleaner()
  return (source) => cleaner.clean(source).articles.map(articleText).join('\n\n')
}

/** @type {Record<string, { packages: string[], gives: 'html' | 'text' | 'nothing', load: () => Promise<Run> }>} */
export const tools = {
  'chaff-source': { packages: [], gives: 'text', load: () => chaff('../../src/index.ts') },
  chaff: { packages: [], gives: 'text', load: () => chaff('../../dist/index.js') },
  'readability-jsdom': {
    packages: ['@mozilla/readability', 'jsdom'],
    gives: 'html',
    async load() {
      const [extract, parse] = [await readability(), await jsdom()]
      return (html, url) => extract(parse(html, url))
    },
  },
  'readability-linkedom': {
    packages: ['@mozilla/readability', 'linkedom'],
    gives: 'html',
    async load() {
      const [extract, parse] = [await readability(), await linkedom()]
      return (html) => extract(parse(html))
    },
  },
  defuddle: { packages: ['defuddle', 'linkedom'], gives: 'html', load: () => defuddle() },
  'defuddle-jsdom': { packages: ['defuddle', 'jsdom'], gives: 'html', load: async () => defuddle(await jsdom()) },
  'article-extractor': {
    packages: ['@extractus/article-extractor'],
    gives: 'html',
    async load() {
      const { extractFromHtml } = await import('@extractus/article-extractor')
      return async (html, url) => (await extractFromHtml(html, url))?.content
    },
  },
  htmlparser2: {
    packages: ['htmlparser2'],
    gives: 'nothing',
    async load() {
      const { parseDocument } = await import('htmlparser2')
      return (html) => void parseDocument(html)
    },
  },
  parse5: {
    packages: ['parse5'],
    gives: 'nothing',
    async load() {
      const { parse } = await import('parse5')
      return (html) => void parse(html)
    },
  },
  mdream: {
    packages: ['@mdream/js'],
    gives: 'text',
    async load() {
      const { htmlToMarkdown } = await import('@mdream/js')
      return (html) => htmlToMarkdown(html)
    },
  },
  'one test a line': {
    packages: [],
    gives: 'text',
    // The plainest cleaner that anybody would write; its cost is the yardstick, not its output
    load: async () => (text) =>
      text
        .split('\n')
        .filter((line) => /[.?!"”]$/.test(line) && line.split(' ').length >= 5)
        .join('\n'),
  },
}

const version = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version

/** The versions of what is installed, e.g. "0.6.0, jsdom 27.4.0". */
export const versions = ({ packages }) =>
  packages.map((name, i) => (i === 0 ? version(name) : `${name} ${version(name)}`)).join(', ')
