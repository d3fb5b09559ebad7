import type { Locale } from '#models/text/locale.ts'
import type { DirectoryCounts, DirectoryQuery } from '#models/organisation/directory.ts'
import type { Catalogue } from './catalogue.server.ts'
import type { Entry } from './entry.server.ts'
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
  const facets = new Facets(query)
  const marks = new Uint8Array(catalogue.entries.length)
  let total = 0
  const consider = (entry: Entry | undefined, tier: number) => {
    if (!entry || !facets.admit(entry)) return
    marks[entry.slot] = tier + 1
    total += 1
  }
  if (query.q === undefined) {
    for (const entry of catalogue.entries) consider(entry, 0)
  } else {
    const { slots, tiers } = matchesOf(catalogue, query.q)
    slots.forEach((slot, at) => consider(catalogue.entries[slot], tiers[at] ?? 0))
  }
  return { marks, total, counts: facets.counts() }
}

/** The chosen entries from place `start` on, at most `count`, in the order that was asked for. */
export function inOrder(
  { orders }: Catalogue,
  { marks }: Selection,
  {
    q,
    sort = q === undefined ? 'name' : 'relevance',
    locale,
  }: Partial<DirectoryQuery> & { locale: Locale },
  { start, count }: { start: number; count: number },
): Entry[] {
  if (sort === 'relevance') return byRelevance(orders[locale], marks).slice(start, start + count)
  const found: Entry[] = []
  let place = 0
  for (const entry of orders[sort === 'newest' ? 'newest' : locale]) {
    if (marks[entry.slot] === 0) continue
    if (place >= start) found.push(entry)
    if (found.length === count) break
    place += 1
  }
  return found
}

/** By tier, verified ones first in each, then by name. */
function byRelevance(named: readonly Entry[], marks: Uint8Array): Entry[] {
  const ranks: Entry[][] = Array.from({ length: TIERS * 2 }, () => [])
  for (const entry of named) {
    const mark = marks[entry.slot] ?? 0
    if (mark > 0) ranks[(mark - 1) * 2 + (entry.verified ? 0 : 1)]?.push(entry)
  }
  return ranks.flat()
}
