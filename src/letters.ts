/**
 * Letters and digits of the languages of the wordings, for character classes of patterns. With "u" and \p{L} V8 takes
 * milliseconds for every class as soon as a text has a quotation mark, and a small file pays for it.
 */

const CASED =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u0373\\u0376-\\u037d\\u037f-\\u0386\\u0388-\\u0481\\u048a-\\u052f\\u1e00-\\u1fff'
const UNCASED =
  '\\u05d0-\\u05f2\\u0620-\\u064a\\u066e-\\u06d3\\u06ee\\u06ef\\u06fa-\\u06fc\\u0904-\\u0939\\u093d\\u0958-\\u0961'
const EASTERN =
  '\\u3005-\\u3007\\u3041-\\u30fa\\u30fc-\\u312f\\u3131-\\u318e\\u3400-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff66-\\uffdc'

export const LETTERS = `${CASED}${UNCASED}${EASTERN}`
/** Signs that belong to the letter before them. */
export const MARKS = '\\u0300-\\u036f\\u0591-\\u05bd\\u064b-\\u065f\\u0670\\u0900-\\u0903\\u093a-\\u093c\\u093e-\\u094f'
export const DIGITS = '0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\uff10-\\uff19'
