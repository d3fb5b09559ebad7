import { DISCIPLINES, type Discipline } from './disciplines.ts'
import {
  CLUSTERS,
  ORGANISATION_KINDS,
  SEATS,
  type Cluster,
  type DirectoryItem,
  type OrganisationKind,
  type Seat,
} from './organisation.ts'

export const DIRECTORY_SORTS = ['relevance', 'name', 'newest'] as const
type DirectorySort = (typeof DIRECTORY_SORTS)[number]

export const DIRECTORY_PAGE = 24

/** Longest search text that is looked at, in UTF-16 units; the rest is cut off. */
export const QUERY_LIMIT = 100

/** What somebody asks of the directory; what is absent does not narrow it down. Pages count from 1. */
export interface DirectoryQuery {
  q?: string
  kind?: OrganisationKind
  seat?: Seat
  cluster?: Cluster
  discipline?: Discipline
  verified?: boolean
  /** Without it: relevance when something is searched for, otherwise by name. */
  sort?: DirectorySort
  page: number
}

/** Each count is of what would be found with that choice, all other choices kept. Absent is none. */
export interface DirectoryCounts {
  kind: Partial<Record<OrganisationKind, number>>
  seat: Partial<Record<Seat, number>>
  cluster: Partial<Record<Cluster, number>>
  discipline: Partial<Record<Discipline, number>>
  verified: number
}

export interface DirectoryResult {
  items: DirectoryItem[]
  total: number
  /** The page that is shown: the last one where a later one was asked for. */
  page: number
  /** At least 1. */
  pages: number
  counts: DirectoryCounts
}

const oneOf = <Value extends string>(values: readonly Value[], given: string | null) =>
  values.find((value) => value === given)

/** Reads `?q=&kind=&city=&cluster=&discipline=&verified=&sort=&page=`; a part that makes no sense is passed over. */
export function directoryQuery(parameters: URLSearchParams): DirectoryQuery {
  const q = parameters.get('q')?.trim().slice(0, QUERY_LIMIT)
  const page = Number(parameters.get('page'))
  const kind = oneOf(ORGANISATION_KINDS, parameters.get('kind'))
  const seat = oneOf(SEATS, parameters.get('city'))
  const cluster = oneOf(CLUSTERS, parameters.get('cluster'))
  const discipline = oneOf(DISCIPLINES, parameters.get('discipline'))
  const sort = oneOf(DIRECTORY_SORTS, parameters.get('sort'))
  return {
    ...(q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...(seat ? { seat } : {}),
    ...(cluster ? { cluster } : {}),
    ...(discipline ? { discipline } : {}),
    ...(parameters.get('verified') === '1' ? { verified: true } : {}),
    ...(sort ? { sort } : {}),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The query string of a directory page, in one order, without what is the default; '' or '?…'. */
export function directorySearch(query: Partial<DirectoryQuery>): string {
  const { q, kind, seat, cluster, discipline, verified, sort, page = 1 } = query
  const parts = {
    q,
    kind,
    city: seat,
    cluster,
    discipline,
    verified: verified ? '1' : undefined,
    sort,
    page: page > 1 ? String(page) : undefined,
  }
  const search = new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  ).toString()
  return search ? `?${search}` : ''
}
