import { z } from 'zod'
import { DISCIPLINES } from './disciplines.ts'
import {
  CLUSTERS,
  ORGANISATION_KINDS,
  ORGANISATION_LIMITS as LIMITS,
  SEATS,
} from './organisation.ts'

/** A name as it is written down: without stray white space around or in it. */
const name = z
  .string()
  .overwrite((value) => value.replace(/\s+/gu, ' ').trim())
  .max(LIMITS.name)
  .optional()

/** Several short entries in one text area, one on each line. */
const lines = (longest: number, most: number) =>
  z
    .string()
    .default('')
    .transform((value) => [
      ...new Set(
        value
          .split('\n')
          .map((line) => line.replace(/\s+/gu, ' ').trim())
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().max(longest)).max(most))

/** Forms send line ends as CR LF; they count and are kept as one character. */
const lineEnds = (value: string) => value.replace(/\r\n?/g, '\n').trim()

/** No pipe into a second string: the form's parser takes an empty one for a missing one at each. */
const text = (longest: number) => z.string().overwrite(lineEnds).max(longest).default('')

/** The form in which an organisation is registered and edited; lists of names are text areas with a line for each. */
export const organisationInput = z
  .object({
    names: z
      .object({ 'zh-Hans': name, 'zh-Hant': name, en: name, pt: name })
      .refine((names) => Object.values(names).some(Boolean), {
        path: ['zh-Hans'],
        params: { code: 'name-needed' },
      }),
    acronyms: lines(LIMITS.acronym, LIMITS.acronyms),
    aliases: lines(LIMITS.name, LIMITS.aliases),
    kind: z.enum(ORGANISATION_KINDS),
    seat: z.enum(SEATS),
    disciplines: z.array(z.enum(DISCIPLINES)).max(LIMITS.disciplines).default([]),
    clusters: z.array(z.enum(CLUSTERS)).max(LIMITS.clusters).default([]),
    website: z
      .url({ protocol: /^https?$/ })
      .max(LIMITS.website)
      .optional(),
    description: text(LIMITS.description),
    offers: text(LIMITS.offers),
    needs: text(LIMITS.needs),
  })
  .refine(({ kind, seat }) => seat !== 'national' || kind === 'national-society', {
    path: ['seat'],
    params: { code: 'seat-national' },
  })

export type OrganisationInput = z.infer<typeof organisationInput>

const needed = (longest: number) => z.string().overwrite(lineEnds).min(1).max(longest)

export const claimInput = z.object({ note: needed(LIMITS.note) })

export const resubmitInput = z.object({ note: text(LIMITS.note) })

export const reasonInput = z.object({ reason: needed(LIMITS.reason) })
