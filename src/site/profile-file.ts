/** A site profile as a file: JSON with a line for each thing that recurs, so that people can read it and delete some. */

import * as z from 'zod'
import { ChaffError } from '../errors.ts'
import { PROFILE_VERSION, type SiteFurniture, type SiteProfile } from './profile.ts'

const KIND = 'chaff site profile'

const pages = z.int().min(1)

const SCHEMA = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(PROFILE_VERSION),
  missed: z.int().min(0),
  sites: z.array(
    z.strictObject({
      name: z.string(),
      pages,
      furniture: z.array(
        z.strictObject({ pages, text: z.string().exactOptional(), units: z.array(z.int().min(0)).min(1) }),
      ),
    }),
  ),
})

/** The same profile gives the same text. */
export function writeProfile({ version, missed, sites }: SiteProfile): string {
  const head = { kind: KIND, version, missed }
  return `${JSON.stringify(head).slice(0, -1)},"sites":[\n${sites.map(writeSite).join(',\n')}\n]}\n`
}

function writeSite({ name, pages, furniture }: SiteFurniture): string {
  const lines = furniture.map((one) => `  ${JSON.stringify(one)}`).join(',\n')
  return ` {"name":${JSON.stringify(name)},"pages":${pages},"furniture":[\n${lines}\n ]}`
}

/**
 * Reads a profile back.
 * @throws {ChaffError} that says what is wrong, and where
 */
export function parseProfile(json: string): SiteProfile {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new ChaffError(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const { kind, version } = z.looseObject({ kind: z.unknown(), version: z.unknown() }).safeParse(value).data ?? {}
  if (kind !== KIND) throw new ChaffError('no site profile; "chaff learn" writes one')
  if (version !== PROFILE_VERSION)
    throw new ChaffError(
      `a site profile of version ${JSON.stringify(version)}, and this chaff reads version ${PROFILE_VERSION}; learn it again with "chaff learn"`,
    )
  const parsed = SCHEMA.safeParse(value)
  if (parsed.success) return { version: PROFILE_VERSION, missed: parsed.data.missed, sites: parsed.data.sites }
  const [issue] = parsed.error.issues
  throw new ChaffError(`${issue?.path.join('.')}: ${issue?.message}`)
}
