/** Words of an element's class, id and role; split once per distinct value, since pages repeat few of them often. */

const NONE: readonly string[] = []
const cache = new Map<string, readonly string[]>()
/** A long-lived process must not keep the names of every page that it saw. */
const CACHE_LIMIT = 20_000

function split(value: string): readonly string[] {
  return value
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && word.length < 25)
}

export function namesOf(attributes: ReadonlyMap<string, string>): readonly string[] {
  const value = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${attributes.get('role') ?? ''}`
  if (value.length === 2) return NONE
  let names = cache.get(value)
  if (names === undefined) {
    if (cache.size >= CACHE_LIMIT) cache.clear()
    names = split(value)
    cache.set(value, names)
  }
  return names
}
