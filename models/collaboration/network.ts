import {
  CLUSTERS,
  SEATS,
  type Cluster,
  type OrganisationMention,
  type Seat,
} from '#models/organisation/organisation.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import type { WireText } from '#models/text/written.ts'
import type { CollaborationState } from './states.ts'

/** What somebody wants to see of the network; what is absent does not narrow it down. Pages count from 1. */
export interface NetworkQuery {
  /** A programme's slug. */
  programme?: string
  cluster?: Cluster
  seat?: Seat
  page: number
}

/** One pair or consortium in which work is going on. */
export interface NetworkRow {
  id: string
  title: WireText
  state: CollaborationState
  parties: OrganisationMention[]
  programme: { slug: string; title: Trilingual } | null
  /** When all parties had signed, ISO 8601. */
  since: string
}

export interface Network {
  /** Each two places with collaborations between them, and how many; the same place twice for those within. */
  links: Array<{ from: Seat; to: Seat; count: number }>
  /** Collaborations that touch a place. */
  seats: Partial<Record<Seat, number>>
  rows: NetworkRow[]
  total: number
  page: number
  pages: number
  /** What can be chosen, each with how many collaborations it would leave. */
  programmes: Array<{ slug: string; title: Trilingual; count: number }>
  clusters: Partial<Record<Cluster, number>>
}

/** Reads `?programme=&cluster=&city=&page=`; a part that makes no sense is passed over. */
export function networkQuery(parameters: URLSearchParams): NetworkQuery {
  const programme = parameters.get('programme')
  const cluster = CLUSTERS.find((value) => value === parameters.get('cluster'))
  const seat = SEATS.find((value) => value === parameters.get('city'))
  const page = Number(parameters.get('page'))
  return {
    ...(programme && /^[a-z0-9-]{1,120}$/.test(programme) ? { programme } : {}),
    ...(cluster ? { cluster } : {}),
    ...(seat ? { seat } : {}),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The query string of a view of the network, without what is the default; '' or '?…'. */
export function networkSearch({
  programme,
  cluster,
  seat,
  page = 1,
}: Partial<NetworkQuery>): string {
  const parts = { programme, cluster, city: seat, page: page > 1 ? String(page) : undefined }
  const search = new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  ).toString()
  return search ? `?${search}` : ''
}
