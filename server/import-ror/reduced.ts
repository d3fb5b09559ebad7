import { z } from 'zod'
import { CITIES, type City } from '#models/organisation/organisation.ts'
import { kindOf } from './kinds.ts'
import { acronymsOf, aliasesOf, registeredNames } from './names.ts'
import type { Reading } from './skips.ts'
import { isWeb, position } from './ror-v2.ts'

/** A record of the reduced file that the demo content is made of: ROR's facts, already chosen by city. */
const reduced = z.object({
  ror: z.string().regex(/^https:\/\/ror\.org\/0[a-z0-9]{8}$/),
  displayName: z.string(),
  names: z.record(z.string(), z.string()),
  acronyms: z.array(z.string()),
  aliases: z.array(z.string()),
  types: z.array(z.string()),
  city: z.string(),
  lat: z.number().nullish(),
  lng: z.number().nullish(),
  established: z.number().nullish(),
  website: z.string().nullish(),
})

/** @throws ZodError for anything but a record of the reduced file */
export function readReduced(value: unknown): Reading {
  const record = reduced.parse(value)
  const seat = CITIES.find((city): city is City => city === record.city)
  if (!seat) return { skip: 'elsewhere' }
  const given = Object.entries(record.names).map(([lang, name]) => ({ lang, value: name }))
  // The displayed name has no language here; it only counts where no name says the same.
  const display = given.some(({ value: name }) => name === record.displayName)
    ? []
    : [{ lang: null, value: record.displayName }]
  const { names, rest } = registeredNames([...given, ...display], seat)
  return {
    take: {
      ror: record.ror,
      names,
      acronyms: acronymsOf(record.acronyms, names),
      aliases: aliasesOf([...rest, ...record.aliases], names),
      kind: kindOf(record.types, Object.values(names)),
      seat,
      ...(record.website && isWeb(record.website) ? { website: record.website } : {}),
      ...(record.established ? { established: record.established } : {}),
      ...position(record),
    },
  }
}
