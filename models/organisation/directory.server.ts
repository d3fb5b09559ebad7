import type { Locale } from '#models/text/locale.ts'
import { liveCatalogue } from './directory/live.server.ts'
import { inOrder, select } from './directory/selection.server.ts'
import { DIRECTORY_PAGE, type DirectoryQuery, type DirectoryResult } from './directory.ts'
import type { DirectoryItem, Seat } from './organisation.ts'
import { Organisation } from './organisation.server.ts'
import { toDirectoryItem } from './wire.server.ts'

/**
 * The directory as it was asked for: a page of it, with counts of what every other choice would find.
 * A text is searched for in all names, acronyms and other names, across scripts (see `models/text`).
 * By relevance: the very name, then names that begin so, then others; verified ones first among equals.
 */
export async function searchDirectory(
  query: DirectoryQuery & { locale: Locale },
): Promise<DirectoryResult> {
  const catalogue = await liveCatalogue()
  const selection = select(catalogue, query)
  const { total, counts } = selection
  const pages = Math.max(1, Math.ceil(total / DIRECTORY_PAGE))
  const page = Math.min(query.page, pages)
  const start = (page - 1) * DIRECTORY_PAGE
  const shown = inOrder(catalogue, selection, query, { start, count: DIRECTORY_PAGE })
  return { items: await itemsOf(shown.map(({ id }) => id)), total, page, pages, counts }
}

/** How many organisations the directory lists. */
export async function countOrganisations(): Promise<number> {
  return (await liveCatalogue()).size
}

/** How many of them are verified. */
export async function countVerified(): Promise<number> {
  return select(await liveCatalogue(), {}).counts.verified
}

/** How many organisations the directory lists in each city; a city without one is absent. */
export async function organisationsPerSeat(): Promise<Partial<Record<Seat, number>>> {
  return select(await liveCatalogue(), {}).counts.seat
}

const ITEM_FIELDS = {
  slugs: 1,
  names: 1,
  kind: 1,
  seat: 1,
  state: 1,
  acronyms: 1,
  clusters: 1,
  disciplines: 1,
} as const

/** Directory rows in the order of their ids. */
async function itemsOf(ids: readonly string[]): Promise<DirectoryItem[]> {
  const records = await Organisation.find({ _id: { $in: ids } }, ITEM_FIELDS).lean()
  const items = new Map(records.map((record) => [record._id.toString(), toDirectoryItem(record)]))
  return ids.flatMap((id) => items.get(id) ?? [])
}
