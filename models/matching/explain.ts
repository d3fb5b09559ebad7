import { at, indexInstance, type IndexedSide } from './indexed.ts'
import type { Instance, Matching, Party } from './instance.ts'
import { indexPairs, partnersOf, type Partners } from './matched.ts'

/** A partner and its place on the explained party's list, from 1; null where the party did not rank it. */
export interface Ranked {
  id: string
  place: number | null
}

/** Why a more wanted partner was not had. */
export interface Missed {
  id: string
  /** Its place on the explained party's list, from 1. */
  place: number
  /**
   * `not-ranked`: it does not have the explained party on its list. `full`: all its places are filled with
   * partners it ranked higher. `set-aside`: the two would rather have each other, but the matching was
   * changed by hand.
   */
  because: 'not-ranked' | 'full' | 'set-aside'
  /** How many places it has. */
  places: number
}

/** What an organisation got and why; a code with its figures, the sentence comes from the locales. */
export interface Explanation {
  /**
   * `top-choices`: got the first on its list, as many as it has places for. `matched`: got some, and `missed`
   * says why none of the more wanted. `nobody-ranked`: its list is empty. `nobody-mutual`: nobody whom it
   * ranked ranked it. `outranked`: those who did rank it filled their places with others.
   */
  code: 'top-choices' | 'matched' | 'nobody-ranked' | 'nobody-mutual' | 'outranked'
  places: number
  /** Length of its list. */
  ranked: number
  /** Most wanted first; one it did not rank last. */
  partners: Ranked[]
  /** Those it wanted more than its least wanted partner, or all it ranked while a place is free; most wanted first. */
  missed: Missed[]
}

/**
 * Explains a matching to everyone in it, both sides. Holds for any matching of the instance; in a stable one
 * nobody is `set-aside`. Time O(L) for rankings of total length L, besides the pairs.
 * @throws InvalidInstance for an instance with problems or a pair of unknown parties
 */
export function explain(instance: Instance, matching: Matching): Map<string, Explanation> {
  const indexed = indexInstance(instance)
  const pairs = indexPairs(indexed, matching)
  const { proposers, hosts } = indexed
  const forward = viewOf(
    proposers,
    hosts,
    partnersOf(proposers, pairs.proposers, pairs.hosts),
    instance.proposers,
  )
  const backward = viewOf(
    hosts,
    proposers,
    partnersOf(hosts, pairs.hosts, pairs.proposers),
    instance.hosts,
  )
  return new Map([...explainSide(forward, backward), ...explainSide(backward, forward)])
}

/** One side as it looks upon the other. */
interface View {
  side: IndexedSide
  others: IndexedSide
  partnersOf: readonly number[][]
  places: readonly number[]
  /** By party: its rank, from 0, of its least wanted partner; Infinity for a free place or one it did not rank. */
  limit: number[]
  /** By party: rank from 0 by index of the other side. */
  rankOf: Array<Map<number, number>>
}

function viewOf(
  side: IndexedSide,
  others: IndexedSide,
  { start, partners }: Partners,
  parties: readonly Party[],
): View {
  const partnersOf = side.ids.map((_, party) =>
    Array.from(partners.subarray(at(start, party), at(start, party + 1))),
  )
  const places = parties.map(({ capacity }) => capacity)
  const rankOf = side.ids.map((_, party) => {
    const first = at(side.start, party)
    const ranks = new Map<number, number>()
    for (let place = first; place < at(side.start, party + 1); place += 1) {
      ranks.set(at(side.ranked, place), place - first)
    }
    return ranks
  })
  const limit = side.ids.map((_, party) => {
    const partners = partnersOf[party] ?? []
    if (partners.length < (places[party] ?? 0)) return Infinity
    return Math.max(...partners.map((other) => rankOf[party]?.get(other) ?? Infinity))
  })
  return { side, others, partnersOf, places, limit, rankOf }
}

function explainSide(view: View, opposite: View): Array<[string, Explanation]> {
  return view.side.ids.map((id, party) => [id, explainParty(view, opposite, party)])
}

function explainParty(view: View, opposite: View, party: number): Explanation {
  const ranks = view.rankOf[party] ?? new Map<number, number>()
  const partners = rankedPartners(view, party)
  const missed = missedBy(view, opposite, party)
  const mutual = [...ranks.keys()].some((other) => opposite.rankOf[other]?.has(party))
  return {
    code: codeFor({ partners: partners.length, missed: missed.length, ranked: ranks.size, mutual }),
    places: view.places[party] ?? 0,
    ranked: ranks.size,
    partners,
    missed,
  }
}

interface Figures {
  partners: number
  missed: number
  ranked: number
  mutual: boolean
}

function codeFor({ partners, missed, ranked, mutual }: Figures): Explanation['code'] {
  if (partners > 0) return missed === 0 ? 'top-choices' : 'matched'
  if (ranked === 0) return 'nobody-ranked'
  return mutual ? 'outranked' : 'nobody-mutual'
}

function rankedPartners({ others, partnersOf, rankOf }: View, party: number): Ranked[] {
  const rank = (other: number) => rankOf[party]?.get(other) ?? Infinity
  return [...(partnersOf[party] ?? [])]
    .sort((a, b) => rank(a) - rank(b))
    .map((other) => ({
      id: others.ids[other] ?? '',
      place: rank(other) === Infinity ? null : rank(other) + 1,
    }))
}

function missedBy(view: View, opposite: View, party: number): Missed[] {
  const partners = new Set(view.partnersOf[party])
  const limit = view.limit[party] ?? Infinity
  const missed: Missed[] = []
  for (const [other, rank] of view.rankOf[party] ?? []) {
    if (rank >= limit) break
    if (partners.has(other)) continue
    missed.push({
      id: view.others.ids[other] ?? '',
      place: rank + 1,
      because: reasonFor(opposite, other, party),
      places: opposite.places[other] ?? 0,
    })
  }
  return missed
}

function reasonFor(opposite: View, other: number, party: number): Missed['because'] {
  const rank = opposite.rankOf[other]?.get(party)
  if (rank === undefined) return 'not-ranked'
  return rank < (opposite.limit[other] ?? Infinity) ? 'set-aside' : 'full'
}
