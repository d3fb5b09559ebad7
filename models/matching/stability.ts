import { at, indexInstance, UNRANKED, type IndexedSide } from './indexed.ts'
import type { Instance, Matching } from './instance.ts'
import { indexPairs, partnersOf, standingOf, type Standing } from './matched.ts'

/**
 * Every pair that would rather have each other: both rank the other, they are not paired, and each has a
 * free place or a partner it wants less. A matching without any is stable (Gale and Shapley 1962).
 * A partner that a party did not rank counts as wanted least. Sorted by proposer, then host.
 * Time O(L) for rankings of total length L, besides sorting.
 * @throws InvalidInstance for an instance with problems or a pair of unknown parties
 */
export function blockingPairs(
  instance: Instance,
  matching: Matching,
): Array<[proposer: string, host: string]> {
  const indexed = indexInstance(instance)
  const { proposers, hosts, hostRank } = indexed
  const pairs = indexPairs(indexed, matching)
  const ofProposers = partnersOf(proposers, pairs.proposers, pairs.hosts)
  const proposerStanding = standingOf(proposers, ofProposers, hosts.ids.length)
  const hostStanding = standingOf(
    hosts,
    partnersOf(hosts, pairs.hosts, pairs.proposers),
    proposers.ids.length,
  )
  const pairedWith = new Int32Array(hosts.ids.length)
  const blocking: Array<[string, string]> = []
  for (let proposer = 0; proposer < proposers.ids.length; proposer += 1) {
    const end = at(ofProposers.start, proposer + 1)
    for (let place = at(ofProposers.start, proposer); place < end; place += 1) {
      pairedWith[at(ofProposers.partners, place)] = proposer + 1
    }
    const first = at(proposers.start, proposer)
    for (let edge = first; edge < at(proposers.start, proposer + 1); edge += 1) {
      if (!wants(proposers, proposerStanding, proposer, edge - first)) break
      const host = at(proposers.ranked, edge)
      const rank = at(hostRank, edge)
      if (rank === UNRANKED || at(pairedWith, host) === proposer + 1) continue
      if (!wants(hosts, hostStanding, host, rank)) continue
      blocking.push([proposers.ids[proposer] ?? '', hosts.ids[host] ?? ''])
    }
  }
  // Sorted at the end: there are none after deferred acceptance, and few after a change by hand.
  return blocking.sort(byProposerThenHost)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const byProposerThenHost = (
  [proposer, host]: [string, string],
  [otherProposer, otherHost]: [string, string],
): number => compare(proposer, otherProposer) || compare(host, otherHost)

/** Whether a party has a free place or a partner it wants less than the one it ranks at `place`. */
function wants(
  side: IndexedSide,
  { partners, worst }: Standing,
  party: number,
  place: number,
): boolean {
  return at(partners, party) < at(side.capacity, party) || at(worst, party) > place
}
