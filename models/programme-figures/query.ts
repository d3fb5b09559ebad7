import { DESK_STATES } from '#models/application/desk.ts'
import { COLLABORATION_STATES } from '#models/collaboration/states.ts'
import {
  ORGANISATION_KINDS,
  SEATS,
  type OrganisationKind,
  type Seat,
} from '#models/organisation/organisation.ts'
import { SIDES, type Side } from '#models/programme/programme.ts'

/** Some names are states of both, so each says whose it is. */
export const STATE_FILTERS = [
  ...DESK_STATES.map((state) => `application.${state}` as const),
  ...COLLABORATION_STATES.map((state) => `collaboration.${state}` as const),
]
export type StateFilter = (typeof STATE_FILTERS)[number]

export const FIGURES_SORTS = ['name', 'side', 'city', 'kind', 'state', 'next'] as const
export type FiguresSort = (typeof FIGURES_SORTS)[number]

/** Which organisations, and in which order. Pages count from 1. */
export interface FiguresQuery {
  state: StateFilter | null
  side: Side | null
  city: Seat | null
  kind: OrganisationKind | null
  /** Only those with something overdue. */
  overdue: boolean
  sort: FiguresSort
  order: 'asc' | 'desc'
  page: number
}

/** Reads an address; a part that makes no sense is passed over. */
export function figuresQuery(parameters: URLSearchParams): FiguresQuery {
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === parameters.get(name)) ?? null
  const page = Number(parameters.get('page'))
  return {
    state: one('state', STATE_FILTERS),
    side: one('side', SIDES),
    city: one('city', SEATS),
    kind: one('kind', ORGANISATION_KINDS),
    overdue: parameters.get('overdue') === 'on',
    sort: one('sort', FIGURES_SORTS) ?? 'name',
    order: parameters.get('order') === 'desc' ? 'desc' : 'asc',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The query string of a view, without what is the default; '' or '?…'. */
export function figuresSearch(query: Partial<FiguresQuery>): string {
  const { state, side, city, kind, overdue, sort = 'name', order = 'asc', page = 1 } = query
  const parts = {
    ...{ state, side, city, kind },
    overdue: overdue ? 'on' : null,
    sort: sort === 'name' ? null : sort,
    order: order === 'asc' ? null : order,
    page: page > 1 ? String(page) : null,
  }
  const search = new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  ).toString()
  return search ? `?${search}` : ''
}
