import type { Locale } from '#models/text/locale.ts'
import type { DirectoryCounts, DirectoryQuery } from '#models/organisation/directory.ts'
import type { DirectoryItem } from '#models/organisation/organisation.ts'
import type { Catalogue } from './catalogue.server.ts'
import { Facets } from './facets.server.ts'
import { matchesOf, TIERS } from './matches.server.ts'

/** What a query chooses from the catalogue. */
export interface Selection {
  /** By slot: 0 for what is not chosen, otherwise one more than its tier. */
  marks: Uint8Array
  total: number
  counts: DirectoryCounts
}

export function select(catalogue: Catalogue, query: Partial<DirectoryQuery>): Selection {
  const { columns, entries } = catalogue
  const facets = new Facets(query)
  const marks = new Uint8Array(entries.length)
  let total = 0
  const consider = (slot: number, tier: number) => {
    if (!columns.present[slot] || !facets.admit(columns, slot)) return
    marks[slot] = tier + 1
    total += 1
  }
  if (query.q === undefined) {
    for (let slot = 0; slot < entries.length; slot += 1) consider(slot, 0)
  } else {
    const { slots, tiers } = matchesOf(catalogue, query.q)
    for (let at = 0; at < slots.length; at += 1) consider(slots[at] ?? 0, tiers[at] ?? 0)
  }
  return { marks, total, counts: facets.counts() }
}

type Asked = Pick<DirectoryQuery, 'q' | 'sort'> & { locale: Locale }

/** The rows of what is chosen from place `start` on, at most `count`, in the order that was asked for. */
export function rowsOf(
  { orders, entries, columns }: Catalogue,
  { marks }: Selection,
  { q, sort = q === undefined ? 'name' : 'relevance', locale }: Asked,
  { start, count }: { start: number; count: number },
): DirectoryItem[] {
  const end = start + count
  const slots =
    sort === 'relevance'
      ? byRelevance(orders[locale], marks, columns.verified).slice(start, end)
      : inOrder(orders[sort === 'newest' ? 'newest' : locale], marks, end).slice(start)
  return slots.flatMap((slot) => entries[slot]?.item ?? [])
}

/** The first chosen ones of an order. */
function inOrder(order: readonly number[], marks: Uint8Array, count: number): number[] {
  const found: number[] = []
  for (const slot of order) {
    if (marks[slot]) found.push(slot)
    if (found.length === count) break
  }
  return found
}

/** By tier, verified ones first in each, then by name. */
function byRelevance(named: readonly number[], marks: Uint8Array, verified: Uint8Array): number[] {
  const ranks: number[][] = Array.from({ length: TIERS * 2 }, () => [])
  for (const slot of named) {
    const mark = marks[slot]
    if (mark) ranks[(mark - 1) * 2 + (verified[slot] ? 0 : 1)]?.push(slot)
  }
  return ranks.flat()
}
