import { at, UNRANKED, type Indexed, type IndexedSide } from './indexed.ts'
import { InvalidInstance, type InstanceProblem, type Matching, type Side } from './instance.ts'

/** How one side fares in a matching. */
export interface Standing {
  /** By party: partners it has, whether or not it ranked them. */
  partners: Int32Array
  /** By party: its place for the partner it wants least; -1 without partners, `UNRANKED` for one it did not rank. */
  worst: Int32Array
}

/** Pairs as numbers: the `n`-th is of `proposers[n]` and `hosts[n]`. */
export type IndexedPairs = Record<Side, Int32Array>

/** Pairs in the order given. @throws InvalidInstance for a pair of unknown parties */
export function indexPairs(indexed: Indexed, { pairs }: Matching): IndexedPairs {
  const problems: InstanceProblem[] = []
  const find = (side: Side, ids: string[]): Int32Array => {
    const { indexOf } = indexed[side]
    return Int32Array.from(ids, (id) => {
      const index = indexOf.get(id)
      if (index === undefined) problems.push({ kind: 'unknown-in-matching', side, id })
      return index ?? -1
    })
  }
  const proposers = find(
    'proposers',
    pairs.map(([proposer]) => proposer),
  )
  const hosts = find(
    'hosts',
    pairs.map(([, host]) => host),
  )
  if (problems.length > 0) throw new InvalidInstance(problems)
  return { proposers, hosts }
}

/** Whom each party of one side is paired with: party `i` with `partners[start[i]] … partners[start[i + 1] - 1]`. */
export interface Partners {
  start: Int32Array
  partners: Int32Array
}

/**
 * Partners of one side's parties, by counting, in the order of the pairs.
 * @param own by pair: its party of this side
 * @param other by pair: its party of the other side
 */
export function partnersOf(side: IndexedSide, own: Int32Array, other: Int32Array): Partners {
  const start = new Int32Array(side.ids.length + 1)
  for (const party of own) start[party + 1] = at(start, party + 1) + 1
  for (let party = 0; party < side.ids.length; party += 1) {
    start[party + 1] = at(start, party + 1) + at(start, party)
  }
  const next = start.slice()
  const partners = new Int32Array(own.length)
  own.forEach((party, pair) => {
    const place = at(next, party)
    partners[place] = at(other, pair)
    next[party] = place + 1
  })
  return { start, partners }
}

/**
 * Where a side's partners stand in its rankings, in time linear in rankings and pairs.
 * @param others how many parties the other side has
 */
export function standingOf(
  side: IndexedSide,
  { start, partners }: Partners,
  others: number,
): Standing {
  const count = new Int32Array(side.ids.length)
  const worst = new Int32Array(side.ids.length).fill(-1)
  const partnerOf = new Int32Array(others)
  for (let party = 0; party < side.ids.length; party += 1) {
    const end = at(start, party + 1)
    for (let place = at(start, party); place < end; place += 1) {
      partnerOf[at(partners, place)] = party + 1
    }
    let missing = end - at(start, party)
    count[party] = missing
    const first = at(side.start, party)
    for (let place = first; missing > 0 && place < at(side.start, party + 1); place += 1) {
      if (at(partnerOf, at(side.ranked, place)) !== party + 1) continue
      missing -= 1
      worst[party] = place - first
    }
    if (missing > 0) worst[party] = UNRANKED
  }
  return { partners: count, worst }
}
