import { z } from 'zod'
import type { RorOrganisation } from '#models/organisation/import.server.ts'
import { kindOf } from './kinds.ts'
import { acronymsOf, aliasesOf, registeredNames } from './names.ts'
import { cityOf } from './seats.ts'
import type { Reading } from './skips.ts'

/** What is read of a record in ROR's schema v2 and v2.1 (https://ror.readme.io/docs/ror-data-structure). */
const rorV2 = z.object({
  id: z.string().regex(/^https:\/\/ror\.org\/0[a-z0-9]{8}$/),
  status: z.string(),
  types: z.array(z.string()),
  names: z.array(
    z.object({ value: z.string(), lang: z.string().nullish(), types: z.array(z.string()) }),
  ),
  locations: z.array(
    z.object({
      geonames_id: z.number().nullish(),
      geonames_details: z.object({
        name: z.string().nullish(),
        country_code: z.string().nullish(),
        country_subdivision_name: z.string().nullish(),
        lat: z.number().nullish(),
        lng: z.number().nullish(),
      }),
    }),
  ),
  links: z.array(z.object({ type: z.string(), value: z.string() })).default([]),
  established: z.number().nullish(),
})

type RorV2 = z.infer<typeof rorV2>

/** @throws ZodError for anything but a record of ROR's schema v2 */
export function readRorV2(value: unknown): Reading {
  const record = rorV2.parse(value)
  if (record.status !== 'active') return { skip: 'inactive' }
  const place = record.locations
    .map(({ geonames_id, geonames_details }) => ({ geonames_id, ...geonames_details }))
    .find((location) => cityOf(location))
  const seat = place && cityOf(place)
  if (!seat) return { skip: 'elsewhere' }
  const { names, rest } = registeredNames(labels(record), seat)
  if (Object.keys(names).length === 0) return { skip: 'nameless' }
  const website = record.links.find(({ type, value }) => type === 'website' && isWeb(value))?.value
  return {
    take: {
      ror: record.id,
      names,
      acronyms: acronymsOf(called(record, 'acronym'), names),
      aliases: aliasesOf([...rest, ...called(record, 'alias')], names),
      kind: kindOf(record.types, Object.values(names)),
      seat,
      ...(website ? { website } : {}),
      ...(record.established ? { established: record.established } : {}),
      ...position(place),
    } satisfies RorOrganisation,
  }
}

/** Labels, the one that ROR displays first. */
function labels({ names }: RorV2) {
  const rank = (types: string[]) => (types.includes('ror_display') ? 0 : 1)
  return names
    .filter(({ types }) => types.includes('label') || types.includes('ror_display'))
    .sort((a, b) => rank(a.types) - rank(b.types))
}

const called = ({ names }: RorV2, type: string) =>
  names.filter(({ types }) => types.includes(type)).map(({ value }) => value)

/** Whatever else stands in a file must not become a link on a page. */
export const isWeb = (address: string) => /^https?:\/\//.test(address) && URL.canParse(address)

/** Both or neither. */
export function position({
  lat,
  lng,
}: {
  lat?: number | null | undefined
  lng?: number | null | undefined
}): Pick<RorOrganisation, 'lat' | 'lng'> {
  return typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : {}
}
