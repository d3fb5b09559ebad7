import { findClusters } from '#models/organisation/clusters.server.ts'
import {
  CLUSTERS,
  SEATS,
  type Cluster,
  type OrganisationMention,
  type Seat,
} from '#models/organisation/organisation.ts'
import { titlesOf } from '#models/programme/titles.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { Network, NetworkQuery, NetworkRow } from './network.ts'
import { partiesOf } from './present.server.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { ACTIVE_STATES } from './states.ts'
import { titleFor } from './title.server.ts'

const ROWS_PER_PAGE = 50

type Shown = Pick<
  CollaborationRecord,
  '_id' | 'title' | 'state' | 'parties' | 'programme' | 'signedAt'
>

/** A collaboration with what it can be found by. */
interface Node {
  record: Shown
  parties: OrganisationMention[]
  seats: Seat[]
  clusters: ReadonlySet<Cluster>
  programme: NetworkRow['programme']
}

/**
 * Who works with whom at this moment, over all collaborations in which work is going on. Counts beside a choice
 * say what it would leave of the others' choices.
 */
export async function network(query: NetworkQuery, script: Script | null): Promise<Network> {
  const nodes = await activeNodes()
  const matching = nodes.filter((node) => matches(node, query))
  const pages = Math.max(1, Math.ceil(matching.length / ROWS_PER_PAGE))
  const page = Math.min(query.page, pages)
  return {
    ...picture(matching),
    rows: matching
      .slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)
      .map((node) => toRow(node, script)),
    total: matching.length,
    page,
    pages,
    programmes: programmesOf(nodes.filter((node) => matches(node, query, 'programme'))),
    clusters: clustersOf(nodes.filter((node) => matches(node, query, 'cluster'))),
  }
}

async function activeNodes(): Promise<Node[]> {
  const records = await Collaboration.find(
    { state: { $in: ACTIVE_STATES } },
    { title: 1, state: 1, parties: 1, programme: 1, signedAt: 1 },
  )
    .sort({ signedAt: -1, _id: -1 })
    .lean()
  const programmeIds = new Set(records.flatMap(({ programme }) => programme?.id.toString() ?? []))
  const [mentions, titles] = await Promise.all([partiesOf(records), titlesOf([...programmeIds])])
  const clusters = await findClusters([...mentions.keys()])
  return records.map((record) => {
    const ids = record.parties.map(({ organisation }) => organisation.toString())
    const parties = ids.flatMap((id) => mentions.get(id) ?? [])
    return {
      record,
      parties,
      seats: SEATS.filter((seat) => parties.some((party) => party.seat === seat)),
      clusters: new Set(ids.flatMap((id) => clusters.get(id) ?? [])),
      programme: titles.get(record.programme?.id.toString() ?? '') ?? null,
    }
  })
}

function matches(
  { seats, clusters, programme }: Node,
  query: NetworkQuery,
  but?: 'programme' | 'cluster',
): boolean {
  return (
    (but === 'programme' || !query.programme || programme?.slug === query.programme) &&
    (but === 'cluster' || !query.cluster || clusters.has(query.cluster)) &&
    (!query.seat || seats.includes(query.seat))
  )
}

/** A collaboration of three places counts for each two of them. */
function picture(nodes: readonly Node[]): Pick<Network, 'links' | 'seats'> {
  const links = new Map<string, Network['links'][number]>()
  const seats: Network['seats'] = {}
  for (const node of nodes) {
    for (const [at, from] of node.seats.entries()) {
      seats[from] = (seats[from] ?? 0) + 1
      for (const to of node.seats.length === 1 ? [from] : node.seats.slice(at + 1)) {
        const link = links.get(`${from} ${to}`) ?? { from, to, count: 0 }
        links.set(`${from} ${to}`, { ...link, count: link.count + 1 })
      }
    }
  }
  return { links: [...links.values()], seats }
}

function programmesOf(nodes: readonly Node[]): Network['programmes'] {
  const found = new Map<string, Network['programmes'][number]>()
  for (const { programme } of nodes) {
    if (!programme) continue
    const { slug, title } = programme
    found.set(slug, { slug, title, count: (found.get(slug)?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

function clustersOf(nodes: readonly Node[]): Network['clusters'] {
  return Object.fromEntries(
    CLUSTERS.flatMap((cluster) => {
      const count = nodes.filter(({ clusters }) => clusters.has(cluster)).length
      return count > 0 ? [[cluster, count]] : []
    }),
  )
}

function toRow({ record, parties, programme }: Node, script: Script | null): NetworkRow {
  const { _id, title, state, signedAt } = record
  return {
    id: _id.toString(),
    title: titleFor(title, script),
    state,
    parties,
    programme,
    since: (signedAt ?? _id.getTimestamp()).toISOString(),
  }
}
