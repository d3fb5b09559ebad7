import { DESK_STATES } from '#models/application/desk.ts'
import { COLLABORATION_STATES } from '#models/collaboration/states.ts'
import { nameFor, ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import { langAttribute, type Locale } from '#models/text/locale.ts'
import type { WireFiguresRow } from './figures.ts'
import type { FiguresQuery, FiguresSort } from './query.ts'

/** The rows that a query asks for, all pages of them, in its order; what is alike stands by name. */
export function tableOf(
  rows: readonly WireFiguresRow[],
  query: FiguresQuery,
  locale: Locale,
): WireFiguresRow[] {
  const collator = new Intl.Collator(langAttribute(locale))
  const direction = query.order === 'asc' ? 1 : -1
  const place = PLACES[query.sort]
  return rows
    .filter((row) => isAskedFor(row, query))
    .map((row) => ({ row, name: nameFor(locale, row.organisation.names).name, at: place(row) }))
    .sort(
      (one, other) =>
        // Without a date a row stands last in either order.
        Number(one.at === null) - Number(other.at === null) ||
        direction * ((one.at ?? 0) - (other.at ?? 0)) ||
        (query.sort === 'name' ? direction : 1) * collator.compare(one.name, other.name) ||
        one.row.application.localeCompare(other.row.application),
    )
    .map(({ row }) => row)
}

function isAskedFor(row: WireFiguresRow, query: FiguresQuery): boolean {
  const { organisation, side, state, partnerships, overdue } = row
  const states = new Set<string>([
    `application.${state}`,
    ...partnerships.map((partnership) => `collaboration.${partnership.state}`),
  ])
  return (
    (!query.state || states.has(query.state)) &&
    (!query.side || query.side === side) &&
    (!query.city || query.city === organisation.seat) &&
    (!query.kind || query.kind === organisation.kind) &&
    (!query.overdue || overdue)
  )
}

const STATES: readonly string[] = [...DESK_STATES, ...COLLABORATION_STATES]

/** Where a row stands by each column; 0 where the name alone decides. */
const PLACES: Record<FiguresSort, (row: WireFiguresRow) => number | null> = {
  name: () => 0,
  side: ({ side }) => (side === 'a' ? 0 : 1),
  city: ({ organisation }) => SEATS.indexOf(organisation.seat),
  kind: ({ organisation }) => ORGANISATION_KINDS.indexOf(organisation.kind),
  state: ({ state, partnerships: [first] }) =>
    first ? DESK_STATES.length + COLLABORATION_STATES.indexOf(first.state) : STATES.indexOf(state),
  next: ({ next }) => (next ? Date.parse(next) : null),
}
