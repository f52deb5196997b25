/**
 * Finds the members of a JSON object as they are written, so that they can be copied byte for byte: parsed and printed
 * again, the id 12345678901234567890 would become 12345678901234567000.
 * @param json a valid JSON object; anything else gives nonsense
 * @param wanted names of the members
 * @returns the source of each wanted member's value; of a repeated name the last, as in JSON.parse
 */
export function rawMembers(json: string, wanted: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let depth = 0
  let key = ''
  let valueStart = -1
  for (let i = 0; i < json.length; i++) {
    const char = json[i]
    if (char === '"') {
      const end = endOfString(json, i)
      if (depth === 1 && valueStart < 0) key = String(JSON.parse(json.slice(i, end)))
      i = end - 1
    } else if (char === ':' && depth === 1) valueStart = i + 1
    else if ((char === ',' || char === '}') && depth === 1) {
      if (valueStart >= 0 && wanted.includes(key)) found.set(key, json.slice(valueStart, i).trim())
      valueStart = -1
      if (char === '}') depth--
    } else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
  }
  return found
}

/** The offset behind the string that begins here. */
function endOfString(json: string, start: number): number {
  let i = json.indexOf('"', start + 1)
  while (i >= 0 && isEscaped(json, i)) i = json.indexOf('"', i + 1)
  return i < 0 ? json.length : i + 1
}

function isEscaped(json: string, quote: number): boolean {
  let backslashes = 0
  while (json[quote - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}
