import type { Side } from '#models/programme/programme.ts'
import type { Locale } from '#models/text/locale.ts'

/**
 * The public proof of a matching, as JSON. Version 1:
 *
 * - `format`, `version`: name this description.
 * - `programme`, `round`, `publishedAt`: what was matched; the address part and title of the programme.
 * - `algorithm`: what computed it, where that comes from, and which side proposed.
 * - `sides.a`, `sides.b`: everyone who took part, under a label instead of a name: its places and its list, most
 *   wanted first. Labels are numbered in an order that was drawn by lot for this round only, so neither a label
 *   nor the order of parties says anything about names, dates or lists; two rounds' labels have nothing to do
 *   with each other. What lists and places themselves give away cannot be hidden from whoever knows some of them.
 * - `pairs`: the result, a label of side A and one of side B, sorted.
 * - `byHand`: pairs that coordinators formed or undid before publication. Without them, `pairs` is exactly what the
 *   algorithm brings.
 * - `blockingPairs`: pairs that would rather have each other than what they got. None unless something was changed by
 *   hand.
 * - `checksum`: SHA-256, in hexadecimal digits, of the UTF-8 JSON of everything else, without spaces and with the keys of
 *   every object in the order of their UTF-16 code units.
 */
export interface Certificate {
  format: typeof CERTIFICATE_FORMAT
  version: 1
  programme: { slug: string; title: Record<Locale, string> }
  round: number
  /** ISO 8601 */
  publishedAt: string
  algorithm: { name: string; source: string; proposing: Side }
  sides: Record<Side, CertificateSide>
  pairs: LabelPair[]
  byHand: Array<{ change: 'formed' | 'undone'; pair: LabelPair }>
  blockingPairs: LabelPair[]
  checksum: { algorithm: 'SHA-256'; value: string }
}

export interface CertificateSide {
  title: Record<Locale, string>
  parties: Array<{ label: string; places: number; ranking: string[] }>
}

export type LabelPair = [a: string, b: string]

export const CERTIFICATE_FORMAT = 'wanlian-matching-certificate'

/** The label of an organisation by its number on its side, from 0. */
export const labelOf = (side: Side, number: number) => `${side.toUpperCase()}${number + 1}`

/**
 * What is checked, in this order. `checksum`: nothing was changed since it was published. `parties`: every label is
 * known, once, and every list names each of the other side once at most. `places`: nobody has more partners than
 * places. `lists`: both of a pair ranked each other, unless it was formed by hand. `computed`: the algorithm, run
 * anew, brings these pairs, but for the changes by hand. `blocking`: the pairs that would rather have each other are
 * those that are listed, and none without a change by hand.
 */
export const CERTIFICATE_CHECKS = [
  'checksum',
  'parties',
  'places',
  'lists',
  'computed',
  'blocking',
] as const
export type CertificateCheck = (typeof CERTIFICATE_CHECKS)[number]

export interface CheckedCertificate {
  /** Null where it could not be checked here. */
  checks: Record<CertificateCheck, boolean | null>
  holds: boolean
  /** Milliseconds for everything but the checksum. */
  took: number
}

/** What the checksum is made over: the same bytes for the same content, however it was written down. */
export function canonical(certificate: Certificate): string {
  const content = Object.entries(certificate).filter(([key]) => key !== 'checksum')
  return JSON.stringify(sorted(Object.fromEntries(content)))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
