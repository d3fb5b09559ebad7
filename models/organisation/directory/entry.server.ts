import { LOCALES, type Locale } from '#models/text/locale.ts'
import { nameFor, type DirectoryItem } from '#models/organisation/organisation.ts'
import type { OrganisationRecord } from '#models/organisation/organisation.server.ts'
import { toDirectoryItem } from '#models/organisation/wire.server.ts'

/** Kept in memory for each listed organisation: its row, and what it is found and sorted by. */
export interface Entry {
  item: Readonly<DirectoryItem>
  /** Folded titles, each between line feeds: a title begins after one and ends before one. */
  titles: string
  /** The name that readers of each language see. */
  names: Record<Locale, string>
  /** Milliseconds since 1970. */
  createdAt: number
}

/** What of a stored organisation the directory reads. */
export const ENTRY_FIELDS = {
  slugs: 1,
  names: 1,
  acronyms: 1,
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

export function toEntry(record: EntrySource): Entry {
  return {
    item: toDirectoryItem(record),
    titles: `\n${record.titles.join('\n')}\n`,
    names: Object.fromEntries(
      LOCALES.map((locale) => [locale, nameFor(locale, record.names).name]),
    ) as Record<Locale, string>,
    createdAt: record.createdAt.getTime(),
  }
}
