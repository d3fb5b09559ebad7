import type { Locale } from '#models/text/locale.ts'
import { liveCatalogue } from './directory/live.server.ts'
import { rowsOf, select } from './directory/selection.server.ts'
import { DIRECTORY_PAGE, type DirectoryQuery, type DirectoryResult } from './directory.ts'
import type { Seat } from './organisation.ts'

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
  const items = rowsOf(catalogue, selection, query, { start, count: DIRECTORY_PAGE })
  return { items, total, page, pages, counts }
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
