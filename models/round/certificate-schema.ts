import { z } from 'zod'
import { SIDES } from '#models/programme/programme.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import { CERTIFICATE_FORMAT, type Certificate } from './certificate.ts'

const title = z.object(
  Object.fromEntries(LOCALES.map((locale) => [locale, z.string()])) as Record<Locale, z.ZodString>,
)
const pair = z.tuple([z.string(), z.string()])
const side = z.object({
  title,
  parties: z.array(
    z.object({ label: z.string(), places: z.number().int().min(1), ranking: z.array(z.string()) }),
  ),
})

/** A file that claims to be a certificate. */
export const certificateSchema: z.ZodType<Certificate> = z.object({
  format: z.literal(CERTIFICATE_FORMAT),
  version: z.literal(1),
  programme: z.object({ slug: z.string(), title }),
  round: z.number().int(),
  publishedAt: z.string(),
  algorithm: z.object({ name: z.string(), source: z.string(), proposing: z.enum(SIDES) }),
  sides: z.object({ a: side, b: side }),
  pairs: z.array(pair),
  byHand: z.array(z.object({ change: z.enum(['formed', 'undone']), pair })),
  blockingPairs: z.array(pair),
  checksum: z.object({ algorithm: z.literal('SHA-256'), value: z.string() }),
})
