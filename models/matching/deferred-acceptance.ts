import { at, indexInstance, inOrderOfIds, UNRANKED, type Indexed } from './indexed.ts'
import type { Instance, Matching } from './instance.ts'

export { InvalidInstance } from './instance.ts'
export type { Instance, Matching, Party } from './instance.ts'

/**
 * Two-sided deferred acceptance with capacities on both sides: every proposer offers itself down its list
 * until its places are held; every host holds the best offers so far and releases the worst when a better
 * one comes. With rankings over single partners (responsive preferences) the result has no blocking pair,
 * is the best stable one for every proposer at once, and does not depend on any order of the input.
 *
 * Sources: D. Gale and L. S. Shapley, “College Admissions and the Stability of Marriage”, American
 * Mathematical Monthly 69 (1962); for capacities on both sides, A. E. Roth, “Stability and Polarization of
 * Interests in Job Matching”, Econometrica 52 (1984).
 *
 * Time O(L log c) for rankings of total length L and largest host capacity c; memory O(L).
 * @throws InvalidInstance naming every problem
 */
export function deferredAcceptance(instance: Instance): Matching {
  const indexed = indexInstance(instance)
  return { pairs: pairsOf(indexed, offer(indexed)) }
}

/** @returns by edge: 1 where the offer is held at the end */
function offer({ proposers, hosts, hostRank }: Indexed): Uint8Array {
  const held = new Uint8Array(hostRank.length)
  const nextEdge = proposers.start.slice(0, proposers.ids.length)
  const free = proposers.capacity.slice()
  const heaps = new HeldOffers(hosts.capacity, hostRank)
  const proposerOf = ownersOfEdges(proposers.start)
  const waiting = Int32Array.from(proposers.ids, (_, index) => index)
  let waitingCount = waiting.length
  while (waitingCount > 0) {
    waitingCount -= 1
    const proposer = at(waiting, waitingCount)
    const end = at(proposers.start, proposer + 1)
    let places = at(free, proposer)
    let edge = at(nextEdge, proposer)
    for (; places > 0 && edge < end; edge += 1) {
      if (at(hostRank, edge) === UNRANKED) continue
      const released = heaps.offer(at(proposers.ranked, edge), edge)
      if (released === edge) continue
      held[edge] = 1
      places -= 1
      if (released < 0) continue
      held[released] = 0
      const loser = at(proposerOf, released)
      // One of several places of a proposer that already waits: it is only counted.
      if (at(free, loser) === 0) {
        waiting[waitingCount] = loser
        waitingCount += 1
      }
      free[loser] = at(free, loser) + 1
    }
    nextEdge[proposer] = edge
    free[proposer] = places
  }
  return held
}

/** The offers that each host holds: a heap per host with the offer it would release first on top. */
class HeldOffers {
  readonly #start: Int32Array
  readonly #count: Int32Array
  readonly #edges: Int32Array
  readonly #rank: Int32Array
  readonly #capacity: Int32Array

  constructor(capacity: Int32Array, rank: Int32Array) {
    this.#capacity = capacity
    this.#rank = rank
    this.#start = new Int32Array(capacity.length)
    this.#count = new Int32Array(capacity.length)
    let total = 0
    capacity.forEach((places, host) => {
      this.#start[host] = total
      total += places
    })
    this.#edges = new Int32Array(total)
  }

  /** @returns the edge that is turned down: this one, one held before, or -1 where there was room */
  offer(host: number, edge: number): number {
    const start = at(this.#start, host)
    const count = at(this.#count, host)
    if (count < at(this.#capacity, host)) {
      this.#count[host] = count + 1
      this.#rise(start, count, edge)
      return -1
    }
    const worst = at(this.#edges, start)
    if (at(this.#rank, edge) > at(this.#rank, worst)) return edge
    this.#sink(start, count, edge)
    return worst
  }

  /** Puts an edge in at the end and lets it rise to its place. */
  #rise(start: number, end: number, edge: number): void {
    const rank = at(this.#rank, edge)
    let place = end
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = at(this.#edges, start + parent)
      if (at(this.#rank, above) >= rank) break
      this.#edges[start + place] = above
      place = parent
    }
    this.#edges[start + place] = edge
  }

  /** Puts an edge in place of the top and lets it sink to its place. */
  #sink(start: number, count: number, edge: number): void {
    const rank = at(this.#rank, edge)
    let place = 0
    for (let child = 1; child < count; child = 2 * place + 1) {
      const right = child + 1
      const worse =
        right < count && this.#rankAt(start + right) > this.#rankAt(start + child) ? right : child
      if (this.#rankAt(start + worse) <= rank) break
      this.#edges[start + place] = at(this.#edges, start + worse)
      place = worse
    }
    this.#edges[start + place] = edge
  }

  #rankAt(place: number): number {
    return at(this.#rank, at(this.#edges, place))
  }
}

function ownersOfEdges(start: Int32Array): Int32Array {
  const owners = new Int32Array(at(start, start.length - 1))
  for (let owner = 0; owner + 1 < start.length; owner += 1) {
    owners.fill(owner, at(start, owner), at(start, owner + 1))
  }
  return owners
}

function pairsOf({ proposers, hosts }: Indexed, held: Uint8Array): Matching['pairs'] {
  const pairs: Matching['pairs'] = []
  for (const proposer of inOrderOfIds(proposers)) {
    const partners: string[] = []
    for (
      let edge = at(proposers.start, proposer);
      edge < at(proposers.start, proposer + 1);
      edge += 1
    ) {
      if (held[edge]) partners.push(hosts.ids[at(proposers.ranked, edge)] ?? '')
    }
    partners.sort()
    for (const host of partners) pairs.push([proposers.ids[proposer] ?? '', host])
  }
  return pairs
}
