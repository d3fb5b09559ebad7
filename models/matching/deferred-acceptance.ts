import {
  at,
  indexInstance,
  inOrderOfIds,
  UNRANKED,
  type Indexed,
  type IndexedSide,
} from './indexed.ts'
import type { Instance, Matching } from './instance.ts'
import { partnersOf, type IndexedPairs } from './matched.ts'

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

/** @returns who is held by whom at the end */
function offer({ proposers, hosts, hostRank }: Indexed): IndexedPairs {
  const nextEdge = proposers.start.slice(0, proposers.ids.length)
  const free = proposers.capacity.slice()
  const held = new HeldOffers(hosts.capacity)
  const waiting = Int32Array.from(proposers.ids, (_, index) => index)
  let waitingCount = waiting.length
  while (waitingCount > 0) {
    waitingCount -= 1
    const proposer = at(waiting, waitingCount)
    const end = at(proposers.start, proposer + 1)
    let places = at(free, proposer)
    let edge = at(nextEdge, proposer)
    for (; places > 0 && edge < end; edge += 1) {
      const rank = at(hostRank, edge)
      if (rank === UNRANKED) continue
      const host = at(proposers.ranked, edge)
      const released = held.offer(host, rank)
      if (released === rank) continue
      places -= 1
      if (released < 0) continue
      const loser = at(hosts.ranked, at(hosts.start, host) + released)
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
  return held.pairs(hosts)
}

/** The offers that each host holds, by its rank for them: a heap per host with the least wanted one on top. */
class HeldOffers {
  readonly #start: Int32Array
  readonly #count: Int32Array
  readonly #ranks: Int32Array
  readonly #capacity: Int32Array

  constructor(capacity: Int32Array) {
    this.#capacity = capacity
    this.#start = new Int32Array(capacity.length)
    this.#count = new Int32Array(capacity.length)
    let total = 0
    capacity.forEach((places, host) => {
      this.#start[host] = total
      total += places
    })
    this.#ranks = new Int32Array(total)
  }

  /** @returns the rank that is turned down: this one, one held before, or -1 where there was room */
  offer(host: number, rank: number): number {
    const start = at(this.#start, host)
    const count = at(this.#count, host)
    if (count < at(this.#capacity, host)) {
      this.#count[host] = count + 1
      this.#rise(start, count, rank)
      return -1
    }
    const worst = at(this.#ranks, start)
    if (rank > worst) return rank
    this.#sink(start, count, rank)
    return worst
  }

  /** Everyone who is held, host by host. */
  pairs({ start, ranked }: IndexedSide): IndexedPairs {
    const total = this.#count.reduce((sum, count) => sum + count, 0)
    const pairs = { proposers: new Int32Array(total), hosts: new Int32Array(total) }
    let next = 0
    this.#count.forEach((count, host) => {
      for (let place = 0; place < count; place += 1) {
        const rank = at(this.#ranks, at(this.#start, host) + place)
        pairs.proposers[next] = at(ranked, at(start, host) + rank)
        pairs.hosts[next] = host
        next += 1
      }
    })
    return pairs
  }

  /** Puts a rank in at the end and lets it rise to its place. */
  #rise(start: number, end: number, rank: number): void {
    let place = end
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = at(this.#ranks, start + parent)
      if (above >= rank) break
      this.#ranks[start + place] = above
      place = parent
    }
    this.#ranks[start + place] = rank
  }

  /** Puts a rank in place of the top and lets it sink to its place. */
  #sink(start: number, count: number, rank: number): void {
    let place = 0
    for (let child = 1; child < count; child = 2 * place + 1) {
      const left = at(this.#ranks, start + child)
      const right = child + 1 < count ? at(this.#ranks, start + child + 1) : -1
      if (Math.max(left, right) <= rank) break
      this.#ranks[start + place] = Math.max(left, right)
      place = right > left ? child + 1 : child
    }
    this.#ranks[start + place] = rank
  }
}

function pairsOf({ proposers, hosts }: Indexed, held: IndexedPairs): Matching['pairs'] {
  const { start, partners } = partnersOf(proposers, held.proposers, held.hosts)
  const pairs: Matching['pairs'] = []
  for (const proposer of inOrderOfIds(proposers)) {
    const ids: string[] = []
    for (let place = at(start, proposer); place < at(start, proposer + 1); place += 1) {
      ids.push(hosts.ids[at(partners, place)] ?? '')
    }
    if (ids.length > 1) ids.sort()
    for (const host of ids) pairs.push([proposers.ids[proposer] ?? '', host])
  }
  return pairs
}
