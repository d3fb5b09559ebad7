import { LOCALES, type Locale } from '#models/text/locale.ts'
import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { CLUSTERS, nameFor, ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import type { OrganisationRecord } from '#models/organisation/organisation.server.ts'

/** Kept in memory for each listed organisation: what searching, narrowing down and sorting look at. */
export interface Entry {
  /** Its place in the catalogue; a changed organisation gets a new one, so slots are never used again. */
  slot: number
  id: string
  /** Folded titles, each between line feeds: a title begins after one and ends before one. */
  titles: string
  /** Places in ORGANISATION_KINDS and SEATS. */
  kind: number
  seat: number
  verified: boolean
  /** A bit for each place in CLUSTERS and DISCIPLINES. */
  clusters: number
  disciplines: number
  /** The name that readers of each language see. */
  names: Record<Locale, string>
  /** Milliseconds since 1970. */
  createdAt: number
}

/** What of a stored organisation `toEntry` reads. */
export const ENTRY_FIELDS = {
  names: 1,
  titles: 1,
  kind: 1,
  seat: 1,
  state: 1,
  ror: 1,
  clusters: 1,
  disciplines: 1,
  createdAt: 1,
  changedAt: 1,
} as const satisfies Partial<Record<keyof OrganisationRecord, 1>>

export type EntrySource = Pick<OrganisationRecord, '_id' | keyof typeof ENTRY_FIELDS>

export function toEntry(record: EntrySource, slot: number): Entry {
  return {
    slot,
    id: record._id.toString(),
    titles: `\n${record.titles.join('\n')}\n`,
    kind: ORGANISATION_KINDS.indexOf(record.kind),
    seat: SEATS.indexOf(record.seat),
    verified: record.state === 'verified',
    clusters: bits(CLUSTERS, record.clusters),
    disciplines: bits(DISCIPLINES, record.disciplines),
    names: Object.fromEntries(
      LOCALES.map((locale) => [locale, nameFor(locale, record.names).name]),
    ) as Record<Locale, string>,
    createdAt: record.createdAt.getTime(),
  }
}

/** One bit for each value; the lists are shorter than the 31 bits that stay small integers. */
function bits<Value>(all: readonly Value[], some: readonly Value[] = []): number {
  return some.reduce((mask, value) => mask | (1 << all.indexOf(value)), 0)
}
