import { InvalidInstance, type Instance, type InstanceProblem, type Party } from './instance.ts'

/** One side in flat arrays: party `i` ranks `ranked[start[i]] … ranked[start[i + 1] - 1]`, best first. */
export interface IndexedSide {
  ids: string[]
  indexOf: Map<string, number>
  capacity: Int32Array
  start: Int32Array
  ranked: Int32Array
}

/**
 * An instance by numbers. An edge is one entry of a proposer's ranking; its number is its place in
 * `proposers.ranked`. Everything here takes time and memory linear in the sum of the rankings' lengths.
 */
export interface Indexed {
  proposers: IndexedSide
  hosts: IndexedSide
  /** By edge: how the host ranks the proposer, from 0; `UNRANKED` where it does not accept it. */
  hostRank: Int32Array
}

export const UNRANKED = 0x7fffffff

/** @throws InvalidInstance naming every problem */
export function indexInstance({ proposers, hosts }: Instance): Indexed {
  const problems: InstanceProblem[] = []
  const proposerIds = indexIds(proposers, problems)
  const hostIds = indexIds(hosts, problems)
  for (const id of hostIds.ids)
    if (proposerIds.indexOf.has(id)) problems.push({ kind: 'on-both-sides', id })
  const proposerSide = indexSide(proposers, proposerIds, hostIds, problems)
  const hostSide = indexSide(hosts, hostIds, proposerIds, problems)
  if (problems.length > 0) throw new InvalidInstance(problems)
  return { proposers: proposerSide, hosts: hostSide, hostRank: hostRanks(proposerSide, hostSide) }
}

type Ids = Pick<IndexedSide, 'ids' | 'indexOf'>

function indexIds(parties: readonly Party[], problems: InstanceProblem[]): Ids {
  const ids = parties.map(({ id }) => id)
  const indexOf = new Map<string, number>()
  ids.forEach((id, index) => {
    // One look-up where asking first would take two.
    const known = indexOf.size
    if (indexOf.set(id, index).size === known) problems.push({ kind: 'duplicate-id', id })
  })
  return { ids, indexOf }
}

function indexSide(
  parties: readonly Party[],
  { ids, indexOf }: Ids,
  others: Ids,
  problems: InstanceProblem[],
): IndexedSide {
  const capacity = new Int32Array(parties.length)
  const start = new Int32Array(parties.length + 1)
  const ranked = new Int32Array(parties.reduce((sum, { ranking }) => sum + ranking.length, 0))
  // Who was last seen to rank each of the others, from 1: finds a repetition without a set per party.
  const seenBy = new Int32Array(others.ids.length)
  let next = 0
  parties.forEach((party, index) => {
    if (!Number.isSafeInteger(party.capacity) || party.capacity < 1) {
      problems.push({ kind: 'bad-capacity', id: party.id, capacity: party.capacity })
    }
    capacity[index] = Math.min(party.capacity, party.ranking.length)
    for (const id of party.ranking) {
      const other = others.indexOf.get(id)
      if (other === undefined) {
        problems.push({ kind: 'unknown-in-ranking', id: party.id, ranked: id })
      } else if (seenBy[other] === index + 1) {
        problems.push({ kind: 'repeated-in-ranking', id: party.id, ranked: id })
      } else {
        seenBy[other] = index + 1
        ranked[next] = other
        next += 1
      }
    }
    start[index + 1] = next
  })
  return { ids, indexOf, capacity, start, ranked }
}

/**
 * Joins the two sides' rankings. The edges are counted out by host first, so that everything is read in order
 * and only the ranks are written out of it: at a million edges, jumping about in memory is what takes time, and
 * touching new memory takes as much. So an edge's proposer waits where its rank will be.
 */
function hostRanks(proposers: IndexedSide, hosts: IndexedSide): Int32Array {
  const { first, edges } = edgesByHost(proposers, hosts.ids.length)
  const hostRank = ownersOfEdges(proposers, edges.length)
  // By proposer: the host that was read last, from 1, and its rank for that proposer.
  const readBy = new Int32Array(proposers.ids.length)
  const rank = new Int32Array(proposers.ids.length)
  for (let host = 0; host < hosts.ids.length; host += 1) {
    const start = at(hosts.start, host)
    for (let place = start; place < at(hosts.start, host + 1); place += 1) {
      const proposer = at(hosts.ranked, place)
      readBy[proposer] = host + 1
      rank[proposer] = place - start
    }
    for (let next = at(first, host); next < at(first, host + 1); next += 1) {
      const edge = at(edges, next)
      const proposer = at(hostRank, edge)
      hostRank[edge] = at(readBy, proposer) === host + 1 ? at(rank, proposer) : UNRANKED
    }
  }
  return hostRank
}

function ownersOfEdges({ ids, start }: IndexedSide, edges: number): Int32Array {
  const owners = new Int32Array(edges)
  for (let owner = 0; owner < ids.length; owner += 1) {
    owners.fill(owner, at(start, owner), at(start, owner + 1))
  }
  return owners
}

/** The edges to host `h`: `edges[first[h]] … edges[first[h + 1] - 1]`. */
function edgesByHost({ ids, start, ranked }: IndexedSide, hosts: number) {
  const first = new Int32Array(hosts + 1)
  const count = at(start, ids.length)
  for (let edge = 0; edge < count; edge += 1) {
    const host = at(ranked, edge)
    first[host + 1] = at(first, host + 1) + 1
  }
  for (let host = 0; host < hosts; host += 1)
    first[host + 1] = at(first, host + 1) + at(first, host)
  const next = first.slice()
  const edges = new Int32Array(ranked.length)
  for (let edge = 0; edge < count; edge += 1) {
    const host = at(ranked, edge)
    const place = at(next, host)
    next[host] = place + 1
    edges[place] = edge
  }
  return { first, edges }
}

/** Reads a typed array where the index is known to lie inside it. */
export function at(array: Int32Array, index: number): number {
  return array[index] as number
}

/** Indices of a side in the order of their ids, by UTF-16 code units. */
export function inOrderOfIds({ ids, indexOf }: IndexedSide): number[] {
  return ids.toSorted().map((id) => indexOf.get(id) as number)
}
