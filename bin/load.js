/**
 * Loads a bundle with the code that V8 made of it when it was built (build-code.cjs): to make it anew was a fifth of
 * every start.
 */

const { readFileSync } = require('node:fs')
const { Script } = require('node:vm')

/** A bundle ends with its digest, and so does its code: V8 itself compares no more than how long a source is. */
const DIGEST = 16

/** Where the code of a bundle is: V8 does not ask for which processor it was made. */
const codeOf = (path) => path.replace(/\.cjs$/, `.${process.arch}.code`)
exports.codeOf = codeOf

/** Nothing where there is none of this build. V8 refuses what another version of it made, or one with other flags. */
function readCode(path, source) {
  let code
  try {
    code = readFileSync(codeOf(path))
  } catch {
    return undefined
  }
  const end = Math.max(0, code.length - DIGEST)
  return code.toString('latin1', end) === source.slice(-DIGEST) ? code.subarray(0, end) : undefined
}

/**
 * @param path of the bundle, absolute; its code is beside it
 * @returns what it exports, and the script that it is; what it imports is found from here
 */
exports.load = (path) => {
  const source = readFileSync(path, 'utf8')
  const script = new Script(`(function (module, require, __filename, importOutside) {${source}\n})`, {
    filename: path,
    cachedData: readCode(path, source),
  })
  const module = { exports: {} }
  // A script that was compiled before cannot import by itself: "A dynamic import callback was not specified"
  script.runInThisContext()(module, require, path, (name) => import(name))
  return { exports: module.exports, script }
}
